import { blend } from '../../../materials/support/material.ts';
import { bookPile } from '../../parts/books.ts';
import { bowls, mug, vase } from '../../parts/crockery.ts';
import { coffeeTable, rug } from '../../parts/home.ts';
import { scatter, sofa } from '../../parts/seating.ts';
import { joined, placed, type Piece } from '../../piece.ts';
import type { RoomPlan } from '../../room.ts';

/** A sofa with its cushions, a low table and a rug before it; about x = 0, its back at z = 0. */
export function sofaGroup({ draw, detail, palette }: RoomPlan, width: number): Piece {
  const colour = palette.textile;
  const throwColour = palette.accent;
  const pale = blend(colour, [0.72, 0.69, 0.63], 0.6);
  const half = width / 2 - 0.34;
  return joined(
    sofa(width, colour, palette.wood, draw),
    placed(scatter(0.46, throwColour, detail), { x: -half, y: 0.46, z: 0.42 }),
    placed(scatter(0.42, pale, detail), { x: -half + 0.3, y: 0.46, z: 0.46 }),
    placed(scatter(0.46, pale, detail), { x: half, y: 0.46, z: 0.42 }),
    ...(detail.chance(0.5) ? [placed(scatter(0.36, throwColour, detail), { x: half - 0.3, y: 0.46, z: 0.48 })] : []),
    rug(
      [-width * 0.62, width * 0.62],
      [0.35, 2.4],
      blend(pale, [0.7, 0.67, 0.6], 0.4),
      blend(throwColour, colour, 0.4),
      draw,
    ),
    placed(
      joined(
        coffeeTable(palette.wood, palette.metal, draw),
        placed(bookPile(detail), { x: -0.2, y: 0.41 }),
        placed(vase(detail), { x: 0.18, y: 0.41 }),
        placed(detail.chance(0.5) ? mug(detail) : bowls(detail), { x: 0.02, y: 0.41, z: 0.18 }),
      ),
      {
        x: detail.between(-0.2, 0.2),
        z: 1.5,
      },
    ),
  );
}
