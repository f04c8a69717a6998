import { STEEL } from '../../finishes/basic.ts';
import { baseRun, cooktop, COUNTER_HEIGHT, hood, sinkAndTap, wallCupboards } from '../../parts/cabinets.ts';
import { pendant } from '../../parts/lamps.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { joined, one, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';
import { cooking, counterLife, shelfLife } from './counter-life.ts';
import { frontStyle, units } from './fittings.ts';

const HALF = 3.1;
const BACK = -3.3;
const HEIGHT = 2.65;

/** One wall of cabinets seen straight on, a hood over the cooktop, daylight from one side. */
export const frontOn: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const style = frontStyle(plan);
  const hoodX = draw.between(-0.7, 0.7);
  const run = baseRun({
    units: [...units(draw, hoodX - 0.3 + HALF), ['oven', 0.6], ...units(draw, HALF - hoodX - 0.3)],
    style,
    counter: palette.top,
  });
  const sinkX = -side * draw.between(1.35, 1.7) + hoodX * 0.3;
  const openSide = draw.pick([-1, 1, 0]);
  const upper = (from: number, to: number, isOpen: boolean) =>
    isOpen
      ? joined(
          ...[1.5, 1.88].map((y) =>
            placed(joined(shelfBoard(to - from, 0.26, palette.wood), shelfLife(detail, to - from, 0.26)), {
              x: from,
              y,
              z: BACK + 0.012,
            }),
          ),
        )
      : placed(wallCupboards([from, to], [1.48, 2.3], Math.max(2, Math.round((to - from) / 0.5)), style), { z: BACK });
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.4],
        height: HEIGHT,
        windows: [{ wall: side > 0 ? 'right' : 'left', middle: -1.1, sillHeight: 0.85, width: 1.9, height: 1.45 }],
      }),
      one(block([-HALF, HALF], [COUNTER_HEIGHT, 1.5], [BACK, BACK + 0.012]), palette.splash),
      one(block([hoodX - 0.62, hoodX + 0.62], [1.5, HEIGHT], [BACK, BACK + 0.012]), palette.splash),
      placed(run, { x: -HALF, z: BACK }),
      upper(-HALF + 0.05, hoodX - 0.6, openSide === -1),
      upper(hoodX + 0.6, HALF - 0.05, openSide === 1),
      placed(hood(0.9, 1.62, HEIGHT, draw.chance(0.6) ? STEEL : palette.wall, draw.chance(0.6) ? 'canopy' : 'box'), {
        x: hoodX,
        z: BACK,
      }),
      placed(joined(cooktop(0.6), cooking(detail)), { x: hoodX, z: BACK }),
      placed(sinkAndTap(palette.metal), { x: sinkX, z: BACK }),
      placed(counterLife(detail, [-HALF + 0.1, Math.min(hoodX - 0.4, sinkX - 0.4)], 0.8), { z: BACK }),
      placed(counterLife(detail, [Math.max(hoodX + 0.4, sinkX + 0.4), HALF - 0.1], 0.8), { z: BACK }),
      placed(pendant('globe', palette.metal, 0.55, light.lamp), { x: side * -0.9, y: HEIGHT - 0.55, z: -1.6 }),
    ),
    camera: { position: [draw.between(-0.4, 0.4), 1.38, 1.2], yawDeg: draw.between(-7, 7), focal: 1.3 },
    sunWall: side > 0 ? 'right' : 'left',
  };
};
