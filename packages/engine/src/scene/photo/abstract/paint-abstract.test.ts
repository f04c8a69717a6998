import type { LinearRaster } from '@backlot/kernels';
import { describe, expect, test } from 'vitest';
import type { SceneSpec } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { abstractColours } from './abstract-colours.ts';
import { LOOKS } from './looks.ts';
import { lookOf, paintAbstract } from './paint-abstract.ts';
import { labOf, shadeColour } from './shade-colour.ts';

const PROMPTS = {
  confetti: 'confetti',
  glitter: 'gold glitter',
  lightTrails: 'light trails',
  lightLeaks: 'lens flare',
  network: 'a network of points',
  holographic: 'holographic foil',
  kaleidoscope: 'a kaleidoscope',
  smoke: 'ink in water',
  marbleFlow: 'liquid marble',
  silk: 'silk',
  bokeh: 'bokeh',
  relief: 'geometric',
  printedPattern: 'polka dots',
  dataWave: 'digital particles',
  paper: 'paper waves',
  texturedWall: 'textured wall',
  gradient: 'a gradient',
} as const satisfies Record<keyof typeof LOOKS, string>;

function paint(changes: Partial<SceneSpec>, widthPx = 48, heightPx = 48): LinearRaster {
  const spec = sceneSpec({ family: 'abstract', ...changes });
  return paintAbstract({ spec, widthPx, heightPx, quality: 'default' }).picture;
}

function distance(a: LinearRaster, b: LinearRaster): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? NaN) - (b.data[i] ?? NaN));
  return sum / a.data.length;
}

describe.each(Object.entries(PROMPTS))('%s', (name, prompt) => {
  test('is what its words ask for', () => {
    expect(lookOf(sceneSpec({ prompt }))).toBe(LOOKS[name as keyof typeof LOOKS]);
  });

  test('paints display-referred and opaque, the same for a seed, other for another', () => {
    const first = paint({ prompt, seed: 3 });

    for (let i = 0; i < first.data.length; i++) {
      const value = first.data[i] ?? NaN;
      if (!(value >= 0 && value <= 1) || (i % 4 === 3 && value !== 1)) expect.fail(`${value} at ${i}`);
    }
    expect(paint({ prompt, seed: 3 }).data).toEqual(first.data);
    expect(distance(paint({ prompt, seed: 4 }), first)).toBeGreaterThan(0.01);
  });

  test('fills any frame', () => {
    for (const [width, height] of [
      [66, 22],
      [22, 66],
    ] as const) {
      const { data } = paint({ prompt, seed: 2 }, width, height);
      expect(data.every(Number.isFinite)).toBe(true);
    }
  });
});

test.each(['hexagons', 'cubes', 'triangles', 'geometric bars', 'low poly facets'])(
  '%s stand out from their wall',
  (prompt) => {
    const { data } = paint({ prompt, seed: 2 });
    const greens = data.filter((_, i) => i % 4 === 1);

    expect(Math.max(...greens) - Math.min(...greens)).toBeGreaterThan(0.15);
  },
);

test('a prompt without a look gets one of several by seed', () => {
  const looks = Array.from({ length: 24 }, (_, seed) => lookOf({ prompt: 'something', seed }));

  expect(new Set(looks).size).toBeGreaterThanOrEqual(5);
});

test('the colours asked for are those of the picture', () => {
  const palette = { named: ['teal'], hex: ['#148686'] };
  const { data } = paint({ prompt: 'a teal gradient', palette });
  const mean = [0, 1, 2].map((channel) => {
    let sum = 0;
    for (let i = channel; i < data.length; i += 4) sum += data[i] ?? NaN;
    return sum;
  });

  expect(mean[1]).toBeGreaterThan((mean[0] ?? NaN) * 1.5);
  expect(mean[2]).toBeGreaterThan((mean[0] ?? NaN) * 1.5);
});

test('two colours that a caller gives are kept, the pale pair that stands for none is not', () => {
  const given = abstractColours(sceneSpec({ palette: { named: [], hex: ['#112233', '#445566'] } }));
  const none = abstractColours(sceneSpec({ family: 'spot', palette: { named: [], hex: [] } }));

  expect(given.stops).toHaveLength(3);
  expect(labOf(given.stops[0] ?? [0, 0, 0])[0]).toBeCloseTo(0.25, 1);
  expect(none.stops.length).toBeGreaterThanOrEqual(4);
});

test('a shaded colour stays on the screen and keeps its hue', () => {
  const light = shadeColour([0.9, 0.02, 0.02], { lightness: 0.25 });
  const [, a, b] = labOf(light);
  const [, a0, b0] = labOf([0.9, 0.02, 0.02]);

  expect(light.every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(Math.atan2(b, a)).toBeCloseTo(Math.atan2(b0, a0), 1);
});
