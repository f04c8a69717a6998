import type { LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import type { SceneSpec } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { paintStreet } from './paint-street.ts';
import { STREET_LAYOUTS } from './street/street-layouts.ts';

const SIZE = 64;

function request(changes: Partial<SceneSpec> = {}) {
  const camera = { pitchDeg: 0, horizon: 0.52, defocus: 0 } as const;
  const spec = sceneSpec({ family: 'city-street', place: 'street', camera, ...changes });
  return { spec, widthPx: SIZE, heightPx: SIZE, quality: 'flash' } as const;
}

const NIGHT = { time: 'night', light: { key: 'neon', azimuthDeg: 0, elevationDeg: 35, kelvin: 6500 } } as const;
const paint = async (changes?: Partial<SceneSpec>): Promise<LinearRaster> =>
  (await paintStreet(request(changes))).picture;

function mean({ data }: LinearRaster, channel?: 0 | 1 | 2): number {
  let sum = 0;
  for (let i = 0; i < data.length; i += 4)
    sum += channel === undefined ? (data[i]! + data[i + 1]! + data[i + 2]!) / 3 : data[i + channel]!;
  return sum / (data.length / 4);
}

function distance(a: LinearRaster, b: LinearRaster): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i += 4) sum += Math.abs(Math.sqrt(a.data[i + 1]!) - Math.sqrt(b.data[i + 1]!));
  return sum / (a.data.length / 4);
}

test.each(['dawn', 'day', 'golden', 'sunset', 'night'] as const)(
  'paints a street at %s display-referred, opaque, without holes',
  async (time) => {
    const { data } = await paint({ time });

    expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
  },
);

test('the same seed gives the same pixels, other seeds other streets', async () => {
  const streets = await Promise.all([1, 2, 3, 4, 5].map((seed) => paint({ seed })));

  expect((await paint({ seed: 1 })).data).toEqual(streets[0]!.data);
  for (let i = 0; i < streets.length; i++)
    for (let k = 0; k < i; k++) expect(distance(streets[i]!, streets[k]!)).toBeGreaterThan(0.06);
});

test('every layout is a picture of its own', async () => {
  const streets = (await Promise.all(STREET_LAYOUTS.map((layout) => paintStreet(request({ seed: 3 }), layout)))).map(
    ({ picture }) => picture,
  );

  for (let i = 0; i < streets.length; i++)
    for (let k = 0; k < i; k++) expect(distance(streets[i]!, streets[k]!)).toBeGreaterThan(0.06);
});

test('a night is dark, neon colours it', async () => {
  const day = await paint({ prompt: 'street' });
  const plain = await paint({ ...NIGHT, prompt: 'street at night' });
  const neon = await paint({ ...NIGHT, prompt: 'neon street' });

  expect(mean(plain)).toBeLessThan(mean(day) * 0.6);
  expect(mean(neon, 2) / mean(neon, 0)).toBeGreaterThan(mean(plain, 2) / mean(plain, 0));
});

test('a lens out of focus takes the edges away and keeps the light', async () => {
  const roughness = ({ width, height, data }: LinearRaster): number => {
    let sum = 0;
    for (let y = 0; y < height; y++)
      for (let x = 2; x < width; x++)
        sum += Math.abs(data[(y * width + x) * 4 + 1]! - data[(y * width + x - 2) * 4 + 1]!);
    return sum;
  };
  const sharp = await paint({ seed: 4 });
  const blurred = await paint({ seed: 4, camera: { pitchDeg: 0, horizon: 0.52, defocus: 0.9 } });

  expect(roughness(blurred)).toBeLessThan(roughness(sharp) * 0.6);
  expect(mean(blurred) / mean(sharp)).toBeGreaterThan(0.7);
});

test('only what stands needs a shadow', async () => {
  expect((await paintStreet(request())).shadow).toBe('none');
});

test.each([
  [96, 32],
  [32, 96],
])('paints %i x %i', async (widthPx, heightPx) => {
  const { picture } = await paintStreet({ ...request(), widthPx, heightPx });

  expect([picture.width, picture.height]).toEqual([widthPx, heightPx]);
});
