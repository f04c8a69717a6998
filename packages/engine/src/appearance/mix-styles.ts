import type { StyleProfile } from '@backlot/contract';
import { principalColours } from '@backlot/kernels';
import { oklabOfRgb, rgbOfOklab } from './oklab-of-rgb.ts';

/** A profile and how much it counts. */
export interface WeightedStyle {
  readonly profile: StyleProfile;
  readonly weight: number;
}

/** Most colours of a mixed style. */
const COLOURS = 12;

/**
 * Makes one style of several: `palette-match` takes the weighted mean of everything, `max-weight` the tones and texture of the
 * weightiest; the palette is that of all either way. Weights of 0 everywhere count as equal. `styles` must not be empty.
 */
export function mixStyles(
  styles: readonly [WeightedStyle, ...WeightedStyle[]],
  base: string,
  mix: 'palette-match' | 'max-weight' = 'palette-match',
): StyleProfile {
  const shares = sharesOf(styles);
  const palette = principalColours(
    styles.flatMap(({ profile }, i) =>
      profile.palette.map(({ rgb, weight }) => ({ colour: oklabOfRgb(rgb), weight: weight * (shares[i] ?? 0) })),
    ),
    COLOURS,
  ).map(({ colour, weight }) => ({ rgb: rgbOfOklab(colour), weight }));
  const weightiest = styles.reduce((one, other) => (other.weight > one.weight ? other : one)).profile;
  if (mix === 'max-weight') return { ...weightiest, base, palette };
  const mean = (of: (profile: StyleProfile) => number): number =>
    styles.reduce((sum, { profile }, i) => sum + (shares[i] ?? 0) * of(profile), 0);
  return {
    version: 1,
    base,
    palette,
    statistics: pooled(styles, shares),
    tones: weightiest.tones.map((_, k) => mean(({ tones }) => tones[k] ?? 0)),
    grain: mean(({ grain }) => grain),
    flatness: mean(({ flatness }) => flatness),
    ink: mean(({ ink }) => ink),
    detail: mean(({ detail }) => detail),
    softness: mean(({ softness }) => softness),
    scales: [
      mean(({ scales }) => scales[0]),
      mean(({ scales }) => scales[1]),
      mean(({ scales }) => scales[2]),
      mean(({ scales }) => scales[3]),
    ],
  };
}

function sharesOf(styles: readonly WeightedStyle[]): number[] {
  const total = styles.reduce((sum, { weight }) => sum + weight, 0);
  return styles.map(({ weight }) => (total > 0 ? weight / total : 1 / styles.length));
}

/** Mean and deviation of all pictures taken together. */
function pooled(styles: readonly WeightedStyle[], shares: readonly number[]): StyleProfile['statistics'] {
  const channel = (c: 0 | 1 | 2): { mean: number; deviation: number } => {
    let mean = 0;
    let square = 0;
    styles.forEach(({ profile: { statistics } }, i) => {
      const share = shares[i] ?? 0;
      mean += share * statistics.mean[c];
      square += share * (statistics.deviation[c] ** 2 + statistics.mean[c] ** 2);
    });
    return { mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) };
  };
  const channels = [channel(0), channel(1), channel(2)] as const;
  return {
    mean: [channels[0].mean, channels[1].mean, channels[2].mean],
    deviation: [channels[0].deviation, channels[1].deviation, channels[2].deviation],
  };
}
