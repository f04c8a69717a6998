import { baseRun, COUNTER_HEIGHT, sinkAndTap } from '../../parts/cabinets.ts';
import { herbs, trailing } from '../../parts/plants.ts';
import { pendant } from '../../parts/lamps.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { joined, one, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';
import { counterLife, shelfLife } from './counter-life.ts';
import { frontStyle, units } from './fittings.ts';

const HALF = 2.9;
const BACK = -2.9;
const HEIGHT = 2.6;
const SILL = 1.08;

/** A window above the sink, open shelves at its sides, herbs on the sill. */
export const windowOverSink: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const style = frontStyle(plan);
  const width = draw.between(1.35, 1.9);
  const middle = draw.between(-0.45, 0.45);
  const depth = 0.24;
  const shelves = [-1, 1].flatMap((side) => {
    const from = side < 0 ? -HALF + 0.1 : middle + width / 2 + 0.18;
    const to = side < 0 ? middle - width / 2 - 0.18 : HALF - 0.1;
    return [1.42, 1.8].map((y) =>
      placed(joined(shelfBoard(to - from, depth, palette.wood), shelfLife(detail, to - from, depth)), {
        x: from,
        y,
        z: BACK + 0.012,
      }),
    );
  });
  const wall = palette.splash;
  const w = [middle - width / 2, middle + width / 2] as const;
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.4],
        height: HEIGHT,
        windows: [
          {
            wall: 'back',
            middle,
            sillHeight: SILL,
            width,
            height: 1.2,
            columns: draw.count(2, 3),
            rows: draw.count(1, 2),
          },
          // What lights the room from behind the camera.
          { wall: draw.chance(0.5) ? 'left' : 'right', middle: 0.7, sillHeight: 0.7, width: 1.6, height: 1.5 },
        ],
      }),
      one(block([-HALF, w[0]], [COUNTER_HEIGHT, HEIGHT], [BACK, BACK + 0.012]), wall),
      one(block([w[1], HALF], [COUNTER_HEIGHT, HEIGHT], [BACK, BACK + 0.012]), wall),
      one(block([w[0], w[1]], [COUNTER_HEIGHT, SILL], [BACK, BACK + 0.012]), wall),
      placed(baseRun({ units: units(draw, HALF * 2), style, counter: palette.top }), { x: -HALF, z: BACK }),
      placed(sinkAndTap(palette.metal), { x: middle, z: BACK }),
      ...shelves,
      ...[-0.4, 0.05, 0.42].map((x) => placed(herbs(detail), { x: middle + x * width * 0.8, y: SILL, z: BACK - 0.03 })),
      placed(trailing(detail), { x: middle + width / 2 + 0.4, y: 1.8, z: BACK + 0.12 }),
      placed(counterLife(detail, [-HALF + 0.15, middle - 0.45], 0.85), { z: BACK }),
      placed(counterLife(detail, [middle + 0.45, HALF - 0.15], 0.85), { z: BACK }),
      placed(pendant(draw.pick(['dome', 'cone', 'globe']), palette.metal, 0.5, light.lamp), {
        x: middle,
        y: HEIGHT - 0.5,
        z: BACK + 0.55,
      }),
    ),
    camera: { position: [middle * 0.6 + draw.between(-0.3, 0.3), 1.4, 1.15], yawDeg: draw.between(-9, 9), focal: 1.3 },
    sunWall: 'back',
  };
};
