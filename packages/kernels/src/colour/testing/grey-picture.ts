import type { OklabPicture } from '../oklab-picture.ts';

/** A square picture of one hue, `side` px, whose lightness is given. */
export function greyPicture(side: number, lightness: (x: number, y: number) => number): OklabPicture {
  const count = side * side;
  return {
    width: side,
    height: side,
    lightness: Float32Array.from({ length: count }, (_, i) => lightness(i % side, Math.floor(i / side))),
    greenRed: new Float32Array(count),
    blueYellow: new Float32Array(count),
    alpha: new Float32Array(count).fill(1),
  };
}
