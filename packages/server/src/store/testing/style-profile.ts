import type { StyleProfile } from '@backlot/contract';

/** What was measured of some style, for tests. */
export function profileOf(changes: Partial<StyleProfile> = {}): StyleProfile {
  return {
    version: 1,
    base: 'digital_illustration',
    palette: [
      { rgb: [200, 40, 30], weight: 0.75 },
      { rgb: [240, 230, 210], weight: 0.25 },
    ],
    statistics: { mean: [0.6, 0.1, 0.05], deviation: [0.2, 0.05, 0.05] },
    tones: Array.from({ length: 17 }, (_, index) => index / 16),
    grain: 0.1,
    flatness: 0.7,
    ink: 0.2,
    detail: 0.3,
    softness: 0.25,
    scales: [0.1, 0.1, 0.1, 0.1],
    ...changes,
  };
}
