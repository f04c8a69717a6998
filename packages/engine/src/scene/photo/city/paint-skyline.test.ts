import type { LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import type { SceneSpec } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { paintSkyline } from './paint-skyline.ts';
import { SKYLINE_LAYOUTS, type SkylineLayout } from './skyline/skyline-layouts.ts';

const SIZE = 64;

function request(changes: Partial<SceneSpec> = {}) {
  const camera = { pitchDeg: 0, horizon: 0.66, defocus: 0 } as const;
  const spec = sceneSpec({ family: 'skyline', place: 'skyline', camera, ...changes });
  return { spec, widthPx: SIZE, heightPx: SIZE, quality: 'flash' } as const;
}

const paint = async (changes?: Partial<SceneSpec>, layout?: SkylineLayout): Promise<LinearRaster> =>
  (await paintSkyline(request(changes), layout)).picture;

function rows({ width, data }: LinearRaster, from: number, to: number, channel: 0 | 1 | 2): number {
  let sum = 0;
  for (let i = from * width * 4; i < to * width * 4; i += 4) sum += data[i + channel]!;
  return sum / ((to - from) * width);
}

function distance(a: LinearRaster, b: LinearRaster): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i += 4) sum += Math.abs(Math.sqrt(a.data[i + 1]!) - Math.sqrt(b.data[i + 1]!));
  return sum / (a.data.length / 4);
}

test.each(['dawn', 'day', 'golden', 'sunset', 'night'] as const)(
  'paints a skyline at %s display-referred, opaque, without holes',
  async (time) => {
    const { data } = await paint({ time });

    expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
  },
);

test('the same seed gives the same pixels', async () => {
  expect((await paint({ seed: 7 })).data).toEqual((await paint({ seed: 7 })).data);
});

test('every layout is a picture of its own', async () => {
  const skylines = await Promise.all(SKYLINE_LAYOUTS.map((layout) => paint({ seed: 3 }, layout)));

  for (let i = 0; i < skylines.length; i++)
    for (let k = 0; k < i; k++) expect(distance(skylines[i]!, skylines[k]!)).toBeGreaterThan(0.03);
});

test('water mirrors the evening sky', async () => {
  const evening = await paint(
    { time: 'sunset', light: { key: 'back', azimuthDeg: 5, elevationDeg: 3, kelvin: 2900 } },
    'harbour',
  );

  expect(rows(evening, 50, 64, 0)).toBeGreaterThan(rows(evening, 50, 64, 2));
});

test('a city at night is darker than by day, and its windows are lit', async () => {
  const day = await paint({ seed: 5 }, 'river');
  const night = await paint({ seed: 5, time: 'night' }, 'river');

  expect(rows(night, 0, 64, 1)).toBeLessThan(rows(day, 0, 64, 1) / 2);
  expect(Math.max(...night.data.filter((_, i) => i % 4 === 0))).toBeGreaterThan(0.3);
});
