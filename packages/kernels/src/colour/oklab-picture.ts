import { createLinearRaster, type LinearRaster } from '../image/linear-raster.ts';
import { linearToOklab, oklabToLinear, type Oklab } from './oklab.ts';

/** A picture in Oklab: three planes in rows from the top, and the alpha of each pixel, 0..1. Where alpha is 0 the colour is black. */
export interface OklabPicture {
  readonly width: number;
  readonly height: number;
  readonly lightness: Float32Array;
  readonly greenRed: Float32Array;
  readonly blueYellow: Float32Array;
  readonly alpha: Float32Array;
}

/** An {@link OklabPicture} of a picture. */
export function toOklab({ width, height, data }: LinearRaster): OklabPicture {
  const count = width * height;
  const lightness = new Float32Array(count);
  const greenRed = new Float32Array(count);
  const blueYellow = new Float32Array(count);
  const alpha = new Float32Array(count);
  const lab: Oklab = [0, 0, 0];
  for (let i = 0, k = 0; i < count; i++, k += 4) {
    const opacity = data[k + 3]!;
    if (opacity <= 0) continue;
    linearToOklab(data[k]! / opacity, data[k + 1]! / opacity, data[k + 2]! / opacity, lab);
    lightness[i] = lab[0];
    greenRed[i] = lab[1];
    blueYellow[i] = lab[2];
    alpha[i] = opacity;
  }
  return { width, height, lightness, greenRed, blueYellow, alpha };
}

/** The picture of an {@link OklabPicture}; colours are clipped to 0..1. */
export function fromOklab({ width, height, lightness, greenRed, blueYellow, alpha }: OklabPicture): LinearRaster {
  const out = new Float32Array(width * height * 4);
  const lab: Oklab = [0, 0, 0];
  const rgb: [number, number, number] = [0, 0, 0];
  for (let i = 0, k = 0; k < out.length; i++, k += 4) {
    const opacity = alpha[i]!;
    if (opacity <= 0) continue;
    lab[0] = lightness[i]!;
    lab[1] = greenRed[i]!;
    lab[2] = blueYellow[i]!;
    oklabToLinear(lab, rgb);
    for (let c = 0; c < 3; c++) out[k + c] = opacity * Math.min(1, Math.max(0, rgb[c]!));
    out[k + 3] = opacity;
  }
  return createLinearRaster(width, height, out);
}
