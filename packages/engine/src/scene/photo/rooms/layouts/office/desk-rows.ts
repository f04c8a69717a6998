import { createMaterial } from '../../../materials/support/create-material.ts';
import { BLACK_METAL, lacquer, matt } from '../../finishes/basic.ts';
import { ceilingPanel, pendant } from '../../parts/lamps.ts';
import { floorPlant } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { workplace } from '../../parts/work.ts';
import { joined, one, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';

const HALF = 4.2;
const BACK = -8.5;
const HEIGHT = 3;

/** Rows of desks with screens that lead to a wall of windows, lines of light above. */
export const deskRows: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const top = draw.chance(0.5) ? palette.wood : lacquer([0.72, 0.71, 0.7]);
  const legs = draw.chance(0.5) ? BLACK_METAL : lacquer([0.7, 0.7, 0.7]);
  const colour = draw.pick([[0.03, 0.03, 0.035], [0.25, 0.27, 0.29], palette.accent] as const);
  const carpet = matt(
    draw.pick([
      [0.2, 0.21, 0.22],
      [0.3, 0.3, 0.29],
      [0.13, 0.15, 0.18],
    ] as const),
  );
  const isLoft = draw.chance(0.4);
  const rows = [-6.6, -4.4, -2.2];
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 3],
        height: HEIGHT,
        floor: isLoft ? createMaterial('concrete', { seed: 3, shade: 'light', scale: 1 }) : carpet,
        ceiling: matt(isLoft ? [0.5, 0.5, 0.49] : [0.74, 0.74, 0.73]),
        windows: [
          {
            wall: 'back',
            middle: 0,
            sillHeight: 0.55,
            width: 7.4,
            height: 2.2,
            columns: 6,
            rows: 1,
            frame: BLACK_METAL,
          },
          {
            wall: side > 0 ? 'right' : 'left',
            middle: -3,
            sillHeight: 0.55,
            width: 6.5,
            height: 2.2,
            columns: 5,
            rows: 1,
            frame: BLACK_METAL,
          },
        ],
      }),
      ...rows.flatMap((z, i) =>
        [-2.6, -0.95, 0.95, 2.6].map((x) =>
          placed(workplace(detail, { top, legs, chair: colour, width: 1.55 }), {
            x: x + side * 0.2,
            z: z + i * 0.05,
            yawDeg: i % 2 === 0 ? 0 : 180,
          }),
        ),
      ),
      ...[-2.4, 0, 2.4].map((x) =>
        isLoft
          ? joined(
              ...rows.map((z) =>
                placed(pendant('dome', BLACK_METAL, HEIGHT - 2.2, light.lamp), { x: x * 0.8, y: 2.2, z }),
              ),
            )
          : placed(ceilingPanel([x - 0.07, x + 0.07], [BACK + 0.6, 1], light.lamp, 2), { y: HEIGHT }),
      ),
      ...[-1, 1].map((x) => one(block([x * 3.75 - 0.2, x * 3.75 + 0.2], [0, HEIGHT], [-5.6, -5.2]), palette.wall)),
      placed(floorPlant(detail), { x: -side * 3.6, z: -4.4 }),
      placed(floorPlant(detail), { x: side * 3.7, z: -7.9 }),
    ),
    camera: { position: [draw.between(-0.5, 0.5), 1.62, 1.9], yawDeg: side * draw.between(-6, 14), focal: 1.3 },
    sunWall: 'back',
  };
};
