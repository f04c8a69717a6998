import { createRaster, type Mask, type Raster } from '@backlot/kernels';

/**
 * New content where the mask says so: pixels with mask 0 stay bit-identical, 255 are those of the content, between them is
 * `round(lerp)` in premultiplied colour. Where the picture is clearer than the content it shows the content: the soft edge of a hole
 * that is transparent itself becomes as solid as what fills it. All three have one size.
 */
export function blendUnderMask(picture: Raster, content: Raster, mask: Mask): Raster {
  const { width, height, data: before } = picture;
  const out = new Uint8ClampedArray(before);
  const after = content.data;
  for (let p = 0, i = 0; p < mask.data.length; p++, i += 4) {
    const share = (mask.data[p] ?? 0) / 255;
    if (share === 0) continue;
    const alphaBefore = before[i + 3] ?? 0;
    const alphaAfter = after[i + 3] ?? 0;
    const weightBefore = alphaBefore * (1 - share);
    const weightAfter = Math.max(0, alphaAfter - alphaBefore) * (1 - share) + alphaAfter * share;
    const alpha = weightBefore + weightAfter;
    for (let c = i; c < i + 3; c++) {
      const colour = (before[c] ?? 0) * weightBefore + (after[c] ?? 0) * weightAfter;
      out[c] = alpha > 0 ? Math.round(colour / alpha) : 0;
    }
    out[i + 3] = Math.round(alpha);
  }
  return createRaster(width, height, out);
}

/** The mask with every pixel that may change at all marked fully: what is made there is made whole, and blended once. */
export function wholeMask(mask: Mask): Mask {
  return { ...mask, data: mask.data.map((value) => (value > 0 ? 255 : 0)) };
}
