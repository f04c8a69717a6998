import { createMatte, type LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import type { SceneSpec } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { paintSpace } from './paint-space.ts';
import { spaceKind } from './space-kind.ts';
import { planSpace } from './space-plan.ts';

const SIZE = 56;

async function paint(changes: Partial<SceneSpec>, widthPx = SIZE, heightPx = SIZE): Promise<LinearRaster> {
  const spec = sceneSpec({ family: 'space', time: 'night', ...changes });
  return (await paintSpace({ spec, widthPx, heightPx, quality: 'flash' })).picture;
}

/** Mean difference of pictures averaged over 8 x 8 blocks: layout, not noise. */
function coarseDistance(a: LinearRaster, b: LinearRaster): number {
  const blocks = (picture: LinearRaster) => {
    const sums = new Float64Array(64);
    for (let y = 0; y < picture.height; y++)
      for (let x = 0; x < picture.width; x++) {
        const k = Math.floor((y * 8) / picture.height) * 8 + Math.floor((x * 8) / picture.width);
        sums[k] = (sums[k] ?? 0) + Math.sqrt(picture.data[(y * picture.width + x) * 4 + 1] ?? NaN);
      }
    return sums.map((sum) => sum / ((picture.width * picture.height) / 64));
  };
  const [one, other] = [blocks(a), blocks(b)];
  return one.reduce((sum, value, i) => sum + Math.abs(value - (other[i] ?? NaN)), 0) / 64;
}

const KINDS = [
  ['a purple nebula', 'nebula'],
  ['a spiral galaxy', 'galaxy'],
  ['the milky way', 'milky-way'],
  ['a star field', 'stars'],
  ['saturn and its rings', 'planet'],
  ['planets of a solar system', 'planets'],
  ['earth from orbit', 'earth'],
  ['a black hole', 'black-hole'],
  ['an asteroid field', 'asteroids'],
  ['the surface of the moon', 'moon-ground'],
  ['on mars', 'mars-ground'],
  ['an alien planet', 'alien-ground'],
] as const;

test.each(KINDS)('"%s" is %s', (prompt, kind) => {
  expect(spaceKind({ prompt, seed: 1 })).toBe(kind);
});

test.each(KINDS)('"%s" is painted display-referred and opaque, the same for a seed', async (prompt) => {
  const first = await paint({ prompt, seed: 3 });

  for (let i = 0; i < first.data.length; i++) {
    const value = first.data[i] ?? NaN;
    if (!(value >= 0 && value <= 1) || (i % 4 === 3 && value !== 1)) expect.fail(`${value} at ${i}`);
  }
  expect((await paint({ prompt, seed: 3 })).data).toEqual(first.data);
});

test.each(KINDS)('seeds give "%s" other layouts', async (prompt) => {
  const pictures = await Promise.all([1, 2, 3, 4].map((seed) => paint({ prompt, seed })));
  const distances = pictures.slice(1).map((picture) => coarseDistance(picture, pictures[0] ?? picture));

  expect(Math.min(...distances)).toBeGreaterThan(0.004);
  expect(Math.max(...distances)).toBeGreaterThan(0.015);
});

test('planets at the foot of the frame show in long and in tall frames', async () => {
  for (const [widthPx, heightPx] of [
    [96, 32],
    [32, 96],
  ] as const)
    for (let seed = 0; seed < 12; seed++) {
      const { planets } = planSpace(sceneSpec({ family: 'space', prompt: 'earth from orbit', seed }), {
        widthPx,
        heightPx,
      });
      const top = Math.min(...planets.map(({ y, radius }) => y - radius));
      expect(top).toBeLessThan(heightPx * 0.8);
      const { data } = await paint({ prompt: 'earth from orbit', seed }, widthPx, heightPx);
      expect(data.every(Number.isFinite)).toBe(true);
    }
});

test('a detail seed keeps the layout and moves the stars', () => {
  const spec = sceneSpec({ prompt: 'nebula', seed: 5 });
  const one = planSpace(spec, { widthPx: 64, heightPx: 64 });
  const near = planSpace({ ...spec, detailSeed: 6 }, { widthPx: 64, heightPx: 64 });

  expect(near.nebula).toEqual(one.nebula);
  expect(near.detailSeed).not.toBe(one.detailSeed);
});

test('one stands on the moon, in space one stands on nothing', async () => {
  const subject = {
    matte: createMatte(1, 1),
    bounds: { x: 0, y: 0, width: 1, height: 1 },
    touchesBottom: false,
  };
  const shadow = async (prompt: string) =>
    (await paintSpace({ spec: sceneSpec({ prompt }), widthPx: 24, heightPx: 24, quality: 'flash', subject })).shadow;

  expect(await shadow('on the moon')).toBe('contact');
  expect(await shadow('a nebula')).toBe('none');
});
