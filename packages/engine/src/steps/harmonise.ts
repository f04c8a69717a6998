import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { sideLight } from './harmonise-sides.ts';

/** Minkowski norm of the illuminant estimate: "shades of grey" with p = 6 (Finlayson, Trezzi 2004). */
const NORM = 6;
/** How far the subject follows the backdrop's light, as an exponent, and the limits that keep skin skin. By eye. */
const TINT = { exponent: 0.36, limit: 0.12 };
const EXPOSURE = { exponent: 0.3, least: 0.58, most: 1.12 };
/** Keeps the ratio of two dark pictures near 1. */
const FLOOR = 0.05;
/** Only solid pixels tell the subject's brightness. */
const SOLID = 0.9;
/** Sampling distance of both estimates in pixels: coprime to common widths, so samples do not line up. */
const STEP = 61;

/** What {@link harmonise} multiplies by everywhere. */
export interface HarmoniseGains {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/**
 * Puts the subject into the light of its backdrop: small von Kries gains towards the backdrop's illuminant, a small change of
 * exposure, and a little of the light of either side of the picture on that side ({@link sideLight}). Never towards its mean
 * colour, which would turn skin green before a meadow. Colours above the alpha are clipped. About 12 ms a megapixel.
 */
export function harmonise(subject: LinearRaster, backdrop: LinearRaster): LinearRaster {
  const { red, green, blue } = harmoniseGains(subject, backdrop);
  const { width, height, data } = subject;
  const { across, down } = sideLight(subject, backdrop);
  const out = new Float32Array(data.length);
  for (let y = 0; y < height; y++) {
    const lit = down[y] ?? 1;
    const gains = [red * lit, green * lit, blue * lit] as const;
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 4;
      const alpha = data[i + 3] ?? 0;
      if (alpha === 0) continue;
      for (const c of [0, 1, 2] as const)
        out[i + c] = Math.min(alpha, (data[i + c] ?? 0) * gains[c] * (across[x * 3 + c] ?? 1));
      out[i + 3] = alpha;
    }
  }
  return createLinearRaster(width, height, out);
}

/** The gains of {@link harmonise}: tint within 12 %, exposure within 0.58 to 1.12. All 1 when there is no solid subject. */
export function harmoniseGains(subject: LinearRaster, backdrop: LinearRaster): HarmoniseGains {
  const subjectMedian = medianLuminance(subject, SOLID);
  const backdropMedian = medianLuminance(backdrop, 0);
  if (subjectMedian === undefined || backdropMedian === undefined) return { red: 1, green: 1, blue: 1 };
  const ratio = (backdropMedian + FLOOR) / (subjectMedian + FLOOR);
  const exposure = clamp(ratio ** EXPOSURE.exponent, EXPOSURE.least, EXPOSURE.most);
  const [red, green, blue] = illuminant(backdrop).map(
    (share) => exposure * clamp(share ** TINT.exponent, 1 - TINT.limit, 1 + TINT.limit),
  ) as [number, number, number];
  return { red, green, blue };
}

/** The colour of the light, relative to its mean. */
function illuminant({ data }: LinearRaster): readonly [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < data.length; i += 4 * STEP)
    for (const c of [0, 1, 2] as const) sums[c] += Math.max(0, data[i + c] ?? 0) ** NORM;
  const [r, g, b] = sums.map((sum) => sum ** (1 / NORM)) as [number, number, number];
  const mean = (r + g + b) / 3;
  return mean > 0 ? [r / mean, g / mean, b / mean] : [1, 1, 1];
}

/** Median of Rec. 709 luminance over pixels with at least `minAlpha`. */
function medianLuminance({ data }: LinearRaster, minAlpha: number): number | undefined {
  const values: number[] = [];
  for (let i = 0; i < data.length; i += 4 * STEP) {
    if ((data[i + 3] ?? 0) < minAlpha) continue;
    values.push(0.2126 * (data[i] ?? 0) + 0.7152 * (data[i + 1] ?? 0) + 0.0722 * (data[i + 2] ?? 0));
  }
  return values.sort((a, b) => a - b)[values.length >> 1];
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
