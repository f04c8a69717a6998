import type { StyleProfile } from '@backlot/contract';
import { oklabOfRgb } from './oklab-of-rgb.ts';

/**
 * The measures by which treatments are told apart, as square roots (small values differ most): grain, flatness, ink, detail, softness,
 * four scales of texture, mean chroma, mean and deviation of lightness.
 */
export function characterOf({
  grain,
  flatness,
  ink,
  detail,
  softness,
  scales,
  palette,
  statistics,
}: StyleProfile): number[] {
  const measures = [grain, flatness, ink, detail, softness, ...scales, meanChroma(palette)];
  return [...measures, statistics.mean[0], statistics.deviation[0]].map((value) => Math.sqrt(Math.max(0, value)));
}

/** Mean distance of the colours of a palette from grey, Oklab. */
export function meanChroma(palette: StyleProfile['palette']): number {
  return palette.reduce((sum, { rgb, weight }) => {
    const [, greenRed, blueYellow] = oklabOfRgb(rgb);
    return sum + weight * Math.hypot(greenRed, blueYellow);
  }, 0);
}
