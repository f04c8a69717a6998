import { expect, test } from 'vitest';
import type { SceneSpec } from '../../../spec.ts';
import { meanOf, pictureDistance } from '../../../testing/picture-measures.ts';
import { outdoorRequest } from '../../../testing/outdoor-request.ts';
import { LAYOUT_NAMES } from './layouts.ts';
import { paintCountry } from './paint-country.ts';
import { paintField } from './paint-field.ts';
import { chooseLayout } from './layouts.ts';
import { sceneSpec } from '../../../testing/scene-spec.ts';

const SIZE = 64;
const paint = (changes: Partial<SceneSpec> = {}) =>
  paintCountry(outdoorRequest({ family: 'field', prompt: 'a meadow', ...changes }, SIZE)).picture;

test.each(['dawn', 'day', 'golden', 'sunset', 'night'] as const)('paints %s display-referred and opaque', (time) => {
  const { data } = paint({ time });

  expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
  for (let i = 3; i < data.length; i += 4) if (!(Math.abs((data[i] ?? NaN) - 1) < 1e-6)) expect.fail(`alpha at ${i}`);
});

test('the same seed gives the same pixels', () => {
  expect(paint({ seed: 5 }).data).toEqual(paint({ seed: 5 }).data);
});

test('another seed of details moves plants and leaves the layout', () => {
  const one = paint({ seed: 5 });
  const other = paint({ seed: 5, detailSeed: 6 });

  expect(other.data).not.toEqual(one.data);
  expect(pictureDistance(one, other)).toBeLessThan(0.03);
});

test('seeds give clearly different pictures and all layouts', () => {
  const pictures = [1, 2, 3, 4, 5].map((seed) => paint({ seed }));

  pictures.forEach((one, i) => {
    for (const other of pictures.slice(i + 1)) expect(pictureDistance(one, other)).toBeGreaterThan(0.02);
  });
  const names = Array.from({ length: 60 }, (_, seed) => chooseLayout(sceneSpec({ seed }), 'meadow', 'meadow').name);
  expect(new Set(names).size).toBe(LAYOUT_NAMES.length);
});

test('crops have their colours', () => {
  const ground = (prompt: string) => {
    const picture = paint({ prompt, seed: 3 });
    return [0, 1, 2].map((channel) => meanOf(picture, channel, 44, 64)) as unknown as readonly [number, number, number]; // three channels
  };

  const lavender = ground('rows of lavender');
  expect(lavender[2]).toBeGreaterThan(lavender[1]);
  const wheat = ground('a wheat field');
  expect(wheat[0]).toBeGreaterThan(wheat[2] * 1.6);
  const lawn = ground('green grass lawn');
  expect(lawn[1]).toBeGreaterThan(lawn[0]);
  expect(lawn[1]).toBeGreaterThan(lawn[2]);
});

test('looking down there is no sky, only plants', () => {
  const camera = { pitchDeg: 90, horizon: 0, defocus: 0 } as const;
  const picture = paint({ prompt: 'green grass lawn', camera });

  expect(meanOf(picture, 1, 0, 12)).toBeGreaterThan(meanOf(picture, 2, 0, 12) * 1.5);
});

test('a defocus blurs the distance and leaves what is near sharp', () => {
  const camera = { pitchDeg: 0, horizon: 0.5, defocus: 0 } as const;
  const roughness = (defocus: number, from: number, to: number): number => {
    const { data } = paint({ prompt: 'a wheat field', seed: 4, camera: { ...camera, defocus } });
    let sum = 0;
    for (let i = from * SIZE * 4; i < to * SIZE * 4 - 4; i += 4)
      sum += Math.abs((data[i + 5] ?? NaN) - (data[i + 1] ?? NaN));
    return sum;
  };

  expect(roughness(0.9, 33, 37)).toBeLessThan(roughness(0, 33, 37) * 0.7);
  expect(roughness(0.9, 54, 64)).toBeGreaterThan(roughness(0, 54, 64) * 0.8);
});

test('parks are photographs, meadows are painted', async () => {
  const painted = await paintField(outdoorRequest({ family: 'field', place: 'field' }, 48));
  const park = await paintField(outdoorRequest({ family: 'field', place: 'park' }, 48));

  expect(painted.picture.data).toEqual(
    paintCountry(outdoorRequest({ family: 'field', place: 'field' }, 48)).picture.data,
  );
  expect(pictureDistance(park.picture, painted.picture)).toBeGreaterThan(0.02);
});
