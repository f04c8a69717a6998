import {
  AppError,
  IDEOGRAM_STYLE_PRESETS,
  IDEOGRAM_STYLE_TYPES,
  RECRAFT_STYLE_NAMES,
  RECRAFT_STYLES,
} from '@backlot/contract';
import { describe, expect, test } from 'vitest';
import { resolveStyle } from './resolve-style.ts';
import { VECTOR_TREATMENTS } from '../vector/styles/names.gen.ts';
import { RASTER_TREATMENTS } from './raster/names.gen.ts';

const TREATMENTS = new Set<string>([...RASTER_TREATMENTS, ...VECTOR_TREATMENTS]);

function failure(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('expected an AppError');
}

describe('resolveStyle', () => {
  test('paints a photograph when nothing is chosen', () => {
    const resolved = resolveStyle(undefined);

    expect(resolved).toEqual({
      style: { output: 'raster', treatment: 'photo' },
      parameters: {},
      hints: {},
      warnings: [],
    });
  });

  test.each(RECRAFT_STYLES)('carries out Recraft $model $style $substyle', ({ style, substyle }) => {
    const resolved = resolveStyle({
      vocabulary: 'recraft',
      base: style,
      ...(substyle === null ? {} : { preset: substyle }),
    });

    expect(TREATMENTS).toContain(resolved.style.treatment);
    expect(resolved.style.output).toBe(/^(?:vector_illustration|icon)$/.test(style) ? 'vector' : 'raster');
  });

  test('gives no two Ideogram presets the same treatment and parameters', () => {
    const looks = IDEOGRAM_STYLE_PRESETS.map((preset) => {
      const { style, parameters } = resolveStyle({ vocabulary: 'ideogram', preset });
      return JSON.stringify([style.treatment, parameters]);
    });

    expect(new Set(looks).size).toBe(62);
  });

  test.each(['recraftv3', 'recraftv2'] as const)('gives no two styles of %s the same look', (model) => {
    const looks = RECRAFT_STYLES.filter((row) => row.model === model).map(({ style, substyle }) => {
      const { style: resolved, parameters } = resolveStyle({
        vocabulary: 'recraft',
        base: style,
        ...(substyle === null ? {} : { preset: substyle }),
      });
      return JSON.stringify([resolved, parameters]);
    });

    expect(new Set(looks).size).toBe(looks.length);
  });

  test.each(IDEOGRAM_STYLE_TYPES)('carries out the Ideogram type %s', (base) => {
    expect(TREATMENTS).toContain(resolveStyle({ vocabulary: 'ideogram', base }).style.treatment);
  });

  test('lets the Ideogram preset win over the type', () => {
    const resolved = resolveStyle({ vocabulary: 'ideogram', base: 'GENERAL', preset: 'GOLDEN_HOUR' });

    expect(resolved.style.treatment).toBe('golden');
    expect(resolved.hints.time).toBe('golden');
  });

  test.each([
    ['Hand-drawn', 'coloured-pencil', 'raster'],
    ['Black & white', 'black-and-white', 'raster'],
    ['Hard Comics', 'comic', 'raster'],
    ['Line art', 'line-art', 'vector'],
    ['Pop Graphic', 'pop-art', 'raster'],
    ['Gradient outline', 'line-art', 'vector'],
    ['Recraft V3 Raw', 'photo', 'raster'],
  ])('knows the display name %s', (base, treatment, output) => {
    expect(resolveStyle({ vocabulary: 'recraft', base }).style).toEqual({ output, treatment });
  });

  test.each(RECRAFT_STYLE_NAMES)('knows the name that Recraft shows: $name', ({ name }) => {
    expect(TREATMENTS).toContain(resolveStyle({ vocabulary: 'recraft', base: name }).style.treatment);
  });

  test('says when a treatment is only the nearest one', () => {
    const { warnings } = resolveStyle({ vocabulary: 'ideogram', preset: 'ART_BRUT' });

    expect(warnings).toEqual([
      {
        code: 'style-approximated',
        message: 'The style "ART_BRUT" is approximated by the built-in engine\'s "marker-outline" treatment.',
      },
    ]);
  });

  test.each([
    [{ vocabulary: 'recraft', base: 'vector_ilustration' }, 'style', 'vector_illustration'],
    [{ vocabulary: 'recraft', base: 'vector_illustration', preset: 'bold_strokes' }, 'substyle', 'bold_stroke'],
    [{ vocabulary: 'recraft', base: 'Black and wite' }, 'style', 'black and white'],
    [{ vocabulary: 'ideogram', preset: 'WATER_COLOR' }, 'style_preset', 'WATERCOLOR'],
    [{ vocabulary: 'ideogram', base: 'REALISTC' }, 'style_type', 'REALISTIC'],
  ] as const)('names the field and a similar name for %j', (choice, field, suggestion) => {
    const error = failure(() => resolveStyle(choice));

    expect(error.code).toBe('request.invalid');
    expect(error.issues[0]?.field).toBe(field);
    expect(error.message).toContain(suggestion);
  });

  test('refuses a substyle of another base', () => {
    const choice = { vocabulary: 'recraft', base: 'realistic_image', preset: 'bold_stroke' } as const;

    expect(failure(() => resolveStyle(choice)).issues[0]?.field).toBe('substyle');
  });

  test('treats empty fields as absent', () => {
    expect(resolveStyle({ vocabulary: 'recraft', base: '', preset: ' ' }).style.treatment).toBe('photo');
  });
});
