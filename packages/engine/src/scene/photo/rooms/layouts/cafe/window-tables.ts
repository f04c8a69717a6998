import { createMaterial } from '../../../materials/support/create-material.ts';
import { BLACK_METAL } from '../../finishes/basic.ts';
import { pendant } from '../../parts/lamps.ts';
import { floorPlant, potPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { picture } from '../../parts/wall-hangings.ts';
import { joined, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { seatOf, tableSet } from './table-setting.ts';

const HALF = 3.4;
const BACK = -5.2;
const HEIGHT = 3.2;

/** Small tables along a shop window, the street bright behind it. */
export const windowTables: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const seat = seatOf(plan);
  const isRound = draw.chance(0.5);
  const kind = draw.pick(['dome', 'globe', 'bulb', 'cone'] as const);
  const far = draw.chance(0.5)
    ? createMaterial('brick', { seed: 4, shade: draw.pick(['light', 'middle']), scale: 1 })
    : palette.splash;
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.6],
        height: HEIGHT,
        back: far,
        windows: [
          {
            wall: side > 0 ? 'right' : 'left',
            middle: -3.5,
            sillHeight: 0.45,
            width: 2.7,
            height: 2.4,
            columns: 2,
            rows: 1,
            frame: BLACK_METAL,
          },
          {
            wall: side > 0 ? 'right' : 'left',
            middle: -0.5,
            sillHeight: 0.45,
            width: 2.7,
            height: 2.4,
            columns: 2,
            rows: 1,
            frame: BLACK_METAL,
          },
          {
            wall: 'back',
            middle: side * 1.3,
            sillHeight: 0.5,
            width: 2.6,
            height: 2.3,
            columns: 3,
            rows: 1,
            frame: BLACK_METAL,
          },
        ],
      }),
      ...[-4.2, -2.7, -1.2].map((z, i) =>
        placed(tableSet(plan, { top: palette.wood, chairs: 2, isRound, seat }), {
          x: side * (HALF - 0.9 + detail.between(-0.1, 0.1)),
          z: z + i * 0.05,
          yawDeg: 0,
        }),
      ),
      ...[-4.3, -2.4].map((z) =>
        placed(tableSet(plan, { top: palette.wood, chairs: 4, isRound: !isRound, seat }), {
          x: side * detail.between(-0.7, 0.2),
          z,
          yawDeg: detail.between(-20, 20),
        }),
      ),
      ...[-4.2, -2.7, -1.2].map((z) =>
        placed(pendant(kind, draw.pick([BLACK_METAL, palette.metal]), HEIGHT - 2.0, light.lamp), {
          x: side * (HALF - 0.9),
          y: 2.0,
          z,
        }),
      ),
      placed(floorPlant(detail), { x: side * -1.9, z: BACK + 0.6 }),
      placed(potPlant(detail), { x: side * (HALF - 0.12), y: 0.45, z: -2.05 }),
      ...[0, 1].map((i) =>
        placed(picture(0.5, 0.68, palette.accent, detail), { x: side * (-2.4 + i * 0.8), y: 1.7, z: BACK }),
      ),
    ),
    camera: { position: [-side * 0.9, 1.38, 1.4], yawDeg: side * draw.between(6, 17), focal: 1.25 },
    sunWall: side > 0 ? 'right' : 'left',
  };
};
