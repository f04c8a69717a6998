import { createRgbPlanes, type RgbPlanes } from '@backlot/kernels';

/** One pixel under change: red, green, blue, encoded 0..1. */
export type Pixel = Float32Array;

/** Applies a colour change to every pixel; `change` edits the three values in place. */
export function gradePixels(
  planes: RgbPlanes,
  change: (pixel: Pixel, index: number, x: number, y: number) => void,
): RgbPlanes {
  const { width, height, red, green, blue } = planes;
  const out = createRgbPlanes(width, height);
  const pixel = new Float32Array(3);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      pixel[0] = red[i]!;
      pixel[1] = green[i]!;
      pixel[2] = blue[i]!;
      change(pixel, i, x, y);
      out.red[i] = pixel[0];
      out.green[i] = pixel[1];
      out.blue[i] = pixel[2];
    }
  return out;
}

/** Luma of a pixel (Rec. 709 weights on encoded values). */
export function pixelLuma(pixel: Pixel): number {
  return 0.2126 * pixel[0]! + 0.7152 * pixel[1]! + 0.0722 * pixel[2]!;
}

/** Moves a pixel away from (factor above 1) or towards its own grey. */
export function saturate(pixel: Pixel, factor: number): void {
  const grey = pixelLuma(pixel);
  for (let c = 0; c < 3; c++) pixel[c] = grey + (pixel[c]! - grey) * factor;
}

/** Adds one tone in the shadows and another in the highlights (split toning); tones are offsets per channel. */
export function splitTone(pixel: Pixel, shadow: readonly number[], highlight: readonly number[]): void {
  const luma = Math.min(1, Math.max(0, pixelLuma(pixel)));
  const dark = (1 - luma) * (1 - luma);
  const light = luma * luma;
  for (let c = 0; c < 3; c++) pixel[c] = pixel[c]! + shadow[c]! * dark + highlight[c]! * light;
}
