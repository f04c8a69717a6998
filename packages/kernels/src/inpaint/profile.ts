/** How much work a fill does: `quality` for finals, `fast` for interactive use, `preview` for a look at what will come. */
export type FillProfile = 'preview' | 'fast' | 'quality';

/** The figures behind a {@link FillProfile}. Rounds and passes go from the first number (finest level) to the second (coarsest). */
export interface Effort {
  /** Rounds of search and vote. */
  readonly rounds: readonly [number, number];
  /** PatchMatch passes a round. */
  readonly passes: readonly [number, number];
  /** A level is done when a round changes the missing pixels by less than this on average (levels of a channel). */
  readonly settledChange: number;
  /** Distance between targets by level; 1 beyond the end. */
  readonly strides: readonly number[];
  readonly poissonSweeps: number;
  /** Finest level that is searched; below it matches are only carried over. */
  readonly finestSearched: number;
  /** Whether a fill of few large pieces is tried, too ({@link layPieces}). */
  readonly withPieces: boolean;
}

/** Tuned on 17 photographs, checked on 20 others: `fast` costs half of `quality` and is not measurably worse. */
export const EFFORTS: Readonly<Record<FillProfile, Effort>> = {
  quality: {
    rounds: [4, 20],
    passes: [1, 3],
    settledChange: 0.1,
    strides: [2],
    poissonSweeps: 80,
    finestSearched: 0,
    withPieces: true,
  },
  fast: {
    rounds: [2, 12],
    passes: [1, 3],
    settledChange: 0.3,
    strides: [2, 2],
    poissonSweeps: 40,
    finestSearched: 0,
    withPieces: false,
  },
  preview: {
    rounds: [2, 12],
    passes: [1, 3],
    settledChange: 0.3,
    strides: [2, 2],
    poissonSweeps: 40,
    finestSearched: 1,
    withPieces: false,
  },
};

/** The value `range` takes at `level` of `coarsest` (its middle for a single level), rounded. */
export function atLevel(range: readonly [number, number], level: number, coarsest: number): number {
  const share = coarsest > 0 ? level / coarsest : 0.5;
  return Math.round(range[0] + (range[1] - range[0]) * share);
}
