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
  const chroma = palette.reduce((sum, { rgb, weight }) => {
    const [, greenRed, blueYellow] = oklabOfRgb(rgb);
    return sum + weight * Math.hypot(greenRed, blueYellow);
  }, 0);
  const measures = [grain, flatness, ink, detail, softness, ...scales, chroma];
  return [...measures, statistics.mean[0], statistics.deviation[0]].map((value) => Math.sqrt(Math.max(0, value)));
}
