import { baseRun, cooktop, COUNTER_HEIGHT, fridge, hood, sinkAndTap, tallUnit } from '../../parts/cabinets.ts';
import { fruitBowl, vase } from '../../parts/crockery.ts';
import { pendant } from '../../parts/lamps.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { BLACK_METAL, STEEL } from '../../finishes/basic.ts';
import { joined, one, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';
import { cooking, counterLife, shelfLife } from './counter-life.ts';
import { frontStyle, stool, units } from './fittings.ts';

const HALF = 3.4;
const BACK = -4.4;
const HEIGHT = 2.7;

/** An island with stools and pendants before a wall with tall units, a long shelf and a hood. */
export const island: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const style = frontStyle(plan);
  const tallWidth = 1.5;
  const runWidth = HALF * 2 - tallWidth;
  const runX = side > 0 ? -HALF : -HALF + tallWidth;
  const tallX = side > 0 ? HALF - tallWidth : -HALF;
  const hoodX = runX + runWidth * draw.between(0.4, 0.6);
  const shelfFrom = runX + 0.15;
  const shelfTo = runX + runWidth - 0.15;
  const islandHalf = draw.between(1.05, 1.3);
  const islandX = draw.between(-0.35, 0.35);
  const kind = draw.pick(['dome', 'cone', 'globe', 'bulb'] as const);
  const lamps = [-0.62, 0, 0.62].slice(0, draw.count(2, 3));
  const middle = (lamps[0]! + lamps.at(-1)!) / 2;
  const shade = draw.pick([BLACK_METAL, palette.metal, palette.trim]);
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.6],
        height: HEIGHT,
        windows: [
          { wall: side > 0 ? 'left' : 'right', middle: -2.4, sillHeight: 0.3, width: 2.3, height: 2.05, columns: 3 },
          { wall: side > 0 ? 'left' : 'right', middle: 0.5, sillHeight: 0.3, width: 1.9, height: 2.05 },
        ],
      }),
      one(block([runX, runX + runWidth], [COUNTER_HEIGHT, 1.95], [BACK, BACK + 0.012]), palette.splash),
      placed(
        baseRun({
          units: [...units(draw, hoodX - runX - 0.3), ['oven', 0.6], ...units(draw, runX + runWidth - hoodX - 0.3)],
          style,
          counter: palette.top,
        }),
        { x: runX, z: BACK },
      ),
      placed(joined(cooktop(0.6), cooking(detail)), { x: hoodX, z: BACK }),
      placed(hood(0.85, 1.66, HEIGHT, draw.chance(0.5) ? palette.wall : STEEL, draw.chance(0.5) ? 'box' : 'canopy'), {
        x: hoodX,
        z: BACK,
      }),
      ...[
        [shelfFrom, hoodX - 0.55],
        [hoodX + 0.55, shelfTo],
      ].map(([from = 0, to = 0]) =>
        placed(joined(shelfBoard(to - from, 0.25, palette.wood, false), shelfLife(detail, to - from, 0.25)), {
          x: from,
          y: 1.6,
          z: BACK + 0.012,
        }),
      ),
      placed(
        draw.chance(0.5)
          ? joined(
              tallUnit([0, 0.62], 2.3, style, 'oven'),
              placed(tallUnit([0, 0.86], 2.3, style, 'doors'), { x: 0.64 }),
            )
          : joined(tallUnit([0, 0.62], 2.3, style, 'oven'), placed(fridge([0, 0.84], 1.95, STEEL), { x: 0.65 })),
        { x: tallX, z: BACK },
      ),
      placed(counterLife(detail, [runX + 0.1, hoodX - 0.4], 0.75), { z: BACK }),
      placed(counterLife(detail, [hoodX + 0.4, runX + runWidth - 0.1], 0.75), { z: BACK }),
      // The island turns its back with the drawers to the wall; stools stand before it.
      placed(
        joined(
          one(block([-islandHalf, islandHalf], [0.08, 0.87], [-0.4, 0.36]), style.surface, style.isUpright ?? false),
          one(block([-islandHalf - 0.03, islandHalf + 0.03], [0.87, COUNTER_HEIGHT], [-0.45, 0.55]), palette.top),
          placed(detail.chance(0.5) ? fruitBowl(detail) : vase(detail), {
            x: side * detail.between(0.15, 0.75),
            y: COUNTER_HEIGHT,
            z: 0.05,
          }),
          placed(sinkAndTap(palette.metal), { x: -side * 0.55, z: -0.42 }),
          ...[-0.65, 0, 0.65].map((x) =>
            placed(stool(palette.wood, BLACK_METAL), { x, z: 0.62, yawDeg: 180 + detail.between(-14, 14) }),
          ),
        ),
        { x: islandX, z: -2.05 },
      ),
      ...lamps.map((x) =>
        placed(pendant(kind, shade, HEIGHT - 1.72, light.lamp), { x: islandX + x - middle, y: 1.72, z: -2.05 }),
      ),
    ),
    camera: { position: [draw.between(-0.7, 0.7), 1.5, 1.5], yawDeg: draw.between(-9, 9), focal: 1.25 },
    sunWall: side > 0 ? 'left' : 'right',
  };
};
