/** A place in a picture, px from its top left corner; pixel (0, 0) reaches from 0 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far two places are apart, px. */
export function distanceBetween(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
