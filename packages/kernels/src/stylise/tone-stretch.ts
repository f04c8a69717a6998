import type { Plane } from '../image/plane.ts';
import { createRgbPlanes, lumaOf, type RgbPlanes } from './rgb-planes.ts';

const BINS = 1024;
/** The luma that the median is brought to: mid grey of drawn pictures. */
const TARGET_MEDIAN = 0.48;
const MIN_GAMMA = 0.55;
/** Bright pictures are hardly darkened: what is in their shadows would close up. */
const MAX_GAMMA = 1.1;
/** Share of its level that the darkest tone keeps: a drawing without blacks is to have greys, not silhouettes. */
const KEPT_SHADOW = 0.4;
/** A picture with less contrast than this is nearly one colour: stretching it would only blow up noise. */
const MIN_RANGE = 0.08;

/** Values of a plane (0..1) below which the given fractions of its pixels lie, by histogram. */
export function percentiles(plane: Plane, fractions: readonly number[]): number[] {
  const counts = new Uint32Array(BINS);
  const { data } = plane;
  for (let i = 0; i < data.length; i++) counts[Math.min(BINS - 1, Math.max(0, (data[i]! * BINS) | 0))]!++;
  return fractions.map((fraction) => {
    const wanted = fraction * data.length;
    let seen = 0;
    for (let bin = 0; bin < BINS; bin++) {
      seen += counts[bin]!;
      if (seen >= wanted) return (bin + 0.5) / BINS;
    }
    return 1;
  });
}

/**
 * Spreads luma from below its 1st to its 99th percentile and brings the median towards mid grey by a gamma of 0.55..1.1, hue
 * kept: without it, ink and paint looks drown in the shadows of sunset and night pictures. `strength` 0..1 blends it in.
 */
export function stretchTone(planes: RgbPlanes, strength = 1): RgbPlanes {
  const luma = lumaOf(planes);
  const [darkest, median, high] = percentiles(luma, [0.01, 0.5, 0.99]) as [number, number, number];
  const low = darkest * (1 - KEPT_SHADOW);
  const range = Math.max(high - low, MIN_RANGE);
  const relative = Math.min(0.95, Math.max(0.05, (median - low) / range));
  const gamma = Math.min(MAX_GAMMA, Math.max(MIN_GAMMA, Math.log(TARGET_MEDIAN) / Math.log(relative)));
  const curve = Float32Array.from({ length: BINS + 1 }, (_, bin) => {
    const value = bin / BINS;
    const stretched = Math.min(1, Math.max(0, (value - low) / range)) ** gamma;
    return value + (stretched - value) * strength;
  });
  const out = createRgbPlanes(planes.width, planes.height);
  for (let i = 0; i < luma.data.length; i++) {
    const value = luma.data[i]!;
    const wanted = curve[(Math.min(1, value) * BINS) | 0]!;
    // Scaling keeps hue but explodes near black; adding keeps black neutral. Blend the two by how dark the pixel is.
    const trust = Math.min(1, value * 6);
    const scale = value > 1e-4 ? wanted / value : 1;
    const shift = wanted - value;
    out.red[i] = toned(planes.red[i]!, scale, shift, trust);
    out.green[i] = toned(planes.green[i]!, scale, shift, trust);
    out.blue[i] = toned(planes.blue[i]!, scale, shift, trust);
  }
  return out;
}

function toned(value: number, scale: number, shift: number, trust: number): number {
  const result = value * scale * trust + (value + shift) * (1 - trust);
  return result < 0 ? 0 : result > 1 ? 1 : result;
}
