import type { LinearRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import type { SceneSpec, TimeOfDay } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { paintForest } from './paint-forest.ts';

const SIZE = 64;
const ELEVATIONS: Readonly<Record<TimeOfDay, number>> = { dawn: 4, day: 42, golden: 9, sunset: 2.5, night: 35 };

function paint(prompt: string, changes: Partial<SceneSpec> = {}): LinearRaster {
  const time = changes.time ?? 'day';
  const light = { key: 'soft', azimuthDeg: 40, elevationDeg: ELEVATIONS[time], kelvin: 5600 } as const;
  const camera = { pitchDeg: 0, horizon: 0.52, defocus: 0 } as const;
  const spec = sceneSpec({ family: 'forest', prompt, light, camera, ...changes });
  return paintForest({ spec, widthPx: SIZE, heightPx: SIZE, quality: 'flash' }).picture;
}

function mean({ data }: LinearRaster, channel: number, fromRow = 0, toRow = SIZE): number {
  let sum = 0;
  for (let i = fromRow * SIZE; i < toRow * SIZE; i++) sum += data[i * 4 + channel] ?? NaN;
  return sum / ((toRow - fromRow) * SIZE);
}

/** Mean difference of brightness over 8 x 8 blocks: how differently two pictures are composed. */
function coarseDistance(a: LinearRaster, b: LinearRaster): number {
  const block = SIZE / 8;
  const sums = new Float64Array(64);
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++) {
      const k = (y * SIZE + x) * 4;
      const at = Math.floor(y / block) * 8 + Math.floor(x / block);
      sums[at] = (sums[at] ?? 0) + (a.data[k + 1] ?? 0) - (b.data[k + 1] ?? 0);
    }
  return sums.reduce((sum, value) => sum + Math.abs(value) / (block * block), 0) / 64;
}

describe('paintForest', () => {
  it.each([
    'misty spruce forest',
    'beech forest',
    'birch grove',
    'maple wood',
    'oak wood',
    'redwood',
    'jungle',
    'bamboo',
  ])('paints a %s display-referred, opaque, without holes', (prompt) => {
    const { data } = paint(prompt);

    expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
  });

  it('gives the same pixels for the same seed', () => {
    expect(paint('birch grove', { seed: 5 }).data).toEqual(paint('birch grove', { seed: 5 }).data);
  });

  it('composes every seed differently', () => {
    const pictures = [1, 2, 3, 4].map((seed) => paint('pine forest', { seed }));

    for (const [i, one] of pictures.entries())
      for (const other of pictures.slice(i + 1)) expect(coarseDistance(one, other)).toBeGreaterThan(0.02);
  });

  it('keeps the composition when only the details are seeded anew', () => {
    const first = paint('beech forest', { seed: 3, detailSeed: 3 });
    const varied = paint('beech forest', { seed: 3, detailSeed: 9 });
    const other = paint('beech forest', { seed: 4 });

    expect(varied.data).not.toEqual(first.data);
    expect(coarseDistance(first, varied)).toBeLessThan(coarseDistance(first, other));
  });

  it('makes autumn redder than summer, and winter paler on the ground', () => {
    const summer = paint('maple forest in summer leafy', { seed: 2 });
    const autumn = paint('maple forest in autumn', { seed: 2 });
    const winter = paint('maple forest in winter', { seed: 2, weather: ['snow'] });
    const redness = (picture: LinearRaster) => mean(picture, 0) / mean(picture, 1);

    expect(redness(autumn)).toBeGreaterThan(redness(summer) * 1.1);
    expect(mean(winter, 2, 44)).toBeGreaterThan(mean(summer, 2, 44) * 2);
  });

  it('makes night dark and blue', () => {
    const day = paint('pine forest', { time: 'day' });
    const night = paint('pine forest', { time: 'night' });

    expect(mean(night, 1)).toBeLessThan(mean(day, 1) / 2);
    expect(mean(night, 2)).toBeGreaterThan(mean(night, 0));
  });

  it('veils the distance in fog', () => {
    const spread = (picture: LinearRaster) => {
      const middle = mean(picture, 1, 20, 32);
      let sum = 0;
      for (let i = 20 * SIZE; i < 32 * SIZE; i++) sum += Math.abs((picture.data[i * 4 + 1] ?? NaN) - middle);
      return sum / (12 * SIZE) / middle;
    };

    expect(spread(paint('spruce forest', { weather: ['fog'] }))).toBeLessThan(
      spread(paint('spruce forest', { weather: ['clear'] })),
    );
  });

  it('leaves a shadow to be added only for what stands in the picture', () => {
    const spec = sceneSpec({ family: 'forest', prompt: 'forest' });

    expect(paintForest({ spec, widthPx: 32, heightPx: 32, quality: 'flash' }).shadow).toBe('none');
  });

  it.each([
    [96, 32],
    [32, 96],
    [1, 64],
  ])('paints %i x %i', (widthPx, heightPx) => {
    const spec = sceneSpec({ family: 'forest', prompt: 'oak wood' });

    const { picture } = paintForest({ spec, widthPx, heightPx, quality: 'flash' });

    expect([picture.width, picture.height]).toEqual([widthPx, heightPx]);
  });
});
