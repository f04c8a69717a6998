import { AppError, type ResolvedCall } from '@backlot/contract';
import { afterAll, expect, it } from 'vitest';
import { createEngine } from '../engine.ts';
import { maskOf, pixelsOf, pngOf, RAMP } from './testing/pictures.ts';

const engine = createEngine({ workers: 1, modelsDir: '/nowhere' });
const { darkroom } = engine;
afterAll(() => engine.close());

const image = await pngOf(16, 12, RAMP);
const mask = await maskOf(16, 12, (x) => (x < 8 ? 0 : 255));

it('takes an edit to a vendor and back', async () => {
  const picture = await darkroom.prepare(image, { formats: ['webp'], maxSidePx: 8 });
  const sent = await darkroom.prepareMask(mask, { polarity: 'black', sizePx: picture, of: image });
  const white = await pngOf(8, 6, () => [255, 255, 255, 255]);
  const call: ResolvedCall = { operation: 'inpaint', input: { image, mask, prompt: 'snow', count: 1, seed: 1 } };
  const { images, details } = await darkroom.finish(call, [{ bytes: white, seed: 9 }]);

  expect(picture).toMatchObject({ mediaType: 'image/webp', widthPx: 8, heightPx: 6 });
  const marked = await pixelsOf(sent.bytes);
  expect([3, 4].map((x) => marked.at(x, 3)[0])).toEqual([255, 0]);
  expect(images).toMatchObject([{ mediaType: 'image/png', widthPx: 16, heightPx: 12, seed: 9 }]);
  const { at } = await pixelsOf(images[0]!.bytes);
  expect([at(7, 11), at(8, 11)]).toEqual([
    [35, 77, 77, 255],
    [255, 255, 255, 255],
  ]);
  expect(details).toHaveProperty('drift.putBack');
});

it('extends in the worker too', async () => {
  const expand = { left: 0, right: 4, top: 0, bottom: 0 };

  const { picture, placed } = await darkroom.extend({ image, prompt: '', count: 1, seed: 1, expand });

  expect(picture).toMatchObject({ widthPx: 20, heightPx: 12 });
  expect(placed).toEqual({ left: 0, top: 0, widthPx: 16, heightPx: 12 });
});

it('fails by the field that its caller names', async () => {
  await expect(
    darkroom.prepare(Buffer.from('nothing'), { formats: ['png'] }, { field: 'references.2' }),
  ).rejects.toMatchObject({ code: 'asset.unreadable', issues: [{ field: 'references.2' }] });
});

it('finds no background without a model, and says so', async () => {
  await expect(darkroom.backgroundMask(image)).rejects.toMatchObject({ code: 'model.unavailable' });
});

it('is killed by an abort, and goes on with the next chore', async () => {
  const controller = new AbortController();
  const large = await pngOf(1024, 1024, (x, y) => [x, y, x ^ y, 255]);
  const running = darkroom.prepare(large, { formats: ['png'], maxBytes: 900 }, { signal: controller.signal });
  setTimeout(() => controller.abort(new AppError('run.timeout', 'too long')), 20);

  await expect(running).rejects.toMatchObject({ code: 'run.timeout' });
  expect(await darkroom.prepare(image, { formats: ['png'] })).toMatchObject({ widthPx: 16 });
});
