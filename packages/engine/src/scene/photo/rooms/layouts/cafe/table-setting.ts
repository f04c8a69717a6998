import type { Surface } from '../../../path-tracer/surface.ts';
import { BLACK_METAL, matt } from '../../finishes/basic.ts';
import { bottle, mug, vase } from '../../parts/crockery.ts';
import { herbs } from '../../parts/plants.ts';
import { bentwood, cafeTable, chair } from '../../parts/seating.ts';
import { joined, placed, shining, type Piece } from '../../piece.ts';
import type { RoomPlan } from '../../room.ts';
import { cone, globe } from '../../trace/solid.ts';

interface SetOptions {
  readonly top: Surface;
  readonly chairs: number;
  readonly isRound: boolean;
  readonly seat: (plan: RoomPlan) => Piece;
}

/** A candle in a glass. */
export function candle({ light }: RoomPlan): Piece {
  const glow = light.isNight ? 5 : 1.2;
  return joined(
    shining(cone({ x: 0, z: 0, y: [0, 0.07], radius: [0.03, 0.035], isHollow: true }), matt([0.6, 0.5, 0.4]), [
      0.5 * glow,
      0.24 * glow,
      0.07 * glow,
    ]),
    shining(globe([0, 0.06, 0], [0.01, 0.02, 0.01]), matt([0.8, 0.8, 0.8]), [2.4 * glow, 1.5 * glow, 0.6 * glow]),
  );
}

/** A table with its chairs about x = 0, z = 0, something small on it. */
export function tableSet(plan: RoomPlan, { top, chairs, isRound, seat }: SetOptions): Piece {
  const { detail } = plan;
  const turnDeg = detail.between(-12, 12);
  const on = detail.pick([mug, vase, herbs, () => candle(plan), bottle]);
  return joined(
    placed(cafeTable(top, BLACK_METAL, isRound), {}),
    placed(on(detail), { x: detail.between(-0.1, 0.1), y: 0.75, z: detail.between(-0.1, 0.1) }),
    ...(detail.chance(0.5) ? [placed(mug(detail), { x: 0.2, y: 0.75, z: 0.12 })] : []),
    ...Array.from({ length: chairs }, (_, i) => {
      const angle = turnDeg + (chairs === 2 ? 90 : 45) + (i * 360) / chairs;
      const radians = (angle * Math.PI) / 180;
      const away = 0.52 + detail.between(0, 0.14);
      return placed(seat(plan), {
        x: away * Math.sin(radians),
        z: away * Math.cos(radians),
        yawDeg: angle + 180 + detail.between(-14, 14),
      });
    }),
  );
}

/** The chair that a place has, by draw. */
export function seatOf(plan: RoomPlan): () => Piece {
  const { draw, palette } = plan;
  const wood = draw.pick([palette.wood, BLACK_METAL, palette.wood]);
  return draw.chance(0.5) ? () => bentwood(wood) : () => chair(wood);
}

/** Bottles on the shelf of a bar, lit from behind, from x = 0. */
export function barBottles({ detail }: RoomPlan, width: number): Piece {
  const pieces: Piece[] = [];
  for (let x = 0.06; x < width - 0.05; x += detail.between(0.085, 0.13))
    if (detail.chance(0.9)) pieces.push(placed(bottle(detail), { x, z: detail.between(0.1, 0.16) }));
  return joined(...pieces);
}
