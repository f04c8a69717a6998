import { blur } from './blur.ts';
import { meanUnder, type LabPlanes } from './planes.ts';

/** Detail below this size does not count, px. */
const SIGMA_PX = 6;

/** Mean difference in CIE Lab under the mask after a blur: wrong content, wrong colour, whatever the detail. */
export function colourDistance(filled: LabPlanes, truth: LabPlanes, mask: Uint8Array, width: number): number {
  const height = mask.length / width;
  const difference = (a: Float32Array, b: Float32Array) =>
    blur(
      a.map((value, i) => value - b[i]!),
      width,
      height,
      SIGMA_PX,
    );
  const lightness = difference(filled.lightness, truth.lightness);
  const a = difference(filled.a, truth.a);
  const b = difference(filled.b, truth.b);
  return meanUnder(
    lightness.map((value, i) => Math.hypot(value, a[i]!, b[i]!)),
    mask,
  );
}
