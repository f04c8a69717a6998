import type { LinearRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import type { SceneSpec } from '../../spec.ts';
import { outdoorRequest } from '../../testing/outdoor-request.ts';
import { meanOf, pictureDistance, spreadOf } from '../../testing/picture-measures.ts';
import { sceneSpec } from '../../testing/scene-spec.ts';
import { paintForest } from './paint-forest.ts';

const SIZE = 64;

const paint = async (prompt: string, changes: Partial<SceneSpec> = {}): Promise<LinearRaster> =>
  (await paintForest(outdoorRequest({ family: 'forest', prompt, ...changes }, SIZE))).picture;

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
  ])('paints a %s display-referred, opaque, without holes', async (prompt) => {
    const { data } = await paint(prompt);

    expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
    for (let i = 3; i < data.length; i += 4) if (data[i] !== 1) expect.fail(`alpha ${data[i]} at ${i}`);
  });

  it('gives the same pixels for the same seed', async () => {
    expect((await paint('birch grove', { seed: 5 })).data).toEqual((await paint('birch grove', { seed: 5 })).data);
  });

  it('composes every seed differently', async () => {
    const pictures = await Promise.all([1, 2, 3, 4].map((seed) => paint('pine forest', { seed })));

    for (const [i, one] of pictures.entries())
      for (const other of pictures.slice(i + 1)) expect(pictureDistance(one, other)).toBeGreaterThan(0.02);
  });

  it('keeps the composition when only the details are seeded anew', async () => {
    const first = await paint('beech forest', { seed: 3, detailSeed: 3 });
    const varied = await paint('beech forest', { seed: 3, detailSeed: 9 });
    const other = await paint('beech forest', { seed: 4 });

    expect(varied.data).not.toEqual(first.data);
    expect(pictureDistance(first, varied)).toBeLessThan(pictureDistance(first, other));
  });

  it('makes autumn redder than summer, and winter paler on the ground', async () => {
    const summer = await paint('maple forest in summer leafy', { seed: 2 });
    const autumn = await paint('maple forest in autumn', { seed: 2 });
    const winter = await paint('maple forest in winter', { seed: 2, weather: ['snow'] });
    const redness = (picture: LinearRaster) => meanOf(picture, 0) / meanOf(picture, 1);

    expect(redness(autumn)).toBeGreaterThan(redness(summer) * 1.1);
    expect(meanOf(winter, 2, 44)).toBeGreaterThan(meanOf(summer, 2, 44) * 2);
  });

  it('makes night dark and blue', async () => {
    const day = await paint('pine forest', { time: 'day' });
    const night = await paint('pine forest', { time: 'night' });

    expect(meanOf(night, 1)).toBeLessThan(meanOf(day, 1) / 2);
    expect(meanOf(night, 2)).toBeGreaterThan(meanOf(night, 0));
  });

  it('veils the distance in fog', async () => {
    const spread = (picture: LinearRaster) => spreadOf(picture, 1, 20, 32);

    expect(spread(await paint('spruce forest', { weather: ['fog'] }))).toBeLessThan(
      spread(await paint('spruce forest', { weather: ['clear'] })),
    );
  });

  it('leaves a shadow to be added only for what stands in the picture', async () => {
    const spec = sceneSpec({ family: 'forest', prompt: 'forest' });

    expect((await paintForest({ spec, widthPx: 32, heightPx: 32, quality: 'flash' })).shadow).toBe('none');
  });

  it.each([
    [96, 32],
    [32, 96],
    [1, 64],
  ])('paints %i x %i', async (widthPx, heightPx) => {
    const spec = sceneSpec({ family: 'forest', prompt: 'oak wood' });

    const { picture } = await paintForest({ spec, widthPx, heightPx, quality: 'flash' });

    expect([picture.width, picture.height]).toEqual([widthPx, heightPx]);
  });
});
