import type { LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { meanOf, pictureDistance } from '../../../testing/picture-measures.ts';
import { outdoorRequest } from '../../../testing/outdoor-request.ts';
import type { SceneSpec } from '../../../spec.ts';
import { DESERT_KINDS, desertKind } from './desert-kind.ts';
import { paintDesert } from './paint-desert.ts';

const SIZE = 48;
const paint = async (changes: Partial<SceneSpec> = {}) =>
  (await paintDesert(outdoorRequest({ family: 'desert', ...changes }, SIZE))).picture;

test.each(['dawn', 'day', 'golden', 'sunset', 'night'] as const)(
  'paints %s display-referred and opaque',
  async (time) => {
    const { data } = await paint({ time });

    expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
  },
);

test('the same seed gives the same pixels', async () => {
  expect((await paint({ seed: 5 })).data).toEqual((await paint({ seed: 5 })).data);
});

test('seeds give clearly different pictures', async () => {
  const pictures = await Promise.all([1, 2, 3, 4, 5].map((seed) => paint({ seed, time: 'golden' })));

  pictures.forEach((one, i) => {
    for (const other of pictures.slice(i + 1)) expect(pictureDistance(one, other)).toBeGreaterThan(0.02);
  });
});

test('sand is warm by day and the night is dark', async () => {
  const day = await paint({ time: 'day' });
  const night = await paint({ time: 'night' });

  expect(meanOf(day, 0, 30, 48)).toBeGreaterThan(meanOf(day, 2, 30, 48) * 1.2);
  expect(meanOf(night, 1, 30, 48)).toBeLessThan(meanOf(day, 1, 30, 48) / 3);
});

test.each(DESERT_KINDS)('paints %s when the words ask for it, opaque and different from seed to seed', async (kind) => {
  const prompt = kind === 'mud' ? 'cracked earth' : kind === 'salt' ? 'salt flats' : kind === 'buttes' ? 'mesa' : kind;
  const spec = outdoorRequest({ family: 'desert', prompt, seed: 3 }).spec;
  const [one, other] = await Promise.all([paint({ prompt, seed: 3 }), paint({ prompt, seed: 4 })]);

  if (kind !== 'canyon') expect(desertKind(spec)).toBe(kind);
  expect(one.data.every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(pictureDistance(one, other)).toBeGreaterThan(0.015);
});

test('a flooded salt flat mirrors the sky', async () => {
  const dry = await paint({ prompt: 'salt flat', negative: ['water'], seed: 5, time: 'sunset' });
  const wet = await paint({ prompt: 'salt flat mirror', seed: 5, time: 'sunset' });
  const nearHorizon = (picture: LinearRaster) => meanOf(picture, 2, 26, 29);

  expect(Math.abs(nearHorizon(wet) - nearHorizon(dry))).toBeGreaterThan(0.01);
});
