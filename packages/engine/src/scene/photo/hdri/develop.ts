import { createLinearRaster, hashPoint, type LinearRaster } from '@backlot/kernels';

/** How a high-dynamic-range picture becomes one for a screen. */
export interface Development {
  /** Multiplies the light before the tone curve. */
  readonly exposure: number;
  /** Gains of red, green and blue (white balance). */
  readonly balance: readonly [number, number, number];
  /** 1 leaves colours as they are. */
  readonly saturation: number;
  /** Darkening of the corners, 0..1. */
  readonly vignette: number;
}

const CURVE_STEPS = 4096;
/** Filmic curve: Narkowicz's fit of ACES (2016) with his exposure bias of 0.6, tabulated over x / (1 + x). */
const CURVE = Float32Array.from({ length: CURVE_STEPS + 2 }, (_, i) => {
  const t = Math.min(i, CURVE_STEPS - 1) / CURVE_STEPS;
  const x = (0.6 * t) / (1 - t);
  return Math.min(1, (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14));
});

/** Display light 0..1 of scene light (0.18 = mid grey): a shoulder for highlights, a toe for blacks. */
export function filmic(light: number): number {
  if (!(light > 0)) return 0;
  const position = (light / (1 + light)) * CURVE_STEPS;
  const i = position | 0;
  const low = CURVE[i]!;
  return low + (CURVE[i + 1]! - low) * (position - i);
}

/** Tone-maps into a new picture, 0..1, without grain (which belongs on the final size: {@link addGrain}). */
export function develop(picture: LinearRaster, development: Development): LinearRaster {
  const { width, height, data } = picture;
  const { exposure, balance, saturation, vignette } = development;
  const out = createLinearRaster(width, height);
  const gainR = exposure * balance[0];
  const gainG = exposure * balance[1];
  const gainB = exposure * balance[2];
  for (let y = 0; y < height; y++) {
    const dy = ((y + 0.5) / height) * 2 - 1;
    for (let x = 0; x < width; x++) {
      const dx = ((x + 0.5) / width) * 2 - 1;
      const distance = (dx * dx + dy * dy) / 2;
      const shade = 1 - vignette * distance * Math.sqrt(Math.sqrt(distance));
      const k = (y * width + x) * 4;
      const r = data[k]! * gainR * shade;
      const g = data[k + 1]! * gainG * shade;
      const b = data[k + 2]! * gainB * shade;
      const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
      out.data[k] = filmic(light + (r - light) * saturation);
      out.data[k + 1] = filmic(light + (g - light) * saturation);
      out.data[k + 2] = filmic(light + (b - light) * saturation);
      out.data[k + 3] = 1;
    }
  }
  return out;
}

/** Adds film grain in place to a developed picture: strongest in the mid-tones, the same in all channels. Also clamps to 0..1. */
export function addGrain({ width, height, data }: LinearRaster, amount: number, seed: number): void {
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      const hash = hashPoint(x, y, seed);
      // Two 16-bit halves of one hash: a triangular distribution of standard deviation 0.41.
      const noise = ((hash & 0xffff) + (hash >>> 16)) / 0x10000 - 1;
      const light = 0.2126 * data[k]! + 0.7152 * data[k + 1]! + 0.0722 * data[k + 2]!;
      const encoded = Math.sqrt(Math.min(1, Math.max(0, light)));
      // Slope of the display curve: a step in encoded units is so much light.
      const slope = 2.2 * encoded * (0.35 + 1.3 * Math.sqrt(encoded * (1 - encoded)));
      const step = noise * amount * slope;
      data[k] = Math.min(1, Math.max(0, data[k]! + step));
      data[k + 1] = Math.min(1, Math.max(0, data[k + 1]! + step));
      data[k + 2] = Math.min(1, Math.max(0, data[k + 2]! + step));
    }
}
