/**
 * Writes one filled pixel: `round(lerp(original, filled, mask / 255))`, in premultiplied colour where alphas differ.
 * `filled` is red, green, blue (premultiplied by alpha) and alpha, 0..255; `at` is the byte index of the pixel in both rasters.
 */
export function blendPixel(
  original: Uint8ClampedArray,
  out: Uint8ClampedArray,
  at: number,
  filled: Readonly<Float64Array>,
  mask: number,
): void {
  const alpha = original[at + 3];
  const filledAlpha = filled[3];
  const share = mask / 255;
  const outAlpha = Math.round(alpha + (filledAlpha - alpha) * share);
  out[at + 3] = outAlpha;
  if (alpha === 255 && filledAlpha === 255) {
    for (let c = 0; c < 3; c++) out[at + c] = Math.round(original[at + c] + (filled[c] - original[at + c]) * share);
    return;
  }
  for (let c = 0; c < 3; c++) {
    const before = (original[at + c] * alpha) / 255;
    const premultiplied = before + (filled[c] - before) * share;
    out[at + c] = outAlpha > 0 ? Math.min(255, Math.round((premultiplied * 255) / outAlpha)) : 0;
  }
}
