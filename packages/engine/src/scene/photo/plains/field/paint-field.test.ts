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
const paint = async (changes: Partial<SceneSpec> = {}) =>
  (await paintCountry(outdoorRequest({ family: 'field', prompt: 'a meadow', ...changes }, SIZE))).picture;

test.each(['dawn', 'day', 'golden', 'sunset', 'night'] as const)(
  'paints %s display-referred and opaque',
  async (time) => {
    const { data } = await paint({ time });

    expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (let i = 3; i < data.length; i += 4) if (!(Math.abs((data[i] ?? NaN) - 1) < 1e-6)) expect.fail(`alpha at ${i}`);
  },
);

test('the same seed gives the same pixels', async () => {
  expect((await paint({ seed: 5 })).data).toEqual((await paint({ seed: 5 })).data);
});

test('another seed of details moves plants and leaves the layout', async () => {
  const one = await paint({ seed: 5 });
  const other = await paint({ seed: 5, detailSeed: 6 });

  expect(other.data).not.toEqual(one.data);
  expect(pictureDistance(one, other)).toBeLessThan(0.03);
});

test('seeds give clearly different pictures and all layouts', async () => {
  const pictures = await Promise.all([1, 2, 3, 4, 5].map((seed) => paint({ seed })));

  pictures.forEach((one, i) => {
    for (const other of pictures.slice(i + 1)) expect(pictureDistance(one, other)).toBeGreaterThan(0.02);
  });
  const names = Array.from({ length: 60 }, (_, seed) => chooseLayout(sceneSpec({ seed }), 'meadow', 'meadow').name);
  expect(new Set(names).size).toBe(LAYOUT_NAMES.length);
});

test('crops have their colours', async () => {
  const ground = async (prompt: string) => {
    const picture = await paint({ prompt, seed: 3 });
    return [0, 1, 2].map((channel) => meanOf(picture, channel, 44, 64)) as unknown as readonly [number, number, number]; // three channels
  };

  const lavender = await ground('rows of lavender');
  expect(lavender[2]).toBeGreaterThan(lavender[1]);
  const wheat = await ground('a wheat field');
  expect(wheat[0]).toBeGreaterThan(wheat[2] * 1.6);
  const lawn = await ground('green grass lawn');
  expect(lawn[1]).toBeGreaterThan(lawn[0]);
  expect(lawn[1]).toBeGreaterThan(lawn[2]);
});

test('looking down there is no sky, only plants', async () => {
  const camera = { pitchDeg: 90, horizon: 0, defocus: 0 } as const;
  const picture = await paint({ prompt: 'green grass lawn', camera });

  expect(meanOf(picture, 1, 0, 12)).toBeGreaterThan(meanOf(picture, 2, 0, 12) * 1.5);
});

test('a defocus blurs the distance and leaves what is near sharp', async () => {
  const camera = { pitchDeg: 0, horizon: 0.5, defocus: 0 } as const;
  const roughness = async (defocus: number, from: number, to: number): Promise<number> => {
    const { data } = await paint({ prompt: 'a wheat field', seed: 4, camera: { ...camera, defocus } });
    let sum = 0;
    for (let i = from * SIZE * 4; i < to * SIZE * 4 - 4; i += 4)
      sum += Math.abs((data[i + 5] ?? NaN) - (data[i + 1] ?? NaN));
    return sum;
  };

  expect(await roughness(0.9, 33, 37)).toBeLessThan((await roughness(0, 33, 37)) * 0.7);
  expect(await roughness(0.9, 54, 64)).toBeGreaterThan((await roughness(0, 54, 64)) * 0.8);
});

test('parks are photographs, meadows are painted', async () => {
  const painted = await paintField(outdoorRequest({ family: 'field', place: 'field' }, 48));
  const park = await paintField(outdoorRequest({ family: 'field', place: 'park' }, 48));

  expect(painted.picture.data).toEqual(
    (await paintCountry(outdoorRequest({ family: 'field', place: 'field' }, 48))).picture.data,
  );
  expect(pictureDistance(park.picture, painted.picture)).toBeGreaterThan(0.02);
});
