import { IDEOGRAM_STYLE_PRESETS, IDEOGRAM_STYLE_TYPES, RECRAFT_STYLES, type StyleChoice } from '@backlot/contract';
import { createRaster } from '@backlot/kernels';
import { describe, expect, test } from 'vitest';
import type { VectorScene } from '../vector/vector-scene.ts';
import { VECTOR_STYLES } from '../vector/styles/index.gen.ts';
import { finishRaster } from './finish-raster.ts';
import { recolourScene } from './recolour-scene.ts';
import { resolveStyle } from './resolve-style.ts';
import { RASTER_STYLES } from './raster/index.gen.ts';
import { isVectorTreatment } from './treatments.ts';

const HEX = /^#[0-9a-f]{6}$/;
const CHOICES: readonly StyleChoice[] = [
  ...IDEOGRAM_STYLE_PRESETS.map((preset) => ({ vocabulary: 'ideogram', preset }) as const),
  ...IDEOGRAM_STYLE_TYPES.map((base) => ({ vocabulary: 'ideogram', base }) as const),
  ...RECRAFT_STYLES.map(
    ({ style, substyle }) => ({ vocabulary: 'recraft', base: style, ...(substyle && { preset: substyle }) }) as const,
  ),
];

function scene(colours: readonly string[]): VectorScene {
  const shapes = colours.map((colour) => ({ role: 'hill', layer: 'mid', d: 'M0 0 L90 0 L90 90 Z', colour }) as const);
  return { widthPx: 90, heightPx: 90, shapes };
}

describe('every named style', () => {
  test.each(CHOICES)('has well-formed parameters: %j', (choice) => {
    const { parameters } = resolveStyle(choice);

    for (const hex of [...(parameters.palette ?? []), ...(parameters.tint ? [parameters.tint] : [])]) {
      expect(hex).toMatch(HEX);
    }
    for (const share of [parameters.strength ?? 0, parameters.grain ?? 0]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(parameters.scale ?? 1).toBeGreaterThanOrEqual(0.5);
    expect(parameters.scale ?? 1).toBeLessThanOrEqual(3);
  });
});

describe('no two styles of one vocabulary give the same picture', () => {
  // A sunset of sorts: a gradient, a bright disc, a dark foot. Large enough for the marks of every treatment.
  const side = 120;
  const photograph = createRaster(side, side);
  for (let y = 0, i = 0; y < side; y++)
    for (let x = 0; x < side; x++, i += 4) {
      const isSun = Math.hypot(x - 40, y - 44) < 16;
      const rgb = isSun ? [255, 226, 150] : y > 88 ? [38, 52, 44] : [60 + y, 90 + x / 2, 210 - y];
      photograph.data.set([...rgb, 255], i);
    }
  const drawing = scene(['#8bd0f5', '#f2d59c', '#22744a', '#7a4a2b', '#ffffff']);

  function look(choice: StyleChoice): string {
    const { style, parameters } = resolveStyle(choice);
    const { treatment } = style;
    if (isVectorTreatment(treatment)) {
      const svg = VECTOR_STYLES[treatment](recolourScene(drawing, parameters), parameters);
      return `${style.output} ${parameters.grain ?? 0} ${svg}`;
    }
    const painted = RASTER_STYLES[treatment](photograph, parameters, 1);
    return Buffer.from(finishRaster(painted, treatment, parameters, 1).data.buffer).toString('base64');
  }

  function twins(choices: readonly StyleChoice[]): string[] {
    const seen = new Map<string, StyleChoice>();
    return choices.flatMap((choice) => {
      const key = look(choice);
      const twin = seen.get(key);
      seen.set(key, choice);
      return twin === undefined ? [] : [`${JSON.stringify(choice)} looks like ${JSON.stringify(twin)}`];
    });
  }

  test('Ideogram presets', () => {
    expect(
      twins(CHOICES.filter(({ vocabulary, preset }) => vocabulary === 'ideogram' && preset !== undefined)),
    ).toEqual([]);
  });

  test.each(['recraftv3', 'recraftv2'] as const)('%s', (model) => {
    const choices = RECRAFT_STYLES.filter((row) => row.model === model).map(
      ({ style, substyle }) => ({ vocabulary: 'recraft', base: style, ...(substyle && { preset: substyle }) }) as const,
    );

    expect(twins(choices)).toEqual([]);
  });
});

describe('finishRaster', () => {
  const grey = createRaster(8, 8);
  grey.data.fill(128);

  test('leaves a picture alone when the style asks for nothing', () => {
    expect(finishRaster(grey, 'photo', {}, 1)).toBe(grey);
  });

  test('tints a photograph towards the colour of its style', () => {
    const { data } = finishRaster(grey, 'photo', { tint: '#ff8000', strength: 1 }, 1);

    expect(Array.from(data.subarray(0, 4))).toEqual([166, 128, 90, 128]);
  });

  test('adds grain that keeps the mean and depends on the seed alone', () => {
    const first = finishRaster(grey, 'photo', { grain: 1 }, 1).data;

    expect(first).toEqual(finishRaster(grey, 'photo', { grain: 1 }, 1).data);
    expect(first).not.toEqual(finishRaster(grey, 'photo', { grain: 1 }, 2).data);
    expect(first.filter((_, i) => i % 4 === 0).reduce((sum, value) => sum + value, 0) / 64).toBeCloseTo(128, -1);
  });

  test('leaves tint and grain to the treatments that read them', () => {
    expect(finishRaster(grey, 'pastel', { tint: '#ff0000', grain: 1 }, 1)).toBe(grey);
  });
});

describe('recolourScene', () => {
  const inks = ['#101020', '#c03030', '#f0f0e0'];

  test('draws light things in the light ink and dark things in the dark one', () => {
    const { shapes } = recolourScene(scene(['#ffffff', '#000000']), { palette: inks });

    expect(shapes.map(({ colour }) => colour)).toEqual(['#f2f2e5', '#0d0d1b']);
  });

  test('leaves ink and paper to the treatment', () => {
    const original = scene(['#336699']);

    expect(recolourScene(original, { palette: ['#000000', '#ffffff'] })).toBe(original);
    expect(recolourScene(original, {})).toBe(original);
  });
});
