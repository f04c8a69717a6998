import { createMaterial } from '../../../materials/support/create-material.ts';
import { baseRun, COUNTER_HEIGHT, sinkAndTap } from '../../parts/cabinets.ts';
import { bareMetal, BLACK_METAL, glaze, STEEL } from '../../finishes/basic.ts';
import { pendant } from '../../parts/lamps.ts';
import { trailing } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { joined, one, placed } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';
import { cooking, counterLife, shelfLife } from './counter-life.ts';
import { frontStyle, panRail, units } from './fittings.ts';

const HALF = 2.9;
const BACK = -2.6;
const HEIGHT = 2.6;
const COPPER = bareMetal([0.7, 0.33, 0.18], 0.15);

/** A brick or tiled wall with long shelves, copper pans on a rail, a range cooker, beams. */
export const farmhouse: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const style = { ...frontStyle(plan), kind: 'shaker' as const, handle: 'knob' as const };
  const side = draw.side();
  const rangeX = side * draw.between(0.55, 0.95);
  const brick = draw.chance(0.6)
    ? createMaterial('brick', { seed: 4, shade: draw.chance(0.5) ? 'light' : 'middle', scale: 1 })
    : palette.splash;
  const range = glaze(
    draw.pick([
      [0.04, 0.05, 0.06],
      [0.55, 0.53, 0.46],
      [0.12, 0.2, 0.17],
    ] as const),
  );
  const shelf = (y: number, from: number, to: number) =>
    placed(joined(shelfBoard(to - from, 0.27, palette.wood), shelfLife(detail, to - from, 0.27)), {
      x: from,
      y,
      z: BACK + 0.02,
    });
  const [nearFrom, nearTo] = side > 0 ? [-HALF + 0.2, rangeX - 0.65] : [rangeX + 0.65, HALF - 0.2];
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.2],
        height: HEIGHT,
        windows: [
          {
            wall: side > 0 ? 'left' : 'right',
            middle: -0.9,
            sillHeight: 0.9,
            width: 1.5,
            height: 1.3,
            columns: 2,
            rows: 2,
          },
          { wall: side > 0 ? 'left' : 'right', middle: 1.1, sillHeight: 0.9, width: 1.2, height: 1.3 },
        ],
      }),
      one(block([-HALF, HALF], [COUNTER_HEIGHT - 0.1, HEIGHT], [BACK, BACK + 0.02]), brick),
      ...[-1.9, -0.9, 0.1, 1.1].map((z) =>
        one(block([-HALF, HALF], [HEIGHT - 0.16, HEIGHT], [z, z + 0.14]), palette.wood),
      ),
      placed(baseRun({ units: units(draw, rangeX - 0.5 + HALF), style, counter: palette.top }), { x: -HALF, z: BACK }),
      placed(baseRun({ units: units(draw, HALF - rangeX - 0.5), style, counter: palette.top }), {
        x: rangeX + 0.5,
        z: BACK,
      }),
      // The range cooker: enamel, two ovens, steel rail.
      placed(
        joined(
          one(block([-0.5, 0.5], [0.06, 0.9], [0, 0.62]), range),
          one(block([-0.47, -0.02], [0.2, 0.66], [0.62, 0.64]), range),
          one(block([0.02, 0.47], [0.2, 0.66], [0.62, 0.64]), range),
          one(block([-0.45, 0.45], [0.72, 0.74], [0.66, 0.68]), STEEL),
          one(block([-0.5, 0.5], [0.9, 0.925], [0, 0.62]), BLACK_METAL),
          one(block([-0.5, 0.5], [0.925, 1.05], [0, 0.03]), STEEL),
          cooking(detail),
        ),
        { x: rangeX, z: BACK },
      ),
      placed(panRail(detail, 1.5, BLACK_METAL, [COPPER, COPPER, STEEL, BLACK_METAL]), {
        x: rangeX - 0.75,
        y: 1.72,
        z: BACK + 0.02,
      }),
      shelf(1.95, rangeX - 0.75, rangeX + 0.75),
      shelf(1.45, nearFrom, nearTo),
      shelf(1.83, nearFrom, nearTo),
      placed(trailing(detail), { x: nearFrom + 0.3, y: 1.83, z: BACK + 0.15 }),
      placed(sinkAndTap(palette.metal), { x: (nearFrom + nearTo) / 2, z: BACK }),
      placed(counterLife(detail, [nearFrom, (nearFrom + nearTo) / 2 - 0.4], 0.95), { z: BACK }),
      placed(counterLife(detail, side > 0 ? [rangeX + 0.6, HALF - 0.1] : [-HALF + 0.1, rangeX - 0.6], 0.95), {
        z: BACK,
      }),
      placed(pendant(draw.pick(['cone', 'dome']), BLACK_METAL, 0.7, light.lamp), {
        x: -rangeX * 0.7,
        y: HEIGHT - 0.7,
        z: -1.3,
      }),
    ),
    camera: { position: [draw.between(-0.3, 0.3), 1.42, 1.3], yawDeg: draw.between(-9, 9), focal: 1.3 },
    sunWall: side > 0 ? 'left' : 'right',
  };
};
