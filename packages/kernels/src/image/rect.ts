/** A rectangle of whole pixels: `x`, `y` the top left corner, `width` and `height` at least 0. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
