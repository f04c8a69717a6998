import type { Level } from '../level.ts';
import { misfitOf } from '../misfit.ts';
import { contrastOf } from './contrast.ts';
import { cutPieces } from './cut-pieces.ts';

/**
 * What is made of pieces must fit by so much better than the fill did. On 36 holes, looked at without knowing which was which, what fitted
 * so was better than the fill on 6 and as good on the others; up to 1.0 it was never better and worse on 2, beyond better on 1 and worse on 5.
 */
const MOST_MISFIT = 0.97;
/**
 * And it must show this share of the contrast of the fill: a piece of nothing fits next to nothing, and a mast is gone. Three times in 33
 * that was so, with a share of 0.2; all others had 0.77 and more.
 */
const LEAST_CONTRAST = 0.5;

/**
 * Lays a filled level anew in pieces ({@link cutPieces}), lets `refine` search and vote from there, and keeps of the two fills the one
 * whose patches fit better: seams heal, or they show in the fit.
 */
export async function layPieces(level: Level, refine: () => Promise<void>): Promise<void> {
  const { pixels, match, cost } = level;
  const fill = { pixels: pixels.slice(), match: match.slice(), cost: cost.slice() };
  const misfit = misfitOf(level);
  const contrast = contrastOf(level);
  if (!cutPieces(level)) return;
  await refine();
  if (misfitOf(level) <= MOST_MISFIT * misfit && contrastOf(level) >= LEAST_CONTRAST * contrast) return;
  pixels.set(fill.pixels);
  match.set(fill.match);
  cost.set(fill.cost);
}
