import type { Level } from '../level.ts';
import { misfitOf } from '../misfit.ts';
import { contrastOf } from './contrast.ts';
import { cutPieces } from './cut-pieces.ts';
import { pieceDisplacements } from './piece-displacements.ts';

/** Where more pixels are missing none are looked for: time and memory grow with them, and the largest hole that gained had 5100. */
const MOST_PLACES = 6000;
/**
 * What is made of pieces must fit by so much better than the fill did. Where they meet unseen, on 36 holes, looked at without knowing
 * which was which: what fitted so was better than the fill on 6 and as good on the others; up to 1.0 it was never better and worse on 2,
 * beyond better on 1 and worse on 5. Where they do not, on 155 holes: up to 0.95 better on 17 and worse on 4, up to 0.97 better on 2 and
 * worse on 4.
 */
const MOST_MISFIT = { unseen: 0.97, seen: 0.95 };
/**
 * And it must show about the contrast of the fill. A piece of nothing fits next to nothing, and a mast is gone: three times in 33, with a
 * share of 0.2; all others had 0.77 and more. A piece of a bush fits before any bush, and a cliff is gone: with 2.2 once in 40, all that
 * were better had 1.7 at most.
 */
const CONTRAST = { least: 0.5, most: 2 };
/**
 * A fill that fits worse than this, squared differences of a patch, wants for something better: pieces are laid even where they cannot
 * meet unseen. Where the fill fits well they hardly ever changed anything for the better, and took their time.
 */
const POOR_MISFIT = 13_000;

/**
 * Pieces are guided by the fill: a level of difference costs a tenth, enough to keep skies up and floors down, too little to keep its blur
 * (of 0, 1, 2 and 4). Where the fill is a poor guide they are laid without one, too: of ten holes where that fitted best, five were
 * better so and two worse.
 */
const GUIDED = 1;
const UNGUIDED = 0;

type Fill = Pick<Level, 'pixels' | 'match' | 'cost'>;

/**
 * Lays a filled level anew in pieces ({@link cutPieces}), lets `refine` search and vote from there, and keeps of all fills the
 * last one whose patches fit clearly better than those of the ones before: seams heal, or they show in the fit.
 */
export async function layPieces(level: Level, refine: () => Promise<void>): Promise<void> {
  if (level.holeCount > MOST_PLACES) return;
  const fill = copyOf(level);
  const misfit = misfitOf(level);
  const contrast = contrastOf(level);
  const isPoor = misfit >= POOR_MISFIT;
  const share = isPoor ? MOST_MISFIT.seen : MOST_MISFIT.unseen;
  const displacements = pieceDisplacements(level);
  let kept = fill;
  let least = share * misfit;
  for (const guidance of isPoor ? [GUIDED, UNGUIDED] : [GUIDED]) {
    if (!cutPieces(level, { displacements, guidance, mustBeUnseen: !isPoor })) continue;
    await refine();
    const reached = misfitOf(level);
    const shown = contrastOf(level);
    if (reached <= least && shown >= CONTRAST.least * contrast && shown <= CONTRAST.most * contrast) {
      kept = copyOf(level);
      least = share * reached;
    }
    show(level, fill);
  }
  show(level, kept);
}

function copyOf({ pixels, match, cost }: Level): Fill {
  return { pixels: pixels.slice(), match: match.slice(), cost: cost.slice() };
}

function show({ pixels, match, cost }: Level, fill: Fill): void {
  pixels.set(fill.pixels);
  match.set(fill.match);
  cost.set(fill.cost);
}
