import { baseRun, cooktop, COUNTER_HEIGHT, hood, sinkAndTap, wallCupboards } from '../../parts/cabinets.ts';
import { pendant } from '../../parts/lamps.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { STEEL } from '../../finishes/basic.ts';
import { joined, one, placed, type Piece } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';
import { cooking, counterLife, shelfLife } from './counter-life.ts';
import { frontStyle, units } from './fittings.ts';

const HEIGHT = 2.62;
const LONG = 4.2;
const DEEP = 4.4;

/** Two runs that meet in a corner, seen across it; a window over one of them. Built with the corner at the left. */
export const corner: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const style = frontStyle(plan);
  const side = draw.side();
  const windowMiddle = -DEEP + draw.between(1.75, 2.2);
  const hoodX = draw.between(1.5, 1.9);
  // x runs from the corner; for a corner at the right everything is mirrored through the placing of its parts.
  const at = (x: number): number => side * (x - LONG / 2);
  const along = (from: number, to: number): readonly [number, number] =>
    side > 0 ? [at(from), at(to)] : [at(to), at(from)];
  const sideWall = side > 0 ? 'left' : 'right';
  const sideX = at(0);
  const onSide = (piece: Piece, width: number, z: number, y: number = 0): Piece =>
    placed(piece, { x: sideX, y, z: side > 0 ? z + width : z, yawDeg: side > 0 ? 90 : -90 });
  const [runFrom, runTo] = along(0.6, LONG + 0.8);
  const back = { x: runFrom, z: -DEEP };
  const hoodAt = at(hoodX);
  const left = hoodAt - 0.3 - runFrom;
  const upper = along(hoodX + 0.6, LONG + 0.6);
  return {
    piece: joined(
      roomShell(plan, {
        x: side > 0 ? [-LONG / 2, LONG / 2 + 0.8] : [-LONG / 2 - 0.8, LONG / 2],
        z: [-DEEP, 1.9],
        height: HEIGHT,
        windows: [
          { wall: sideWall, middle: windowMiddle, sillHeight: 1.06, width: 1.5, height: 1.2, columns: 2 },
          { wall: sideWall, middle: 0.6, sillHeight: 0.4, width: 1.4, height: 1.9 },
        ],
      }),
      one(block([runFrom - 0.6, runTo + 0.6], [COUNTER_HEIGHT, 1.5], [-DEEP, -DEEP + 0.012]), palette.splash),
      one(
        block(side > 0 ? [sideX, sideX + 0.012] : [sideX - 0.012, sideX], [COUNTER_HEIGHT, 1.06], [-DEEP, -DEEP + 3.2]),
        palette.splash,
      ),
      placed(
        baseRun({
          units: [...units(draw, left), ['oven', 0.6], ...units(draw, runTo - hoodAt - 0.3)],
          style,
          counter: palette.top,
        }),
        back,
      ),
      onSide(baseRun({ units: units(draw, 3.2), style, counter: palette.top }), 3.2, -DEEP),
      placed(joined(cooktop(0.6), cooking(detail)), { x: hoodAt, z: -DEEP }),
      placed(hood(0.8, 1.6, HEIGHT, draw.chance(0.5) ? STEEL : palette.wall, 'canopy'), { x: hoodAt, z: -DEEP }),
      placed(wallCupboards(upper, [1.46, 2.28], 5, style), { z: -DEEP }),
      ...[1.46, 1.84].map((y) => {
        const [from, to] = along(0.05, hoodX - 0.55);
        return placed(joined(shelfBoard(to - from, 0.25, palette.wood), shelfLife(detail, to - from, 0.25)), {
          x: from,
          y,
          z: -DEEP + 0.012,
        });
      }),
      onSide(sinkAndTap(palette.metal), 0, windowMiddle),
      onSide(counterLife(detail, [0.1, 1.0], 1), 3.2, -DEEP),
      placed(counterLife(detail, side > 0 ? [hoodAt + 0.4, runTo - 0.2] : [runFrom + 0.2, hoodAt - 0.4], 0.8), {
        z: -DEEP,
      }),
      placed(counterLife(detail, side > 0 ? [sideX + 0.2, hoodAt - 0.4] : [hoodAt + 0.4, sideX - 0.2], 0.9), {
        z: -DEEP,
      }),
      placed(pendant(draw.pick(['dome', 'globe', 'drum']), palette.metal, 0.6, light.lamp), {
        x: at(1.9),
        y: HEIGHT - 0.6,
        z: -2.2,
      }),
    ),
    camera: { position: [at(2.75), 1.45, 1.1], yawDeg: -side * draw.between(16, 27), focal: 1.2 },
    sunWall: sideWall,
  };
};
