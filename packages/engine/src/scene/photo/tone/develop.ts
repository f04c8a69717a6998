import { createLinearRaster, hashPoint, linearToSrgb, type LinearRaster } from '@backlot/kernels';
import { addBloom } from './bloom.ts';
import { tabulate, type ToneCurve } from './tone-curve.ts';

/** How an exposed negative becomes a picture. */
export interface Development {
  readonly exposure: number;
  readonly curve: ToneCurve;
  readonly bloom: { readonly share: number; readonly sigmaPx: number };
  /** Standard deviation of grain in sRGB-encoded mid-grey, e.g. .01; also dithers 8-bit gradients. */
  readonly grain: number;
  /** Darkening of the corners, 0..1. */
  readonly vignette: number;
  /** 1 = as rendered. */
  readonly saturation: number;
  readonly seed: number;
}

/** Values above this many times white are white on any curve. */
const CURVE_LIMIT = 12;
const VIGNETTE_POWER = 1.3;
/** Two uniform numbers of variance 1/12 each: brings their sum to a standard deviation of 1. */
const GRAIN_SCALE = Math.sqrt(6);

/** Exposes, blooms, vignettes, tone-maps and grains a scene-referred picture: display-referred linear light 0..1, alpha 1. */
export function develop(picture: LinearRaster, options: Development): LinearRaster {
  const { width, height } = picture;
  const out = createLinearRaster(width, height, picture.data.slice());
  for (let i = 0; i < out.data.length; i++) out.data[i] = out.data[i]! * options.exposure;
  if (options.bloom.share > 0) addBloom(out, options.bloom);
  const curve = tabulate(options.curve, CURVE_LIMIT);
  const slope = tabulate(grainSlope, 1);
  const falling = tabulate((squared) => squared ** VIGNETTE_POWER, 1);
  const { data } = out;
  for (let y = 0; y < height; y++) {
    const dy = ((y + 0.5) / height) * 2 - 1;
    for (let x = 0; x < width; x++) {
      const dx = ((x + 0.5) / width) * 2 - 1;
      const light = options.vignette > 0 ? 1 - options.vignette * falling((dx * dx + dy * dy) / 2) : 1;
      const i = (y * width + x) * 4;
      const r = data[i]! * light;
      const g = data[i + 1]! * light;
      const b = data[i + 2]! * light;
      const grey = (0.2126 * r + 0.7152 * g + 0.0722 * b) * (1 - options.saturation);
      const tr = curve(r * options.saturation + grey);
      const tg = curve(g * options.saturation + grey);
      const tb = curve(b * options.saturation + grey);
      const hash = hashPoint(x, y, options.seed);
      const speck = ((hash & 0xffff) / 0x10000 + (hash >>> 16) / 0x10000 - 1) * GRAIN_SCALE * options.grain;
      data[i] = Math.max(0, Math.min(1, tr + speck * slope(tr)));
      data[i + 1] = Math.max(0, Math.min(1, tg + speck * slope(tg)));
      data[i + 2] = Math.max(0, Math.min(1, tb + speck * slope(tb)));
      data[i + 3] = 1;
    }
  }
  return out;
}

/** Linear change for a unit change of the encoded value, times film's grain, which is strongest in the middle tones. */
function grainSlope(linear: number): number {
  const encoded = linearToSrgb(linear);
  const step = 1 / 512;
  const perEncoded = step / Math.max(1e-4, linearToSrgb(linear + step) - encoded);
  return perEncoded * (0.35 + 1.3 * Math.sqrt(Math.max(0, encoded * (1 - encoded))));
}
