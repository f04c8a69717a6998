import { createMask, type Mask } from '@backlot/kernels';
import { isSameSize, type Size } from './size.ts';

/**
 * A mask in another size that covers all that it marked: each pixel is the most of those that it touches, so that nothing marked is
 * lost however small. Not `isSoft`, all that may change at all may change wholly.
 */
export function coverMask(mask: Mask, size: Size, isSoft: boolean): Mask {
  const scaled = isSameSize(mask, size) ? mask : touched(mask, size);
  return isSoft ? scaled : { ...scaled, data: scaled.data.map((value) => (value > 0 ? 255 : 0)) };
}

function touched(mask: Mask, { width, height }: Size): Mask {
  const out = createMask(width, height);
  for (let y = 0; y < height; y++) {
    const top = Math.floor((y * mask.height) / height);
    const bottom = Math.ceil(((y + 1) * mask.height) / height);
    for (let x = 0; x < width; x++) {
      const left = Math.floor((x * mask.width) / width);
      const right = Math.ceil(((x + 1) * mask.width) / width);
      let most = 0;
      for (let v = top; v < bottom; v++)
        for (let u = left; u < right; u++) most = Math.max(most, mask.data[v * mask.width + u]!);
      out.data[y * width + x] = most;
    }
  }
  return out;
}
