import type { LinearRaster } from '@backlot/kernels';
import { expect, test } from 'vitest';
import type { SceneSpec, TimeOfDay } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { paintAlpine } from './paint-alpine.ts';

const SIZE = 72;
const ELEVATIONS: Readonly<Record<TimeOfDay, number>> = { dawn: 4, day: 45, golden: 8, sunset: 2.5, night: 35 };

function request(changes: Partial<SceneSpec> = {}) {
  const light = { key: 'soft', azimuthDeg: 80, elevationDeg: ELEVATIONS[changes.time ?? 'day'], kelvin: 5600 } as const;
  const camera = { pitchDeg: 0, horizon: 0.5, defocus: 0 } as const;
  const spec = sceneSpec({ family: 'lake', light, camera, ...changes });
  return { spec, widthPx: SIZE, heightPx: SIZE, quality: 'flash' } as const;
}

const paint = async (changes?: Partial<SceneSpec>) => (await paintAlpine(request(changes))).picture;

/** Mean light of the cells of a 6 x 6 grid. */
function coarse({ data, width, height }: LinearRaster): number[] {
  const cells = Array.from({ length: 36 }, () => 0);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const cell = Math.floor((y * 6) / height) * 6 + Math.floor((x * 6) / width);
      cells[cell]! += ((data[(y * width + x) * 4 + 1] ?? NaN) * 36) / (width * height);
    }
  return cells;
}

function distance(a: LinearRaster, b: LinearRaster): number {
  const first = coarse(a);
  const second = coarse(b);
  return first.reduce((sum, value, i) => sum + Math.abs(value - second[i]!), 0) / first.length;
}

test.each([
  ['mountain', 'dawn'],
  ['lake', 'day'],
  ['mountain', 'golden'],
  ['lake', 'sunset'],
  ['mountain', 'night'],
] as const)('paints %s at %s display-referred, opaque, without holes', async (family, time) => {
  const { data } = await paint({ family, time });

  expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
});

test('the same seed gives the same pixels, other seeds clearly other pictures', async () => {
  const pictures = await Promise.all([1, 2, 3, 4].map((seed) => paint({ family: 'mountain', seed })));

  expect((await paint({ family: 'mountain', seed: 1 })).data).toEqual(pictures[0]!.data);
  for (let i = 0; i < pictures.length; i++)
    for (let j = 0; j < i; j++) expect(distance(pictures[i]!, pictures[j]!)).toBeGreaterThan(0.012);
});

test('another seed of details leaves the composition as it is', async () => {
  const one = await paint({ family: 'mountain', prompt: 'alpine valley', seed: 3 });
  const near = await paint({ family: 'mountain', prompt: 'alpine valley', seed: 3, detailSeed: 9 });

  expect(near.data).not.toEqual(one.data);
  expect(distance(one, near)).toBeLessThan(0.02);
});

test('a lake mirrors what stands above it: its upper rows are as dark as the land over them', async () => {
  const picture = await paint({ family: 'lake', prompt: 'a calm lake, mirror', seed: 4, weather: ['clear'] });
  const rowMean = (row: number) => {
    let sum = 0;
    for (let x = 0; x < SIZE; x++) sum += picture.data[(row * SIZE + x) * 4 + 1]!;
    return sum / SIZE;
  };

  expect(rowMean(42)).toBeLessThan(rowMean(2));
});

test('paints strips and towers', async () => {
  for (const [widthPx, heightPx] of [
    [192, 64],
    [64, 192],
  ] as const) {
    const { picture } = await paintAlpine({ ...request({ family: 'mountain' }), widthPx, heightPx });

    expect([picture.width, picture.height]).toEqual([widthPx, heightPx]);
    expect(picture.data.every(Number.isFinite)).toBe(true);
  }
});
