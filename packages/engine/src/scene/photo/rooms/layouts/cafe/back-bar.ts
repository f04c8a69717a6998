import { plainSurface } from '../../../path-tracer/surface.ts';
import { scale } from '../../../path-tracer/vector.ts';
import { BLACK_METAL, matt } from '../../finishes/basic.ts';
import { bar, hangingGlasses } from '../../parts/cafe-bar.ts';
import { pendant } from '../../parts/lamps.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { joined, lit, one, placed, shining } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { panelLight } from '../../trace/room-light.ts';
import { block } from '../../trace/solid.ts';
import { stool } from '../kitchen/fittings.ts';
import { barShell } from './bar-shell.ts';
import { barBottles, candle } from './table-setting.ts';

const HALF = 3.4;
const BACK = -4;
const HEIGHT = 3;

/** A bar with bottles on lit shelves, glasses hung above, stools before it. */
export const backBar: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const wide = 4.6;
  const from = -wide / 2 + draw.between(-0.4, 0.4);
  const warm = scale(light.lamp.colour, light.isNight ? 2.6 : 1.5);
  const strips = [1.02, 1.45, 1.88, 2.3];
  return {
    piece: joined(
      barShell(plan, {
        half: HALF,
        back: BACK,
        height: HEIGHT,
        window: { wall: side > 0 ? 'left' : 'right', sillHeight: 0.5, width: 2.6, height: 2.1 },
      }),
      one(block([-HALF, HALF], [0, HEIGHT], [BACK, BACK + 0.02]), palette.planks, true),
      one(
        block([from, from + wide], [0.95, 2.65], [BACK + 0.02, BACK + 0.03]),
        plainSurface([0.25, 0.22, 0.18], { specular: 0.25, roughness: 0.05 }),
      ),
      one(block([from, from + wide], [0, 0.95], [BACK + 0.02, BACK + 0.5]), palette.front),
      ...strips.map((y) =>
        joined(
          placed(joined(shelfBoard(wide, 0.3, palette.wood, false), barBottles(plan, wide)), {
            x: from,
            y,
            z: BACK + 0.03,
          }),
          shining(
            block([from + 0.03, from + wide - 0.03], [y + 0.002, y + 0.012], [BACK + 0.035, BACK + 0.05]),
            matt([0.7, 0.7, 0.7]),
            warm,
          ),
        ),
      ),
      lit(
        panelLight(
          [from + wide / 2, 1.7, BACK + 0.08],
          [wide / 2, 0, 0],
          [0, 0.8, 0],
          scale(light.lamp.colour, light.lamp.power * 0.35),
        ),
      ),
      ...[0, wide].map((x) =>
        one(block([from + x - 0.06, from + x + 0.06], [0, 2.75], [BACK + 0.02, BACK + 0.42]), palette.wood, true),
      ),
      one(block([from - 0.06, from + wide + 0.06], [2.68, 2.8], [BACK + 0.02, BACK + 0.44]), palette.wood),
      placed(
        bar({
          width: wide + 0.8,
          front: draw.chance(0.5) ? palette.planks : palette.front,
          isFrontUpright: true,
          top: palette.top,
          isSlatted: draw.chance(0.6),
        }),
        { x: from - 0.4, z: -2.6 },
      ),
      placed(
        joined(one(block([0, wide - 0.6], [0, 0.03], [0, 0.3]), BLACK_METAL), hangingGlasses(detail, wide - 0.6)),
        { x: from + 0.3, y: 2.12, z: -2.5 },
      ),
      ...[0.2, wide - 0.8].map((x) =>
        one(block([from + x, from + x + 0.02], [2.12, HEIGHT], [-2.36, -2.34]), BLACK_METAL),
      ),
      ...[0.5, 1.7, 2.9, 4.1].map((x) =>
        placed(stool(palette.wood, palette.metal), {
          x: from + x + detail.between(-0.1, 0.1),
          z: -1.5,
          yawDeg: 180 + detail.between(-20, 20),
        }),
      ),
      ...[0.6, 1.75, 2.9, 4.05].map((x) =>
        placed(pendant(draw.pick(['globe', 'bulb']), palette.metal, HEIGHT - 1.85, light.lamp), {
          x: from + x,
          y: 1.85,
          z: -2.2,
        }),
      ),
      ...[0.9, 2.2, 3.6].map((x) => placed(candle(plan), { x: from + x, y: 1.08, z: -2.1 })),
    ),
    camera: { position: [draw.between(-0.7, 0.7), 1.48, 1.4], yawDeg: draw.between(-16, 16), focal: 1.3 },
    sunWall: side > 0 ? 'left' : 'right',
  };
};
