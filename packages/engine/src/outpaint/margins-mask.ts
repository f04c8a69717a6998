import { createMask, type Mask } from '@backlot/kernels';
import type { Canvas } from './plan-canvas.ts';

/** Where a canvas has anything new: 255 but for the place of the picture, which is 0. */
export function marginsMask({ width, height, rect }: Canvas): Mask {
  const mask = createMask(width, height);
  mask.data.fill(255);
  for (let y = rect.y; y < rect.y + rect.height; y++) {
    const start = y * width + rect.x;
    mask.data.fill(0, start, start + rect.width);
  }
  return mask;
}
