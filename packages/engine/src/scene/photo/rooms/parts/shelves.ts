import type { Surface } from '../../path-tracer/surface.ts';
import { BLACK_METAL } from '../finishes/basic.ts';
import { joined, one, type Piece } from '../piece.ts';
import { block } from '../trace/solid.ts';

/** An open shelf from x = 0, its top at y = 0, on metal brackets or none. */
export function shelfBoard(width: number, depth: number, surface: Surface, brackets: boolean = true): Piece {
  const pieces = [one(block([0, width], [-0.035, 0], [0, depth]), surface)];
  if (brackets)
    for (const x of [0.12, width - 0.12])
      pieces.push(
        one(block([x - 0.012, x + 0.012], [-0.19, -0.035], [0, 0.02]), BLACK_METAL),
        one(block([x - 0.012, x + 0.012], [-0.055, -0.035], [0, depth * 0.9]), BLACK_METAL),
      );
  return joined(...pieces);
}
