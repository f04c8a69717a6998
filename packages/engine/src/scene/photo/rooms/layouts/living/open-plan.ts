import { createMaterial } from '../../../materials/support/create-material.ts';
import { BLACK_METAL } from '../../finishes/basic.ts';
import { bookcase } from '../../parts/books.ts';
import { fruitBowl, vase } from '../../parts/crockery.ts';
import { floorLamp, pendant } from '../../parts/lamps.ts';
import { floorPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { chair, diningTable } from '../../parts/seating.ts';
import { picture } from '../../parts/wall-hangings.ts';
import { joined, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { sofaGroup } from './sofa-life.ts';

const HALF = 3.8;
const BACK = -6.4;
const HEIGHT = 3.1;

/** A loft: windows along one side, the sofa in front, a dining table and books behind. */
export const openPlan: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const windowWall = side > 0 ? 'right' : 'left';
  const far = draw.chance(0.5)
    ? createMaterial('brick', { seed: 4, shade: draw.pick(['light', 'middle']), scale: 1 })
    : palette.wall;
  const tableX = -side * 1.7;
  const kind = draw.pick(['dome', 'globe', 'drum', 'cone'] as const);
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.6],
        height: HEIGHT,
        back: far,
        windows: [-4.9, -2.4, 0.1].map((middle) => ({
          wall: windowWall as 'left' | 'right',
          middle,
          sillHeight: 0.15,
          width: 2.1,
          height: 2.6,
          columns: 2,
          rows: 2,
          frame: BLACK_METAL,
        })),
      }),
      placed(sofaGroup(plan, 2.1), { x: side * 0.75, z: -3.7, yawDeg: -side * 28 }),
      placed(
        joined(
          diningTable(1.9, 0.9, palette.wood),
          placed(fruitBowl(detail), { x: 0.3, y: 0.75 }),
          placed(vase(detail), { x: -0.3, y: 0.75 }),
        ),
        { x: tableX, z: -4.5 },
      ),
      ...[-0.55, 0.1, 0.7].flatMap((x) => [
        placed(chair(palette.wood), {
          x: tableX + x + detail.between(-0.05, 0.05),
          z: -3.95 + detail.between(0, 0.15),
          yawDeg: 180 + detail.between(-12, 12),
        }),
        placed(chair(palette.wood), { x: tableX + x, z: -5.1, yawDeg: detail.between(-12, 12) }),
      ]),
      ...[-0.5, 0.5].map((x) =>
        placed(pendant(kind, draw.pick([BLACK_METAL, palette.metal]), HEIGHT - 1.75, light.lamp), {
          x: tableX + x,
          y: 1.75,
          z: -4.5,
        }),
      ),
      placed(bookcase(detail, { width: 2.4, height: 2.2, columns: 3, rows: 5, surface: palette.wood, full: 0.6 }), {
        x: side > 0 ? 0.6 : -3.0,
        z: BACK,
      }),
      placed(picture(1.1, 0.8, palette.accent, detail), { x: -side * 1.5, y: 1.7, z: BACK }),
      placed(floorPlant(detail), { x: side * (HALF - 0.5), z: -3.65 }),
      placed(floorPlant(detail), { x: side * (HALF - 0.5), z: -1.1 }),
      placed(floorLamp(BLACK_METAL, light.lamp, 'arc'), {
        x: -side * (HALF - 0.5),
        z: -3.3,
        yawDeg: side > 0 ? 0 : 180,
      }),
    ),
    camera: { position: [-side * 1.3, 1.42, 1.5], yawDeg: side * draw.between(9, 19), focal: 1.22 },
    sunWall: windowWall,
  };
};
