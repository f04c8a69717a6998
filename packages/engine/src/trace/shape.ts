import type { RgbBytes } from '@backlot/kernels';

/** A closed curve: the start x, y, then for each cubic piece its two control points and its end, px. */
export type Ring = readonly number[];

/** Numbers of the start of a {@link Ring}, and of each piece after it. */
export const START_NUMBERS = 2;
export const PIECE_NUMBERS = 6;

/** A colour that changes evenly between two places, given in the units of the shapes. */
export interface LinearGradient {
  readonly start: readonly [x: number, y: number];
  readonly end: readonly [x: number, y: number];
  readonly from: RgbBytes;
  readonly to: RgbBytes;
}

/** One area of one colour; rings inside others are holes (nonzero rule). */
export interface Shape {
  readonly fill: RgbBytes;
  /** In place of `fill`. Shapes that share one share the object. */
  readonly gradient?: LinearGradient;
  readonly rings: readonly Ring[];
}
