import type { Level } from '../level.ts';
import { misfitOf } from '../misfit.ts';
import { contrastOf } from './contrast.ts';
import { cutPieces } from './cut-pieces.ts';
import { pieceDisplacements } from './piece-displacements.ts';

/** Where more pixels are missing none are looked for: time and memory grow with them. Of 88 holes the largest that gained had 6300. */
const MOST_PLACES = 8000;
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

/** Pieces must show so much of the contrast of the fill. A piece of nothing fits next to nothing, and a mast is gone: three times in 33, with 0.2; all others had 0.77 and more. */
const LEAST_CONTRAST = 0.5;

/** What the search makes of pieces, and what of that is kept. */
interface Manner {
  /** Whether the search leaves them whole and mends their seams alone, or may take them apart. */
  readonly stayWhole: boolean;
  /** What is kept has at most so much of the fill's misfit... */
  readonly mostMisfit: number;
  /** ...where twice the contrast makes up for 2 to this power of it: a mean of many patches fits all of them a little, and is mush. */
  readonly worthOfContrast: number;
  /** And at most so much of its contrast: a piece of a bush fits before any bush, and the cliff behind it is gone. */
  readonly mostContrast: number;
}

/** How pieces are laid. */
interface Terms {
  readonly guidances: readonly number[];
  /** Whether they are laid only where they meet unseen. */
  readonly mustBeUnseen: boolean;
  /** The first in which anything is kept is taken. */
  readonly manners: readonly Manner[];
}

/**
 * Where pieces meet unseen, on 36 holes, looked at without knowing which was which: what fitted so was better than the fill on 6 and as
 * good on the others; up to 1.0 it was never better and worse on 2, beyond better on 1 and worse on 5.
 */
const UNSEEN: Terms = {
  guidances: [GUIDED],
  mustBeUnseen: true,
  manners: [{ stayWhole: false, mostMisfit: 0.97, worthOfContrast: 0, mostContrast: 2 }],
};
/**
 * Where they do not. Those that stay whole were looked at on 50 holes without knowing which was which: with up to 1.0 they were better
 * than patches on 14 and worse on 3, beyond better on 11 and worse on 18. Those that the search may take apart, on 155 holes: up to 0.95
 * better on 17 and worse on 4, up to 0.97 better on 2 and worse on 4.
 */
const SEEN: Terms = {
  guidances: [GUIDED, UNGUIDED],
  mustBeUnseen: false,
  manners: [
    { stayWhole: true, mostMisfit: 1, worthOfContrast: 0.3, mostContrast: 2.3 },
    { stayWhole: false, mostMisfit: 0.95, worthOfContrast: 0, mostContrast: 2 },
  ],
};

type Fill = Pick<Level, 'pixels' | 'match' | 'cost'>;

/**
 * Lays a filled level anew in pieces ({@link cutPieces}), lets `refine` search and vote from there, and keeps what fits best, if that
 * fits well enough: seams heal, or they show in the fit. Returns whether the hole is laid in pieces that shall stay whole.
 */
export async function layPieces(level: Level, refine: (stayWhole: boolean) => Promise<void>): Promise<boolean> {
  if (level.holeCount > MOST_PLACES) return false;
  const fill = copyOf(level);
  const misfit = misfitOf(level);
  const contrast = contrastOf(level);
  const { manners, ...how } = misfit < POOR_MISFIT ? UNSEEN : SEEN;
  const cuts = cutAll(level, fill, how);
  for (const { stayWhole, mostMisfit, worthOfContrast, mostContrast } of manners) {
    let kept: Fill | undefined;
    let least = mostMisfit;
    for (const cut of cuts) {
      show(level, cut);
      await refine(stayWhole);
      const shown = contrastOf(level) / contrast;
      const reached = misfitOf(level) / misfit / shown ** worthOfContrast;
      if (reached > least || !(shown >= LEAST_CONTRAST && shown <= mostContrast)) continue;
      kept = copyOf(level);
      least = reached;
    }
    if (kept === undefined) continue;
    show(level, kept);
    return stayWhole;
  }
  show(level, fill);
  return false;
}

/** The level as it is once laid in pieces, by each guidance; none where they would be seen and must not be. */
function cutAll(
  level: Level,
  fill: Fill,
  { guidances, mustBeUnseen }: Pick<Terms, 'guidances' | 'mustBeUnseen'>,
): Fill[] {
  const displacements = pieceDisplacements(level);
  const cuts: Fill[] = [];
  for (const guidance of guidances) {
    show(level, fill);
    if (cutPieces(level, { displacements, guidance, mustBeUnseen })) cuts.push(copyOf(level));
  }
  return cuts;
}

function copyOf({ pixels, match, cost }: Level): Fill {
  return { pixels: pixels.slice(), match: match.slice(), cost: cost.slice() };
}

function show({ pixels, match, cost }: Level, fill: Fill): void {
  pixels.set(fill.pixels);
  match.set(fill.match);
  cost.set(fill.cost);
}
