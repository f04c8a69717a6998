import { BLACK_METAL, glaze, matt } from '../../finishes/basic.ts';
import { mug } from '../../parts/crockery.ts';
import { television } from '../../parts/home.ts';
import { ceilingPanel, pendant } from '../../parts/lamps.ts';
import { floorPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { diningTable } from '../../parts/seating.ts';
import { glassPartition, officeChair } from '../../parts/work.ts';
import { joined, one, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';

const HALF = 3.7;
const BACK = -6.2;
const HEIGHT = 2.9;

/** A long table with chairs behind a wall of glass bars, windows onto the city beyond. */
export const meetingRoom: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const colour = draw.pick([[0.03, 0.03, 0.035], [0.3, 0.31, 0.32], palette.textile] as const);
  const isGlazed = draw.chance(0.55);
  const partition = -1.0;
  const x = draw.between(-0.4, 0.4);
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 3],
        height: HEIGHT,
        floor: matt([0.22, 0.23, 0.24]),
        ceiling: matt([0.74, 0.74, 0.73]),
        windows: [
          {
            wall: 'back',
            middle: 0,
            sillHeight: 0.35,
            width: 6.6,
            height: 2.3,
            columns: 5,
            rows: 1,
            frame: BLACK_METAL,
          },
          {
            wall: side > 0 ? 'left' : 'right',
            middle: 0.6,
            sillHeight: 0.4,
            width: 3,
            height: 2.2,
            columns: 3,
            frame: BLACK_METAL,
          },
        ],
      }),
      placed(diningTable(3.2, 1.2, draw.chance(0.6) ? palette.wood : glaze([0.68, 0.67, 0.66])), { x, z: -3.7 }),
      ...[-1.2, -0.4, 0.4, 1.2].flatMap((at) => [
        placed(officeChair(colour, BLACK_METAL), {
          x: x + at + detail.between(-0.08, 0.08),
          z: -2.75 + detail.between(-0.05, 0.2),
          yawDeg: 180 + detail.between(-25, 25),
        }),
        placed(officeChair(colour, BLACK_METAL), { x: x + at, z: -4.65, yawDeg: detail.between(-20, 20) }),
      ]),
      ...[-1, 0.1, 0.9].map((at) => placed(mug(detail), { x: x + at, y: 0.75, z: -3.7 + detail.between(-0.3, 0.3) })),
      placed(television(1.6), { x: side * HALF, y: 1.0, z: -3.7, yawDeg: side > 0 ? -90 : 90 }),
      one(
        block(side > 0 ? [HALF - 0.03, HALF] : [-HALF, -HALF + 0.03], [0, HEIGHT], [BACK, partition]),
        palette.planks,
        true,
      ),
      ...(isGlazed ? [placed(glassPartition(HALF * 2, HEIGHT, 5, BLACK_METAL), { x: -HALF, z: partition })] : []),
      ...(draw.chance(0.5)
        ? [-1, 0, 1].map((at) =>
            placed(pendant('dome', BLACK_METAL, HEIGHT - 1.95, light.lamp), { x: x + at, y: 1.95, z: -3.7 }),
          )
        : [-3.2, -4.3].map((z) =>
            placed(ceilingPanel([x - 1.7, x + 1.7], [z - 0.08, z + 0.08], light.lamp, 2), { y: HEIGHT }),
          )),
      placed(floorPlant(detail), { x: -side * (HALF - 0.6), z: BACK + 0.7 }),
      placed(floorPlant(detail), { x: side * (HALF - 0.6), z: -0.4 }),
    ),
    camera: { position: [draw.between(-0.9, 0.9), 1.5, 1.6], yawDeg: draw.between(-12, 12), focal: 1.3 },
    sunWall: 'back',
  };
};
