import { describe, expect, it } from 'vitest';
import { viewOf } from '../world/view.ts';
import { createCanopyShade, sunThrough } from './canopy-shade.ts';
import { fogLayer } from './fog-layer.ts';
import type { WoodsLight } from './woods-light.ts';

const SUN = [0, 0.6, 0.8] as const;

function lightWith(openness: number, perM: number): WoodsLight {
  return {
    sunDirection: SUN,
    sun: [10, 10, 10],
    shade: createCanopyShade({ seed: 1, sunDirection: SUN, openness }),
    above: [1, 1, 1],
    ahead: [1, 1, 1],
    below: [0, 0, 0],
    fog: { perM, heightM: 1e9, light: [0.5, 0.5, 0.5], beams: 1 },
  };
}

describe('createCanopyShade', () => {
  it('lets about the wanted share of the sun through, in spots', () => {
    const shade = createCanopyShade({ seed: 3, sunDirection: SUN, openness: 0.25 });
    const samples = Array.from({ length: 4000 }, (_, i) =>
      sunThrough(shade, (i % 63) * 0.37, 0, Math.floor(i / 63) * 0.41),
    );

    const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
    expect(mean).toBeGreaterThan(0.15);
    expect(mean).toBeLessThan(0.35);
    expect(Math.max(...samples)).toBeGreaterThan(0.8);
    expect(Math.min(...samples)).toBe(0);
  });

  it('lights points along one ray of the sun alike', () => {
    const shade = createCanopyShade({ seed: 3, sunDirection: SUN, openness: 0.3 });

    for (const t of [1, 5, 20])
      expect(sunThrough(shade, 2 + SUN[0] * t, SUN[1] * t, 6 + SUN[2] * t)).toBeCloseTo(sunThrough(shade, 2, 0, 6), 4);
  });

  it('shades nothing when it is open', () => {
    expect(sunThrough(createCanopyShade({ seed: 1, sunDirection: SUN, openness: 1 }), 3, 1, 9)).toBe(1);
  });
});

describe('fogLayer', () => {
  const view = viewOf(64, 64, { horizon: 0.5, eyeM: 1.5 });

  it('lets through what the law of Beer and Lambert says', () => {
    const { picture } = fogLayer(view, lightWith(0.2, 0.05), 5, 15);
    const middle = (Math.floor(picture.height / 2) * picture.width + Math.floor(picture.width / 2)) * 4;

    expect(1 - (picture.data[middle + 3] ?? NaN)).toBeCloseTo(Math.exp(-0.5), 2);
  });

  it('is brighter where more of the sun gets in', () => {
    const brightness = (openness: number) =>
      fogLayer(view, lightWith(openness, 0.05), 5, 15).picture.data.reduce((sum, value) => sum + value, 0);

    expect(brightness(1)).toBeGreaterThan(brightness(0.1));
  });
});
