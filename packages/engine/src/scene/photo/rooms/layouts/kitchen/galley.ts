import { baseRun, COUNTER_HEIGHT, fridge, sinkAndTap, tallUnit, wallCupboards } from '../../parts/cabinets.ts';
import { floorPlant } from '../../parts/plants.ts';
import { pendant } from '../../parts/lamps.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { STEEL } from '../../finishes/basic.ts';
import { joined, one, placed, type Piece } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';
import { counterLife, shelfLife } from './counter-life.ts';
import { frontStyle, units } from './fittings.ts';

const HALF = 1.75;
const BACK = -4.8;
const HEIGHT = 2.6;
const RUN = 4.6;

/** Two runs that lead to a tall window at the end. */
export const galley: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const style = frontStyle(plan);
  const left = (piece: Piece, y = 0): Piece => placed(piece, { x: -HALF, y, z: BACK + RUN, yawDeg: 90 });
  const right = (piece: Piece, y = 0): Piece => placed(piece, { x: HALF, y, z: BACK, yawDeg: -90 });
  const openLeft = draw.chance(0.5);
  const shelves = joined(
    ...[1.45, 1.83].map((y) =>
      placed(joined(shelfBoard(RUN - 0.4, 0.25, palette.wood), shelfLife(detail, RUN - 0.4, 0.25)), {
        x: 0.2,
        y,
        z: 0.012,
      }),
    ),
  );
  const cupboards = wallCupboards([0.1, RUN - 0.4], [1.46, 2.28], 8, style);
  const tall = joined(tallUnit([0, 0.65], 2.3, style, 'oven'), placed(fridge([0, 0.8], 1.95, STEEL), { x: 0.66 }));
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2],
        height: HEIGHT,
        windows: [
          {
            wall: 'back',
            middle: 0,
            sillHeight: draw.chance(0.5) ? 0.05 : 0.95,
            width: 1.5,
            height: 2.1,
            columns: 2,
            rows: 2,
            ...(draw.chance(0.5) ? {} : { height: 1.3, sillHeight: 0.95 }),
          },
          { wall: 'left', middle: 1.1, sillHeight: 0.6, width: 1.2, height: 1.6 },
        ],
      }),
      one(block([-HALF, -HALF + 0.012], [COUNTER_HEIGHT, 1.5], [BACK, BACK + RUN]), palette.splash),
      one(block([HALF - 0.012, HALF], [COUNTER_HEIGHT, 1.5], [BACK, BACK + RUN]), palette.splash),
      left(baseRun({ units: units(draw, RUN), style, counter: palette.top })),
      right(
        joined(
          placed(
            baseRun({ units: [...units(draw, 1.5), ['oven', 0.6], ...units(draw, 1.0)], style, counter: palette.top }),
            { x: 0 },
          ),
          placed(tall, { x: 3.12 }),
        ),
      ),
      left(openLeft ? shelves : cupboards),
      right(openLeft ? wallCupboards([0.1, 3.1], [1.46, 2.28], 6, style) : placed(shelves, { x: -1.3 })),
      left(placed(sinkAndTap(palette.metal), { x: RUN * 0.5 })),
      left(counterLife(detail, [0.6, RUN * 0.5 - 0.4], 0.85)),
      left(counterLife(detail, [RUN * 0.5 + 0.4, RUN - 0.2], 0.9)),
      right(counterLife(detail, [0.2, 1.5], 0.9)),
      right(counterLife(detail, [2.1, 3.0], 0.9)),
      ...(draw.chance(0.5) ? [placed(floorPlant(detail), { x: draw.side() * 0.75, z: BACK + 0.5 })] : []),
      ...[-3.6, -2.3].map((z) =>
        placed(pendant(draw.chance(0.5) ? 'cone' : 'globe', palette.metal, 0.5, light.lamp), {
          x: 0,
          y: HEIGHT - 0.5,
          z,
        }),
      ),
    ),
    camera: { position: [draw.between(-0.35, 0.35), 1.42, 1.0], yawDeg: draw.between(-7, 7), focal: 1.2 },
    sunWall: 'back',
  };
};
