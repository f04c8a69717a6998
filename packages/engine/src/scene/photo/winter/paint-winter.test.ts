import type { LinearRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import type { SceneSpec } from '../../spec.ts';
import { outdoorRequest } from '../../testing/outdoor-request.ts';
import { meanOf, pictureDistance, spreadOf } from '../../testing/picture-measures.ts';
import { paintWinter } from './paint-winter.ts';

const SIZE = 56;

const paint = async (prompt: string, changes: Partial<SceneSpec> = {}): Promise<LinearRaster> =>
  (await paintWinter(outdoorRequest({ family: 'snow', prompt, ...changes }, SIZE))).picture;

describe('paintWinter', () => {
  it.each(['snowfield', 'edge of a fir wood', 'mountains', 'frozen lake', 'icebergs', 'ski slope'])(
    'paints a %s display-referred, opaque, without holes',
    async (prompt) => {
      const { data } = await paint(prompt, { seed: 4 });

      expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
      for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
    },
  );

  it('gives the same pixels for the same seed', async () => {
    expect((await paint('snowfield', { seed: 5 })).data).toEqual((await paint('snowfield', { seed: 5 })).data);
  });

  it('composes every seed differently', async () => {
    const pictures = await Promise.all([1, 2, 3, 4].map((seed) => paint('edge of a fir wood', { seed })));

    for (const [i, one] of pictures.entries())
      for (const other of pictures.slice(i + 1)) expect(pictureDistance(one, other)).toBeGreaterThan(0.02);
  });

  it('shows white snow under a blue sky by day', async () => {
    const picture = await paint('snowfield', { weather: ['clear'], seed: 3 });

    expect(meanOf(picture, 2, 0, 10)).toBeGreaterThan(meanOf(picture, 0, 0, 10) * 1.3);
    expect(meanOf(picture, 1, 40)).toBeGreaterThan(0.35);
    expect(meanOf(picture, 2, 40) / meanOf(picture, 0, 40)).toBeLessThan(1.35);
  });

  it('makes the evening warm above and the night dark', async () => {
    const sunset = await paint('snowfield', { time: 'sunset', seed: 3 });
    const night = await paint('snowfield', { time: 'night', seed: 3 });

    expect(meanOf(sunset, 0, 18, 26)).toBeGreaterThan(meanOf(sunset, 2, 18, 26));
    expect(meanOf(night, 1)).toBeLessThan(meanOf(sunset, 1) / 1.5);
  });

  it('hides the distance in a blizzard', async () => {
    const spread = (picture: LinearRaster) => spreadOf(picture, 1, 8, 24);

    const clear = await paint('mountains', { seed: 2, weather: ['clear'] });
    const blizzard = await paint('blizzard before mountains', { seed: 2, weather: ['snow'] });

    expect(spread(blizzard)).toBeLessThan(spread(clear) / 2);
  });

  it('mirrors the far shore in the ice', async () => {
    const picture = await paint('frozen lake', { seed: 5, weather: ['clear'], time: 'dawn' });

    expect(meanOf(picture, 1, 34, 42)).toBeLessThan(meanOf(picture, 1, 4, 12));
  });
});
