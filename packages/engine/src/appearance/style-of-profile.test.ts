import type { Appearance, StyleProfile } from '@backlot/contract';
import { createRaster, hashPoint, toLinear, toSrgb, type Raster } from '@backlot/kernels';
import { describe, expect, test } from 'vitest';
import { renderSvg } from '../codec/render-svg.ts';
import { RASTER_STYLES } from '../scene/styles/raster/index.gen.ts';
import type { RasterTreatment } from '../scene/styles/treatments.ts';
import { illustrateBeach } from '../scene/vector/illustrators/beach.ts';
import { illustrateMountain } from '../scene/vector/illustrators/mountain.ts';
import { VECTOR_STYLES } from '../scene/vector/styles/index.gen.ts';
import type { VectorTreatment } from '../scene/vector/styles/names.gen.ts';
import { testRequest } from '../scene/vector/testing/request.ts';
import { measureStyle } from './measure-style.ts';
import { oklabOfRgb } from './oklab-of-rgb.ts';
import { planAppearance } from './plan-appearance.ts';
import { landscape } from './testing/pictures.ts';

/** Side at which pictures are measured; drawings need less. */
const FULL = 512;
const SIDE = 256;

/** A hill before an evening sky with clouds and grain, as a camera might see it. */
function photograph(side = SIDE): Raster {
  const raster = createRaster(side, side);
  for (let row = 0, i = 0; row < side; row++)
    for (let column = 0; column < side; column++, i += 4) {
      const x = (column * SIDE) / side;
      const y = (row * SIDE) / side;
      const noise = ((hashPoint(column, row, 7) & 255) - 128) / 24;
      const cloud = 30 * Math.sin(x / 23 + Math.sin(y / 17)) * Math.sin(y / 31);
      const isHill = y > 150 + 30 * Math.sin(x / 40);
      const leaf = isHill ? 25 * Math.sin(x / 3) * Math.cos(y / 2.5) : 0;
      const rgb = isHill ? [70 + leaf, 84 + leaf, 40] : [210 - y / 2 + cloud, 150 + cloud, 110 + y / 2];
      raster.data.set([...rgb.map((value) => value + noise), 255], i);
    }
  return raster;
}

function drawn(treatment: VectorTreatment, illustrate = illustrateMountain): Raster {
  const scene = illustrate(testRequest({ seed: 3 }, [SIDE, SIDE]));
  return renderSvg(VECTOR_STYLES[treatment](scene, {}), SIDE, SIDE);
}

function treated(treatment: RasterTreatment, side = SIDE): Raster {
  return RASTER_STYLES[treatment](photograph(side), {}, 5);
}

function profileOf(picture: Raster, base = 'any'): StyleProfile {
  const profile = measureStyle(picture, base);
  if (profile === undefined) throw new Error('nothing to be seen');
  return profile;
}

function treatmentOf(styleProfile: StyleProfile, more: Parameters<typeof planAppearance>[0] = {}): string {
  return planAppearance({ styleProfile, ...more }).style.style.treatment;
}

describe('the treatment for a style', () => {
  test.each(['bold-stroke', 'line-art', 'engraving-vector', 'blueprint-vector', 'linocut'] as const)(
    'of drawings is the one they were drawn with: %s',
    (treatment) => {
      expect(treatmentOf(profileOf(drawn(treatment), 'vector_illustration'))).toBe(treatment);
    },
  );

  test.each(['halftone', 'neon', 'pop-art', 'crosshatch'] as const)(
    'of pictures is the one they were made with: %s',
    (treatment) => {
      expect(treatmentOf(profileOf(treated(treatment, FULL)))).toBe(treatment);
    },
  );

  test('of photographs is a photograph for a realistic base, and never for an illustration', () => {
    const profile = profileOf(photograph());

    expect(treatmentOf({ ...profile, base: 'realistic_image' })).toBe('photo');
    expect(treatmentOf({ ...profile, base: 'digital_illustration' })).not.toBe('photo');
  });

  test('is one of shapes where shapes are asked for', () => {
    const plan = planAppearance({ styleProfile: profileOf(treated('watercolor')), format: 'svg' });

    expect(plan.style.style.output).toBe('vector');
    expect(Object.keys(VECTOR_STYLES)).toContain(plan.style.style.treatment);
  });

  test('is that of a preset named beside it', () => {
    const style: Appearance['style'] = {
      vocabulary: 'recraft',
      base: 'digital_illustration',
      preset: 'watercolor',
    };

    expect(treatmentOf(profileOf(drawn('flat')), { style })).toBe('watercolor');
  });
});

describe('a picture made in a style', () => {
  /** How far two styles are apart in colours, both ways, and tones. */
  function apart(one: StyleProfile, other: StyleProfile): number {
    const reach = (from: StyleProfile, to: StyleProfile): number =>
      from.palette.reduce((sum, { rgb, weight }) => {
        const [level, red, yellow] = oklabOfRgb(rgb);
        const distances = to.palette.map(({ rgb: twin }) => {
          const [twinLevel, twinRed, twinYellow] = oklabOfRgb(twin);
          return Math.hypot(level - twinLevel, 2 * (red - twinRed), 2 * (yellow - twinYellow));
        });
        return sum + weight * Math.min(...distances);
      }, 0);
    const tones = one.tones.reduce(
      (sum, tone, k) => sum + Math.abs(tone - (other.tones[k] ?? 0)) / one.tones.length,
      0,
    );
    return reach(one, other) + reach(other, one) + tones;
  }

  const colours = (...rgbs: readonly (readonly [number, number, number])[]): Raster => {
    const plan = planAppearance({ colours: rgbs.map(([r, g, b]) => ({ rgb: [r, g, b], weight: 1 / rgbs.length })) });
    return toSrgb(plan.finishPixels(toLinear(photograph())));
  };
  const STYLES: Readonly<Record<string, StyleProfile>> = {
    neon: profileOf(treated('neon')),
    halftone: profileOf(treated('halftone')),
    'black and white': profileOf(treated('noir')),
    'orange and teal': profileOf(colours([242, 140, 40], [15, 124, 128])),
    'pale pink': profileOf(colours([250, 214, 220], [255, 244, 240], [236, 170, 190])),
    'pop art': profileOf(treated('pop-art')),
    'bold strokes': profileOf(drawn('bold-stroke', illustrateBeach)),
  };

  test.each(Object.keys(STYLES))('of pixels is nearer to it than to any other: %s', (name) => {
    const styleProfile = STYLES[name];
    if (styleProfile === undefined) throw new Error(name);
    const plan = planAppearance({ styleProfile });
    const treatment = plan.style.style.treatment;
    const painted = treatment in RASTER_STYLES ? RASTER_STYLES[treatment as RasterTreatment] : RASTER_STYLES.photo;

    const start = toLinear(painted(toSrgb(landscape()), plan.style.parameters, 1));
    const made = profileOf(toSrgb(plan.finishPixels(start, { style: { output: 'raster', treatment: 'poster' } })));

    const order = Object.entries(STYLES).sort(([, one], [, other]) => apart(made, one) - apart(made, other));
    expect(order[0]?.[0]).toBe(name);
  });

  test.each(Object.keys(STYLES))('of shapes is nearer to it than a drawing without it: %s', (name) => {
    const styleProfile = STYLES[name];
    if (styleProfile === undefined) throw new Error(name);
    const scene = illustrateMountain(testRequest({ seed: 3 }, [SIDE, SIDE]));
    const drawing = (shapes: typeof scene): StyleProfile =>
      profileOf(renderSvg(VECTOR_STYLES.flat(shapes, {}), SIDE, SIDE));

    const made = drawing(planAppearance({ styleProfile }).finishShapes(scene));

    expect(apart(made, styleProfile)).toBeLessThan(apart(drawing(scene), styleProfile));
  });

  test('stays dark at night', () => {
    const styleProfile = profileOf(colours([250, 214, 220], [255, 244, 240]));
    const dark = landscape();
    for (let i = 0; i < dark.data.length; i++) if (i % 4 !== 3) dark.data[i] = (dark.data[i] ?? 0) * 0.05;
    const plan = planAppearance({ styleProfile: { ...styleProfile, base: 'realistic_image' } });
    const middle = (time: 'day' | 'night'): number =>
      profileOf(toSrgb(plan.finishPixels(dark, { time }))).tones[8] ?? 1;

    expect(middle('night')).toBeLessThan(middle('day') - 0.15);
  });
});
