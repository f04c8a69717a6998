import type { LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import { sky } from '../../families/sky.ts';
import type { SceneSpec, TimeOfDay } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { paintSeascape } from './paint-seascape.ts';
import { planSeascape } from './seascape.ts';

const SIZE = 72;
const ELEVATIONS: Readonly<Record<TimeOfDay, number>> = { dawn: 4, day: 45, golden: 8, sunset: 2.5, night: 35 };

function request(changes: Partial<SceneSpec> = {}) {
  const time = changes.time ?? 'day';
  const light = { key: 'soft', azimuthDeg: 0, elevationDeg: ELEVATIONS[time], kelvin: 5600 } as const;
  const camera = { pitchDeg: 0, horizon: 0.45, defocus: 0 } as const;
  const spec = sceneSpec({ family: 'beach', light, camera, ...changes });
  return { spec, widthPx: SIZE, heightPx: SIZE, quality: 'flash' } as const;
}

const paint = async (changes?: Partial<SceneSpec>) => (await paintSeascape(request(changes))).picture;
const rowMean = ({ data, width }: LinearRaster, row: number, channel: number) => {
  let sum = 0;
  for (let x = 0; x < width; x++) sum += data[(row * width + x) * 4 + channel] ?? NaN;
  return sum / width;
};

test.each(['dawn', 'day', 'golden', 'sunset', 'night'] as const)(
  'paints %s display-referred, opaque, without holes',
  async (time) => {
    const { data } = await paint({ time });

    expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
  },
);

test('the same seed gives the same pixels, another seed others', async () => {
  const { data } = await paint({ seed: 5 });

  expect((await paint({ seed: 5 })).data).toEqual(data);
  expect((await paint({ seed: 6 })).data).not.toEqual(data);
});

test('the day sky is blue, the evening warm, the night dark', async () => {
  const day = await paint({ time: 'day', weather: ['clear'] });
  const sunset = await paint({ time: 'sunset', weather: ['clear'] });
  const night = await paint({ time: 'night', weather: ['clear'] });

  expect(rowMean(day, 4, 2)).toBeGreaterThan(rowMean(day, 4, 0));
  expect(rowMean(sunset, 30, 0)).toBeGreaterThan(rowMean(sunset, 30, 2));
  expect(rowMean(night, 4, 1)).toBeLessThan(rowMean(day, 4, 1) / 3);
});

test('the horizon is where the camera says', async () => {
  for (const horizon of [0.3, 0.6]) {
    const picture = await paint({
      family: 'sea',
      negative: ['island'],
      weather: ['clear'],
      camera: { pitchDeg: 0, horizon, defocus: 0 },
    });
    const row = Math.round(horizon * SIZE);

    expect(rowMean(picture, row - 3, 0)).toBeGreaterThan(rowMean(picture, row + 4, 0) * 1.15);
  }
});

test('seeds give different layouts, and palms always stand on land', () => {
  const plans = Array.from({ length: 60 }, (_, seed) =>
    planSeascape(sceneSpec({ family: 'beach', seed, prompt: 'tropical beach' })),
  );

  expect(
    new Set(plans.map(({ palms, islands, hasGrove }) => `${palms.length} ${islands.length} ${hasGrove}`)).size,
  ).toBeGreaterThan(5);
  for (const { palms, shore } of plans)
    for (const { x, z } of palms) {
      const angle = ((shore?.angleDeg ?? 0) * Math.PI) / 180;
      const out = -x * Math.sin(angle) + (z - (shore?.distanceM ?? 0)) * Math.cos(angle);
      expect(out).toBeLessThan(0);
    }
});

test('leaves out what is refused', () => {
  const refused = { family: 'beach', prompt: 'tropical beach', negative: ['palm trees', 'clouds', 'islands'] } as const;
  for (let seed = 0; seed < 30; seed++) {
    const { palms, hasGrove, islands, clouds } = planSeascape(sceneSpec({ ...refused, seed }));

    expect([palms.length, hasGrove, islands.length, clouds.cumulus, clouds.cirrus]).toEqual([0, false, 0, 0, 0]);
  }
});

test('a sky has no ground to throw a shadow on', async () => {
  expect((await sky.photo?.(request({ family: 'sky' })))?.shadow).toBe('none');
});

test('fair weather has clouds by seed, a sky that is called clear has none', () => {
  const cumulus = (prompt: string) =>
    [1, 2, 3, 4, 5, 6].map((seed) => planSeascape(sceneSpec({ prompt, seed, weather: ['clear'] })).clouds.cumulus);

  expect(new Set(cumulus('a beach')).size).toBeGreaterThan(3);
  expect(Math.max(...cumulus('a beach'))).toBeGreaterThan(0.35);
  expect(Math.max(...cumulus('a beach, clear sky'))).toBeLessThan(0.1);
});
