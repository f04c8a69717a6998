import type { LinearRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import type { SceneSpec, TimeOfDay } from '../../spec.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { paintWinter } from './paint-winter.ts';

const SIZE = 56;
const ELEVATIONS: Readonly<Record<TimeOfDay, number>> = { dawn: 4, day: 42, golden: 9, sunset: 2.5, night: 35 };

function paint(prompt: string, changes: Partial<SceneSpec> = {}): LinearRaster {
  const time = changes.time ?? 'day';
  const light = { key: 'soft', azimuthDeg: 60, elevationDeg: ELEVATIONS[time], kelvin: 5600 } as const;
  const camera = { pitchDeg: 0, horizon: 0.52, defocus: 0 } as const;
  const spec = sceneSpec({ family: 'snow', prompt, light, camera, ...changes });
  return paintWinter({ spec, widthPx: SIZE, heightPx: SIZE, quality: 'flash' }).picture;
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

describe('paintWinter', () => {
  it.each(['snowfield', 'edge of a fir wood', 'mountains', 'frozen lake', 'icebergs', 'ski slope'])(
    'paints a %s display-referred, opaque, without holes',
    (prompt) => {
      const { data } = paint(prompt, { seed: 4 });

      expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
      for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
    },
  );

  it('gives the same pixels for the same seed', () => {
    expect(paint('snowfield', { seed: 5 }).data).toEqual(paint('snowfield', { seed: 5 }).data);
  });

  it('composes every seed differently', () => {
    const pictures = [1, 2, 3, 4].map((seed) => paint('edge of a fir wood', { seed }));

    for (const [i, one] of pictures.entries())
      for (const other of pictures.slice(i + 1)) expect(coarseDistance(one, other)).toBeGreaterThan(0.02);
  });

  it('shows white snow under a blue sky by day', () => {
    const picture = paint('snowfield', { weather: ['clear'], seed: 3 });

    expect(mean(picture, 2, 0, 10)).toBeGreaterThan(mean(picture, 0, 0, 10) * 1.3);
    expect(mean(picture, 1, 40)).toBeGreaterThan(0.35);
    expect(mean(picture, 2, 40) / mean(picture, 0, 40)).toBeLessThan(1.35);
  });

  it('makes the evening warm above and the night dark', () => {
    const sunset = paint('snowfield', { time: 'sunset', seed: 3 });
    const night = paint('snowfield', { time: 'night', seed: 3 });

    expect(mean(sunset, 0, 18, 26)).toBeGreaterThan(mean(sunset, 2, 18, 26));
    expect(mean(night, 1)).toBeLessThan(mean(sunset, 1) / 1.5);
  });

  it('hides the distance in a blizzard', () => {
    const spread = (picture: LinearRaster) => {
      const middle = mean(picture, 1, 8, 24);
      let sum = 0;
      for (let i = 8 * SIZE; i < 24 * SIZE; i++) sum += Math.abs((picture.data[i * 4 + 1] ?? NaN) - middle);
      return sum / (16 * SIZE) / middle;
    };

    const clear = paint('mountains', { seed: 2, weather: ['clear'] });
    const blizzard = paint('blizzard before mountains', { seed: 2, weather: ['snow'] });

    expect(spread(blizzard)).toBeLessThan(spread(clear) / 2);
  });

  it('mirrors the far shore in the ice', () => {
    const picture = paint('frozen lake', { seed: 5, weather: ['clear'], time: 'dawn' });

    expect(mean(picture, 1, 34, 42)).toBeLessThan(mean(picture, 1, 4, 12));
  });
});
