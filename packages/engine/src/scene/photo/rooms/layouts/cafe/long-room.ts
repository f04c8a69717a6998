import { createMaterial } from '../../../materials/support/create-material.ts';
import { bar, espressoMachine, pastryCase } from '../../parts/cafe-bar.ts';
import { BLACK_METAL, glaze, STEEL } from '../../finishes/basic.ts';
import { bulbString, pendant } from '../../parts/lamps.ts';
import { trailing } from '../../parts/plants.ts';
import { roomShell } from '../../parts/room-shell.ts';
import { banquette } from '../../parts/seating.ts';
import { shelfBoard } from '../../parts/shelves.ts';
import { chalkBoard, picture } from '../../parts/wall-hangings.ts';
import { joined, one, placed, type Piece } from '../../piece.ts';
import type { RoomLayout } from '../../room.ts';
import { block } from '../../trace/solid.ts';
import { shelfLife } from '../kitchen/counter-life.ts';
import { stool } from '../kitchen/fittings.ts';
import { barBottles, seatOf, tableSet } from './table-setting.ts';

const HALF = 2.9;
const BACK = -8;
const HEIGHT = 3.3;

/** A deep room: the bar along one side, a bench with tables along the other, lamps in rows, daylight from the street at the far end. */
export const longRoom: RoomLayout = (plan) => {
  const { draw, detail, palette, light } = plan;
  const side = draw.side();
  const seat = seatOf(plan);
  const brick = draw.chance(0.65)
    ? createMaterial('brick', { seed: 4, shade: draw.pick(['light', 'middle']), scale: 1 })
    : palette.wall;
  const kind = draw.pick(['dome', 'cone', 'globe', 'bulb'] as const);
  const shade = draw.pick([BLACK_METAL, palette.metal]);
  // The bar's side: its pieces face across the room.
  const barWall = side * HALF;
  const onBar = (piece: Piece, z: number, out: number, y = 0): Piece =>
    placed(piece, { x: barWall - side * out, y, z: side > 0 ? z : z, yawDeg: side > 0 ? -90 : 90 });
  const from = (length: number, near: number): number => (side > 0 ? near - length : near);
  const shelves = [1.5, 1.9, 2.3].map((y, i) =>
    onBar(
      joined(shelfBoard(3.6, 0.27, palette.wood), i === 1 ? shelfLife(detail, 3.6, 0.27) : barBottles(plan, 3.6)),
      from(3.6, -2.2),
      0.02,
      y,
    ),
  );
  return {
    piece: joined(
      roomShell(plan, {
        x: [-HALF, HALF],
        z: [BACK, 2.6],
        height: HEIGHT,
        ...(side > 0 ? { left: brick } : { right: brick }),
        windows: [
          {
            wall: 'back',
            middle: -0.1,
            sillHeight: 0.35,
            width: 3.8,
            height: 2.5,
            columns: 4,
            rows: 1,
            frame: BLACK_METAL,
          },
          {
            wall: side > 0 ? 'left' : 'right',
            middle: 1.2,
            sillHeight: 0.5,
            width: 1.8,
            height: 2.2,
            frame: BLACK_METAL,
          },
        ],
      }),
      onBar(
        bar({
          width: 4.4,
          front: draw.chance(0.5) ? palette.planks : palette.front,
          isFrontUpright: true,
          top: palette.top,
          isSlatted: draw.chance(0.5),
        }),
        from(4.4, -1.9),
        1.0,
      ),
      one(
        block(side > 0 ? [barWall - 0.5, barWall] : [barWall, barWall + 0.5], [0, 0.92], [-6.3, -1.7]),
        palette.front,
      ),
      ...shelves,
      onBar(chalkBoard(1.1, 0.6, 31, palette.wood), -3.2, 0.06, 2.62),
      onBar(chalkBoard(1.1, 0.6, 37, palette.wood), -4.6, 0.06, 2.62),
      onBar(espressoMachine(draw.pick([STEEL, glaze([0.03, 0.03, 0.03]), glaze([0.6, 0.58, 0.54])])), -4.2, 1.4, 1.08),
      onBar(pastryCase(detail, 1.1, [1.7, 1.25, 0.8]), -2.7, 1.4, 1.08),
      onBar(trailing(detail), -2.6, 0.15, 2.3),
      ...[-2.5, -3.5, -4.5, -5.5].map((z) =>
        placed(stool(palette.wood, BLACK_METAL), {
          x: barWall - side * 2.15,
          z: z + detail.between(-0.1, 0.1),
          yawDeg: side > 0 ? 90 : -90,
        }),
      ),
      ...[-2.6, -3.9, -5.2].map((z) =>
        placed(pendant(kind, shade, HEIGHT - 2.05, light.lamp), { x: barWall - side * 1.35, y: 2.05, z }),
      ),
      // The bench.
      placed(
        banquette(6.4, palette.textile, palette.wood),
        side > 0 ? { x: -HALF, z: -0.9, yawDeg: 90 } : { x: HALF, z: -7.3, yawDeg: -90 },
      ),
      ...[-1.7, -3.0, -4.3, -5.6, -6.7].map((z) =>
        placed(tableSet(plan, { top: palette.wood, chairs: 1, isRound: false, seat }), {
          x: -side * (HALF - 0.95),
          z,
          yawDeg: side > 0 ? 45 : -135 + 90 + 180,
        }),
      ),
      ...[-2.0, -3.2, -4.6].map((z) =>
        placed(picture(0.55, 0.75, palette.accent, detail), {
          x: -side * HALF,
          y: 1.85,
          z,
          yawDeg: side > 0 ? 90 : -90,
        }),
      ),
      ...[-2.4, -4.4, -6.4].map((z) =>
        placed(pendant('bulb', shade, HEIGHT - 2.15, light.lamp), { x: -side * (HALF - 0.95), y: 2.15, z }),
      ),
      ...(draw.chance(0.5)
        ? [
            bulbString([-HALF, 3.0, -2.2], [HALF, 3.0, -3.4], 12, light.lamp),
            bulbString([HALF, 3.0, -3.6], [-HALF, 3.0, -4.8], 12, light.lamp),
          ]
        : []),
    ),
    camera: { position: [-side * 0.15, 1.48, 1.1], yawDeg: side * draw.between(-3, 9), focal: 1.25 },
    sunWall: 'back',
  };
};
