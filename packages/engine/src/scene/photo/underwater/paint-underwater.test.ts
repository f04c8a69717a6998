import { createMatte, type LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import type { SceneSpec } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { causticAt, createCaustics } from './caustics.ts';
import { paintUnderwater } from './paint-underwater.ts';
import { planUnderwater, underwaterKind } from './underwater-plan.ts';

const SIZE = 48;

async function paint(changes: Partial<SceneSpec>, widthPx = SIZE, heightPx = SIZE): Promise<LinearRaster> {
  const spec = sceneSpec({ family: 'underwater', ...changes });
  return (await paintUnderwater({ spec, widthPx, heightPx, quality: 'flash' })).picture;
}

function meanOf({ data }: LinearRaster, channel: number): number {
  let sum = 0;
  for (let i = channel; i < data.length; i += 4) sum += data[i] ?? NaN;
  return sum / (data.length / 4);
}

function distance(a: LinearRaster, b: LinearRaster): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? NaN) - (b.data[i] ?? NaN));
  return sum / a.data.length;
}

const KINDS = [
  ['a coral reef', 'reef'],
  ['a kelp forest', 'kelp'],
  ['the deep sea', 'deep'],
  ['the surface from below', 'surface'],
  ['a sandy seabed', 'sand'],
  ['open ocean with light rays', 'open'],
] as const;

test.each(KINDS)(
  '"%s" is %s, painted display-referred and opaque, the same for a seed and other for another',
  async (prompt, kind) => {
    const first = await paint({ prompt, seed: 3 });

    expect(underwaterKind({ prompt, seed: 1 })).toBe(kind);
    for (let i = 0; i < first.data.length; i++) {
      const value = first.data[i] ?? NaN;
      if (!(value >= 0 && value <= 1) || (i % 4 === 3 && value !== 1)) expect.fail(`${value} at ${i}`);
    }
    expect((await paint({ prompt, seed: 3 })).data).toEqual(first.data);
    const others = await Promise.all([4, 5, 6].map((seed) => paint({ prompt, seed })));
    expect(Math.max(...others.map((other) => distance(other, first)))).toBeGreaterThan(kind === 'deep' ? 0.002 : 0.02);
  },
);

test('water is blue or green, the deep is dark, the evening warm', async () => {
  const day = await paint({ prompt: 'open water', seed: 2 });
  const deep = await paint({ prompt: 'the deep sea', seed: 2 });
  const evening = await paint({ prompt: 'open water', seed: 2, time: 'sunset' });

  expect(meanOf(day, 2)).toBeGreaterThan(meanOf(day, 0) * 2);
  expect(meanOf(deep, 2)).toBeLessThan(meanOf(day, 2) / 2);
  expect(meanOf(evening, 0) / meanOf(evening, 2)).toBeGreaterThan((meanOf(day, 0) / meanOf(day, 2)) * 2);
});

test('fills long and tall frames', async () => {
  for (const [width, height] of [
    [96, 32],
    [32, 96],
  ] as const)
    for (const [prompt] of KINDS) {
      const { data } = await paint({ prompt, seed: 1 }, width, height);
      expect(data.every(Number.isFinite)).toBe(true);
    }
});

test('fish that are refused stay away', () => {
  for (let seed = 0; seed < 20; seed++)
    expect(planUnderwater(sceneSpec({ prompt: 'coral reef', negative: ['fish'], seed })).fish).toBe(0);
});

test('a wreck lies on sand and is refused like anything else', () => {
  const wreck = planUnderwater(sceneSpec({ prompt: 'a shipwreck', seed: 2 }));

  expect([wreck.kind, wreck.hasWreck]).toEqual(['sand', true]);
  expect(planUnderwater(sceneSpec({ prompt: 'a shipwreck', negative: ['ship'] })).hasWreck).toBe(false);
});

test('at night there is light enough to see the ground by, and less than by day', async () => {
  const day = meanOf(await paint({ prompt: 'a sandy seabed', seed: 2 }), 1);
  const night = meanOf(await paint({ prompt: 'a sandy seabed', seed: 2, time: 'night' }), 1);

  expect(night).toBeGreaterThan(0.03);
  expect(night).toBeLessThan(day / 2);
});

test('jellyfish shine in the deep unless they are refused', async () => {
  const deep = await paint({ prompt: 'the deep sea', seed: 3 });
  const empty = await paint({ prompt: 'the deep sea', seed: 3, negative: ['jellyfish'] });

  expect(meanOf(deep, 1)).toBeGreaterThan(meanOf(empty, 1) + 0.002);
});

test('a net of light is as bright as the sun on average, and has bright lines', () => {
  const caustics = createCaustics(4, 2);
  let sum = 0;
  let most = 0;
  for (const value of caustics.data) {
    sum += value;
    most = Math.max(most, value);
  }

  expect(sum / caustics.data.length).toBeCloseTo(1, 3);
  expect(most).toBeGreaterThan(3);
  expect(causticAt(caustics, 1.3, -2)).toBeGreaterThan(0);
});

test('one stands on sand and floats in open water', async () => {
  const subject = { matte: createMatte(1, 1), bounds: { x: 0, y: 0, width: 1, height: 1 }, touchesBottom: false };
  const shadow = async (prompt: string) =>
    (await paintUnderwater({ spec: sceneSpec({ prompt }), widthPx: 24, heightPx: 24, quality: 'flash', subject }))
      .shadow;

  expect(await shadow('a sandy seabed')).toBe('contact');
  expect(await shadow('open ocean')).toBe('none');
});
