import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ResolvedCall } from '@backlot/contract';
import { finish } from './finish.ts';
import { prepare } from './prepare.ts';
import { maskOf, pixelsOf, pngOf, RAMP, type Paint } from './testing/pictures.ts';

const image = await pngOf(16, 12, RAMP);
const red = await pngOf(16, 12, () => [255, 0, 0, 255]);
const made = (bytes: Uint8Array, seed: number | null = null) => ({ bytes, seed });

const erase = (mask: Uint8Array, format?: 'webp'): ResolvedCall => ({
  operation: 'erase',
  input: { image, mask, seed: 1, ...(format && { format }) },
});
const generate = (size?: { width: number; height: number }, format?: 'svg'): ResolvedCall => ({
  operation: 'generate',
  input: { prompt: 'a kite', count: 1, seed: 1, ...(size && { size }), ...(format && { format }) },
});

describe('an edit under a mask', () => {
  it('keeps what is not marked to the pixel, blends by the mask between, and records the drift', async () => {
    const mask = await maskOf(16, 12, (x) => (x < 8 ? 0 : x === 8 ? 128 : 255));

    const { images, warnings, details } = await finish({ call: erase(mask), made: [made(red, 7)] });

    expect(images).toMatchObject([{ mediaType: 'image/png', widthPx: 16, heightPx: 12, seed: 7 }]);
    const { at } = await pixelsOf(images[0]!.bytes);
    expect([at(7, 5), at(8, 5), at(9, 5)]).toEqual([
      [35, 35, 35, 255],
      [Math.round((40 * 127 + 255 * 128) / 255), Math.round((35 * 127) / 255), Math.round((40 * 127) / 255), 255],
      [255, 0, 0, 255],
    ]);
    expect(warnings).toMatchObject([{ code: 'outside-put-back' }]);
    expect(details['drift']).toMatchObject({
      max: 0,
      mean: 0,
      changedShare: 0,
      putBack: { max: 255, changedShare: 1 },
    });
  });

  it('keeps what is not marked whatever was made, at whatever size', async () => {
    const side = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(side, side, fc.integer(), async (width, height, seed) => {
        const isKept = (x: number, y: number) => ((x * 5 + y * 3 + seed) & 3) !== 0;
        const mask = await maskOf(16, 12, (x, y) => (isKept(x, y) ? 0 : 1 + ((x * 31) & 254)));
        const noise = await pngOf(width, height, (x, y) => [seed & 255, x * 9, y * 5, (x * seed) & 255]);

        const { images } = await finish({ call: erase(mask, 'webp'), made: [made(noise)] });

        const before = await pixelsOf(image);
        const after = await pixelsOf(images[0]!.bytes);
        expect([after.width, after.height]).toEqual([16, 12]);
        for (let y = 0; y < 12; y++)
          for (let x = 0; x < 16; x++) if (isKept(x, y)) expect(after.at(x, y)).toEqual(before.at(x, y));
      }),
      { numRuns: 25 },
    );
  });

  it('at another size is brought to that of its original, which is said', async () => {
    const mask = await maskOf(16, 12, () => 255);
    const larger = await pngOf(32, 24, () => [0, 255, 0, 255]);
    const square = await pngOf(16, 16, () => [0, 255, 0, 255]);

    const scaled = await finish({ call: erase(mask), made: [made(larger)] });
    const stretched = await finish({ call: erase(mask), made: [made(square)] });

    expect(scaled.images).toMatchObject([{ widthPx: 16, heightPx: 12 }]);
    expect(scaled.warnings).toMatchObject([{ code: 'resized-to-contract' }]);
    expect(scaled.warnings[0]?.message).toContain('32 x 24 px: it was scaled to the 16 x 12 px');
    expect(stretched.warnings[0]?.message).toContain('stretched');
  });
});

it('an extended picture keeps its own pixels at their place', async () => {
  const call: ResolvedCall = {
    operation: 'outpaint',
    input: { image, prompt: '', count: 1, seed: 1, expand: { left: 4, right: 0, top: 2, bottom: 1 } },
  };

  const { images, details } = await finish({ call, made: [made(await pngOf(20, 15, () => [1, 2, 3, 255]))] });

  const { at } = await pixelsOf(images[0]!.bytes);
  expect([at(4, 2), at(19, 13), at(3, 2), at(19, 14)]).toEqual([
    [0, 0, 0, 255],
    [75, 77, 165, 255],
    [1, 2, 3, 255],
    [1, 2, 3, 255],
  ]);
  expect(details['drift']).toMatchObject({ changedShare: 0 });
});

describe('a new picture', () => {
  it('stays as it came where no size was asked for', async () => {
    const { images, warnings } = await finish({ call: generate(), made: [made(red)] });

    expect(images).toMatchObject([{ widthPx: 16, heightPx: 12, mediaType: 'image/png' }]);
    expect(warnings).toEqual([]);
  });

  it('of other proportions is cut in its middle', async () => {
    const stripes = await pngOf(24, 8, (x) => (x < 8 || x >= 16 ? [255, 0, 0, 255] : [0, 0, 255, 255]));

    const { images, warnings } = await finish({ call: generate({ width: 8, height: 8 }), made: [made(stripes)] });

    expect((await pixelsOf(images[0]!.bytes)).at(0, 0)).toEqual([0, 0, 255, 255]);
    expect((await pixelsOf(images[0]!.bytes)).at(7, 7)).toEqual([0, 0, 255, 255]);
    expect(warnings).toMatchObject([{ code: 'resized-to-contract', message: expect.stringContaining('cut') }]);
  });
});

describe('a drawing', () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><script>alert(1)</script><rect width="50" height="50"/></svg>',
  );

  it('comes without its scripts and is shown at the size that was asked for', async () => {
    const { images, warnings } = await finish({
      call: generate({ width: 64, height: 64 }, 'svg'),
      made: [made(svg)],
    });

    expect(Buffer.from(images[0]!.bytes).toString()).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="64" height="64" preserveAspectRatio="xMidYMid slice"><rect width="50" height="50"/></svg>',
    );
    expect(images).toMatchObject([{ mediaType: 'image/svg+xml', widthPx: 64, heightPx: 64 }]);
    expect(warnings.map(({ code }) => code)).toEqual(['svg-sanitised', 'resized-to-contract']);
  });

  it('is drawn where pixels were asked for', async () => {
    const { images } = await finish({ call: generate({ width: 64, height: 32 }), made: [made(svg)] });

    expect(images).toMatchObject([{ mediaType: 'image/png', widthPx: 64, heightPx: 32 }]);
    expect((await pixelsOf(images[0]!.bytes)).at(2, 2)).toEqual([0, 0, 0, 255]);
  });

  it('is not a picture wrapped in one', async () => {
    const data = Buffer.from(red).toString('base64');
    const wrapped = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 12"><image width="16" height="12" href="data:image/png;base64,${data}"/></svg>`,
    );

    await expect(finish({ call: generate(undefined, 'svg'), made: [made(wrapped)] })).rejects.toMatchObject({
      code: 'provider.malformed',
      message: expect.stringContaining('no shapes'),
    });
  });

  it('is not made of pixels', async () => {
    await expect(finish({ call: generate(undefined, 'svg'), made: [made(red)] })).rejects.toMatchObject({
      code: 'provider.malformed',
      message: expect.stringContaining('an SVG was asked for, PNG came'),
    });
  });
});

describe('what cannot be used', () => {
  it('is left out of a set, which is said', async () => {
    const { images, warnings } = await finish({
      call: generate(),
      made: [made(red, 1), made(Buffer.from('<html>sorry</html>'), 2), made(red, 3)],
    });

    expect(images.map(({ seed }) => seed)).toEqual([1, 3]);
    expect(warnings).toMatchObject([
      { code: 'picture-unreadable', message: expect.stringMatching(/^Picture 2 of 3 was left out\./) },
    ]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['half a picture', red.subarray(0, red.length / 2)],
    ['a web page', Buffer.from('<!doctype html><p>502')],
    ['an entity bomb', Buffer.from('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg viewBox="0 0 1 1"><text>&a;</svg>')],
  ])('%s is provider.malformed', async (_, bytes) => {
    await expect(finish({ call: generate(), made: [made(bytes)] })).rejects.toMatchObject({
      code: 'provider.malformed',
    });
  });

  it('a cut-out without anything clear is provider.malformed', async () => {
    const call: ResolvedCall = { operation: 'remove-background', input: { image, seed: 1 } };

    await expect(finish({ call, made: [made(red)] })).rejects.toMatchObject({ code: 'provider.malformed' });
    const { images } = await finish({ call, made: [made(await pngOf(16, 12, (x) => [9, 9, 9, x < 3 ? 0 : 255]))] });
    expect((await pixelsOf(images[0]!.bytes)).at(0, 0)[3]).toBe(0);
  });

  it('damaged in any way is that too, or a picture', async () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>',
    );
    const files = [
      red,
      await sharp(red).jpeg().toBuffer(),
      await sharp(red).webp().toBuffer(),
      await sharp(red).gif().toBuffer(),
      drawing,
    ];
    const change = fc.record({ at: fc.nat(10_000), value: fc.integer({ min: 0, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (file, changes, share) => {
          const bytes = Uint8Array.from(file);
          for (const { at, value } of changes) bytes[at % bytes.length] = value;
          const cut = share < 0.5 ? bytes.subarray(0, Math.ceil(2 * share * bytes.length)) : bytes;
          const outcome = await finish({ call: generate(), made: [made(cut)] }).then(
            ({ images }) => images.length,
            ({ code }: { code: string }) => code,
          );

          expect([1, 'provider.malformed']).toContain(outcome);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('what a vendor sends back as it got it', () => {
  const smooth: Paint = (x, y) => [40 + 3 * x, 200 - 4 * y, 90 + x + y, 255];

  it.each([
    ['as it is', {}],
    ['scaled down', { maxSidePx: 24 }],
    ['as a square', { isSquare: true }],
    ['at a size of its own', { exactPx: { widthPx: 64, heightPx: 24 } }],
    ['as a small square', { isSquare: true, maxSidePx: 24 }],
  ])('lies over its original: sent %s', async (_, limits) => {
    const picture = await pngOf(48, 30, smooth);
    const mask = await maskOf(48, 30, (x) => (x < 24 ? 0 : 255));
    const call: ResolvedCall = { operation: 'erase', input: { image: picture, mask, seed: 1 } };

    const sent = await prepare({ picture, limits: { formats: ['png'], ...limits }, field: 'image' });
    const { images } = await finish({ call, made: [made(sent.bytes)] });

    const before = await pixelsOf(picture);
    const after = await pixelsOf(images[0]!.bytes);
    const drift = Math.max(...before.data.map((value, i) => Math.abs(value - after.data[i]!)));
    expect([after.width, after.height]).toEqual([48, 30]);
    // A shift by a pixel would be 3 in the flat and more at the edges; a swap of sides over 100.
    expect(drift).toBeLessThanOrEqual(2);
  });
});
