import type { Mask } from '@backlot/kernels';
import type { TextRegion } from './text-region.ts';

/** Marks a region in a mask, in place. */
export function mark(mask: Mask, { box, inside }: Pick<TextRegion, 'box' | 'inside'>): void {
  for (let y = 0; y < box.height; y++)
    for (let x = 0; x < box.width; x++)
      if (inside[y * box.width + x] === 1) mask.data[(box.y + y) * mask.width + box.x + x] = 255;
}
