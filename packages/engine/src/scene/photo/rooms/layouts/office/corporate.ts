import { BLACK_METAL, glaze, lacquer, matt } from '../../finishes/basic.ts';
import { vase } from '../../parts/crockery.ts';
import { ceilingPanel, pendant } from '../../parts/lamps.ts';
import { floorPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { armchair, sofa } from '../../parts/seating.ts';
import { glassPartition, workplace } from '../../parts/work.ts';
import { coffeeTable } from '../../parts/home.ts';
import { joined, one, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';

const HALF = 4;
const BACK = -9;
const HEIGHT = 2.95;

/** A passage between glass rooms: working places behind bars at one side, a lounge at the other, daylight at the end. */
export const corporate: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const aisle = 1.1;
  const colour = draw.pick([
    [0.03, 0.03, 0.035],
    [0.28, 0.3, 0.32],
  ] as const);
  const top = lacquer([0.72, 0.71, 0.7]);
  const glassX = side * aisle;
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 3],
        height: HEIGHT,
        floor: glaze([0.42, 0.41, 0.4]),
        ceiling: matt([0.74, 0.74, 0.73]),
        windows: [
          {
            wall: 'back',
            middle: 0,
            sillHeight: 0.1,
            width: 7.4,
            height: 2.7,
            columns: 6,
            rows: 1,
            frame: BLACK_METAL,
          },
          {
            wall: side > 0 ? 'right' : 'left',
            middle: -4,
            sillHeight: 0.5,
            width: 8,
            height: 2.2,
            columns: 6,
            rows: 1,
            frame: BLACK_METAL,
          },
        ],
      }),
      placed(glassPartition(8.4, HEIGHT, 6, BLACK_METAL), { x: glassX, z: -0.4, yawDeg: 90 }),
      ...[-1.9, -4, -6.1, -8].map((z) =>
        placed(workplace(detail, { top, legs: BLACK_METAL, chair: colour, width: 1.6 }), {
          x: side * 2.6,
          z,
          yawDeg: draw.side() * 90,
        }),
      ),
      one(block(side > 0 ? [-HALF, -HALF + 0.04] : [HALF - 0.04, HALF], [0, HEIGHT], [BACK, 0]), palette.planks, true),
      placed(sofa(2.2, palette.textile, palette.metal, draw), { x: -side * (HALF - 0.1), z: -4.2, yawDeg: side * 90 }),
      placed(joined(coffeeTable(palette.wood, BLACK_METAL, draw), placed(vase(detail), { y: 0.41 })), {
        x: -side * 2.1,
        z: -4.2,
      }),
      placed(armchair(palette.accent, palette.wood, draw), { x: -side * 1.9, z: -5.7, yawDeg: -side * 20 }),
      placed(floorPlant(detail), { x: -side * 3.4, z: -6.4 }),
      placed(floorPlant(detail), { x: -side * 3.3, z: -2.4 }),
      placed(floorPlant(detail), { x: side * 0.5, z: -8.4 }),
      ...[-0.35, 0.35].map((x) =>
        placed(ceilingPanel([x - 0.05, x + 0.05], [BACK + 0.5, 1], light.lamp, 2), { y: HEIGHT }),
      ),
      ...[-2.2, -4.6, -7].map((z) =>
        placed(ceilingPanel([side * 2.6 - 0.3, side * 2.6 + 0.3], [z - 0.6, z + 0.6], light.lamp, 1.6), { y: HEIGHT }),
      ),
      ...[-3.6, -4.8].map((z) =>
        placed(pendant('globe', BLACK_METAL, HEIGHT - 2.1, light.lamp), { x: -side * 2.2, y: 2.1, z }),
      ),
    ),
    camera: { position: [-side * 0.4, 1.5, 1.6], yawDeg: draw.between(-9, 9), focal: 1.3 },
    sunWall: 'back',
  };
};
