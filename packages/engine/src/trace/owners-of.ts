import { paintShapes } from './paint-shapes.ts';
import type { Shape } from './shape.ts';

/** Index where no shape is. */
export const NOBODY = -1;

/** For each pixel the shape that is seen there and the one that would be without it, {@link NOBODY} where there is none. */
export interface Owners {
  readonly owners: Int32Array;
  readonly beneath: Int32Array;
}

/** Tells what is seen where; pixels of the size are units of the shapes. */
export function ownersOf(shapes: readonly Shape[], { width, height }: { width: number; height: number }): Owners {
  const owners = new Int32Array(width * height).fill(NOBODY);
  const beneath = new Int32Array(width * height).fill(NOBODY);
  paintShapes(shapes, { width, height, scale: 1 }, (index, y, start, end) => {
    beneath.set(owners.subarray(y * width + start, y * width + end), y * width + start);
    owners.fill(index, y * width + start, y * width + end);
  });
  return { owners, beneath };
}
