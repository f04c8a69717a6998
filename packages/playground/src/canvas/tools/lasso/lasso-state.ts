import type { Point } from '../../plane/point.ts';

/** The corners so far, and where the next one would be. */
export interface LassoState {
  readonly corners: readonly Point[];
  readonly hover?: Point;
}

/** Nothing is drawn. */
export const LASSO_START: LassoState = { corners: [] };
