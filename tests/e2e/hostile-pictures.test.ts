import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { download, errorOf } from '../support/client.ts';
import { costsNothing } from '../support/costs-nothing.ts';
import { blackRows, bomb, chunk, laughs, pngClaiming, svgClaiming } from '../support/hostile-files.ts';
import { countChanges, dataUrl, decode, maskOf, photo, SMALL, type Box } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const BOX: Box = { left: 60, top: 60, width: 40, height: 32 };

type RefusedFile = [what: string, bytes: () => Buffer, status: number, errorCode: string, message: RegExp];

const server = await useServer();
let image: Buffer;
let mask: Buffer;
let packed: Buffer;

beforeAll(async () => {
  image = await photo();
  mask = await maskOf(BOX);
  packed = bomb(4);
});

describe('a file that cannot be uploaded:', () => {
  costsNothing(server.database);

  it.each<RefusedFile>([
    ['an empty one', () => Buffer.alloc(0), 415, 'UNSUPPORTED_MEDIA_TYPE', /empty.*asset/],
    ['a web page named .png', () => webPage(), 422, 'ASSET_UNREADABLE', /asset.*web page/],
    ['a text named .png', () => Buffer.from('hello'), 422, 'ASSET_UNREADABLE', /asset.*not a picture/],
    ['a PDF named .png', () => Buffer.from('%PDF-1.7'), 415, 'UNSUPPORTED_MEDIA_TYPE', /PDF.*asset/],
    ['a header cut off', () => image.subarray(0, 20), 422, 'ASSET_UNREADABLE', /asset.*damaged/],
    ['20 MB', () => Buffer.concat([image, Buffer.alloc(20 * 2 ** 20)]), 413, 'REQUEST_TOO_LARGE', /larger than/],
    ['60,000 x 60,000 px', () => enormous(), 413, 'REQUEST_TOO_LARGE', /asset.*60000 x 60000 px/],
    ['a bomb: 1 GB of pixels in 4 MB', () => unpacking(16_000), 413, 'REQUEST_TOO_LARGE', /asset.*16000/],
    ['no pixels at all', () => pngClaiming({ width: 0, height: 0 }), 422, 'ASSET_UNREADABLE', /asset/],
    ['an SVG of entities in entities', () => laughs(), 422, 'ASSET_UNREADABLE', /asset/],
    [
      'an SVG of 60,000 x 60,000 px',
      () => svgClaiming({ width: 60_000, height: 60_000 }),
      413,
      'REQUEST_TOO_LARGE',
      /asset.*60000 x 60000 px/,
    ],
  ])('%s', async (...[, bytes, status, errorCode, message]: RefusedFile) => {
    const answer = await server.client().upload('room.png', bytes());

    expect(answer.status).toBe(status);
    expect(errorOf(answer)).toMatchObject({ errorCode, message: expect.stringMatching(message) });
  });
});

describe('a picture that cannot be worked on:', () => {
  costsNothing(server.database);

  it.each([
    ['an empty one', () => Buffer.alloc(0), 422, 'ASSET_UNREADABLE'],
    ['a web page', () => webPage(), 422, 'ASSET_UNREADABLE'],
    ['a PNG cut off in the middle', () => image.subarray(0, image.length / 2), 422, 'ASSET_UNREADABLE'],
    ['20 MB', () => Buffer.concat([image, Buffer.alloc(20 * 2 ** 20)]), 413, 'REQUEST_TOO_LARGE'],
    ['60,000 x 60,000 px', () => enormous(), 413, 'REQUEST_TOO_LARGE'],
    ['a bomb: 1 GB of pixels in 4 MB', () => unpacking(16_000), 413, 'REQUEST_TOO_LARGE'],
    ['a bomb behind a small header', () => unpacking(256), 422, 'ASSET_UNREADABLE'],
  ])('%s', async (_what, bytes: () => Buffer, status, errorCode) => {
    const answer = await server.client().ask(erasing(bytes(), mask));

    expect(answer.status).toBe(status);
    expect(errorOf(answer)).toMatchObject({ errorCode, message: expect.stringContaining('imageUrl') });
  });

  it('a JPEG cut off in the middle, although its upload was taken in', async () => {
    const jpeg = await sharp(image).jpeg().toBuffer();
    const key = await server.client().keep('room.jpg', jpeg.subarray(0, jpeg.length / 2));

    const answer = await server
      .client()
      .ask({ ...erasing(image, mask), promptObject: { ...references(), imageUrl: key } });

    expect(answer.status).toBe(422);
    expect(errorOf(answer)).toMatchObject({
      errorCode: 'ASSET_UNREADABLE',
      message: expect.stringContaining('imageUrl'),
    });
  });
});

describe('a bomb beside the pixels', () => {
  it.each([
    ['a comment', 'zTXt', 'Comment\0\0'],
    ['a colour profile', 'iCCP', 'profile\0\0'],
  ])('in %s of 4 GB does not go off', async (_what, type, prefix) => {
    const bytes = pngClaiming(
      SMALL,
      chunk(type, Buffer.concat([Buffer.from(prefix), packed])),
      chunk('IDAT', blackRows(SMALL)),
    );

    const answer = await server.client().ask(erasing(bytes, mask));

    expect([200, 422]).toContain(answer.status);
  });
});

describe('a mask that cannot be used:', () => {
  costsNothing(server.database);

  it.each([
    ['one of another size', () => maskOf(BOX, { width: 256, height: 320 }), /256 x 320 px.*320 x 256 px/],
    ['an all black one', () => maskOf({ ...BOX, left: -100 }), /marks nothing/],
    ['an all white one', () => maskOf({ left: 0, top: 0, ...SMALL }), /whole picture/],
    [
      'a black one with a hole',
      async () => withAlpha('#000', await sharp(mask).negate().png().toBuffer()),
      /only its transparency varies/,
    ],
  ])('%s', async (_what, bytes: () => Promise<Buffer>, message) => {
    const answer = await server.client().ask(erasing(image, await bytes()));

    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ errorCode: 'INVALID_REQUEST', message: expect.stringMatching(message) });
    expect(errorOf(answer).message).toContain('maskUrl');
  });
});

describe('a mask that is not quite what was asked for still keeps every pixel outside as it was:', () => {
  it.each([
    ['grey', async () => await sharp(mask).linear(0.5, 0).greyscale().png().toBuffer()],
    ['with alpha', () => withAlpha('#fff', mask)],
    ['as a JPEG', async () => await sharp(mask).jpeg({ quality: 100 }).toBuffer()],
  ])('%s', async (_what, bytes: () => Promise<Buffer>) => {
    const { temporaryUrl } = await server.client().run(erasing(image, await bytes()));

    const changes = countChanges(await decode(image), await decode(await download(temporaryUrl)), BOX);
    expect(changes.inside).toBeGreaterThan(0);
    expect(changes.outside).toBe(0);
  });
});

function references() {
  return { imageUrl: dataUrl(image), maskUrl: dataUrl(mask) };
}

function erasing(imageBytes: Buffer, maskBytes: Buffer) {
  const promptObject = { imageUrl: dataUrl(imageBytes), maskUrl: dataUrl(maskBytes) };
  return { type: 'IMAGE_OBJECT_REMOVER', model: 'recraft', promptObject };
}

function enormous(): Buffer {
  return pngClaiming({ width: 60_000, height: 60_000 }, chunk('IDAT', packed.subarray(0, 1000)));
}

function unpacking(side: number): Buffer {
  return pngClaiming({ width: side, height: side }, chunk('IDAT', packed));
}

function webPage(): Buffer {
  return Buffer.from('<!doctype html><html><body>not a picture</body></html>');
}

/** A picture of one colour that is as opaque as another is white: what tools that mark with transparency give. */
async function withAlpha(background: string, alpha: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(alpha).extractChannel(0).raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: 1 as const };
  return await sharp({ create: { ...SMALL, channels: 3, background } })
    .joinChannel(data, { raw })
    .png()
    .toBuffer();
}
