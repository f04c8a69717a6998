import { AppError } from '@backlot/contract';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodeImage } from './decode.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { inspectImage } from './inspect.ts';
import { pngOfSize } from './testing/png-of-size.ts';

const WIDTH = 40;
const HEIGHT = 24;

/** Orange with a blue left third. */
function drawing() {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let i = 0; i < WIDTH * HEIGHT; i++) data.set(i % WIDTH < 13 ? [20, 60, 200] : [240, 140, 20], i * 3);
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

const decode = (bytes: Uint8Array) => decodeImage(bytes, DEFAULT_LIMITS, 'image');
const pixel = ({ raster }: Awaited<ReturnType<typeof decode>>, x: number, y: number): number[] =>
  Array.from(raster.data.slice((y * raster.width + x) * 4, (y * raster.width + x) * 4 + 4));
const near = (...values: number[]) => values.map((value) => expect.closeTo(value, -1));

test.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)('%s is decoded to sRGB', async (format) => {
  const bytes = await drawing().toFormat(format, { quality: 95 }).toBuffer();

  const decoded = await decode(bytes);

  expect([decoded.raster.width, decoded.raster.height]).toEqual([WIDTH, HEIGHT]);
  expect(pixel(decoded, 3, 12)).toEqual(near(20, 60, 200, 255));
  expect(pixel(decoded, 30, 12)).toEqual(near(240, 140, 20, 255));
  expect(decoded.facts).toMatchObject({ format, widthPx: WIDTH, heightPx: HEIGHT, pages: 1 });
  expect(decoded.warnings).toEqual([]);
});

test('the EXIF orientation is applied and the size told is the upright one', async () => {
  const bytes = await drawing().withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();

  const decoded = await decode(bytes);

  expect([decoded.raster.width, decoded.raster.height]).toEqual([HEIGHT, WIDTH]);
  expect(decoded.facts).toMatchObject({ widthPx: HEIGHT, heightPx: WIDTH });
  expect(pixel(decoded, 12, 3)).toEqual(near(20, 60, 200, 255));
});

test('a colour profile is applied', async () => {
  const plain = await drawing().png().toBuffer();
  const wide = await sharp(plain).withIccProfile('p3').png().toBuffer();

  const decoded = await decode(wide);

  expect(decoded.facts.hasProfile).toBe(true);
  expect(pixel(decoded, 30, 12)).toEqual(near(240, 140, 20, 255));
  // The stored bytes differ, so it is the profile that brought them back.
  const stored = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
  expect(Math.abs((stored[30 * 3] ?? 0) - 240)).toBeGreaterThan(5);
});

test('CMYK becomes sRGB', async () => {
  const bytes = await drawing().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();

  const decoded = await decode(bytes);

  expect(decoded.facts.colourSpace).toBe('cmyk');
  const [r = 0, g = 0, b = 0] = pixel(decoded, 30, 12);
  expect(r).toBeGreaterThan(g);
  expect(g).toBeGreaterThan(b);
});

test('16 bits are reduced and grey is expanded', async () => {
  const grey = Uint16Array.from({ length: 16 }, () => 32896);
  const bytes = await sharp(grey, { raw: { width: 4, height: 4, channels: 1 } })
    .toColourspace('grey16')
    .png()
    .toBuffer();

  const decoded = await decode(bytes);

  expect(decoded.facts.bitsPerSample).toBe(16);
  expect(pixel(decoded, 1, 1)).toEqual([128, 128, 128, 255]);
});

test('alpha is kept, with the colour under it', async () => {
  const data = Buffer.from([200, 100, 50, 128, 200, 100, 50, 0]);
  const bytes = await sharp(data, { raw: { width: 2, height: 1, channels: 4 } })
    .png()
    .toBuffer();

  const decoded = await decode(bytes);

  expect(pixel(decoded, 0, 0)).toEqual([200, 100, 50, 128]);
  expect(pixel(decoded, 1, 0)).toEqual([200, 100, 50, 0]);
});

test('of an animation the first frame is taken, and told', async () => {
  const frames = Buffer.alloc(8 * 16 * 3);
  frames.fill(200, 0, 8 * 8 * 3);
  const bytes = await sharp(frames, { raw: { width: 8, height: 16, channels: 3, pageHeight: 8 } })
    .gif()
    .toBuffer();

  const decoded = await decode(bytes);

  expect(decoded.facts.pages).toBe(2);
  expect([decoded.raster.width, decoded.raster.height]).toEqual([8, 8]);
  expect(pixel(decoded, 4, 4)).toEqual(near(200, 200, 200, 255));
  expect(decoded.warnings.map((warning) => warning.code)).toEqual(['first-frame-only']);
});

test.each([
  ['too many bytes', { maxBytes: 100 }, 'request.too-large'],
  ['too long a side', { maxSidePx: 39 }, 'request.too-large'],
  ['too many pixels', { maxPixels: 900 }, 'request.too-large'],
  ['too short a side', { minSidePx: 25 }, 'request.invalid'],
])('%s is refused', async (_, limits, code) => {
  const bytes = await drawing().png().toBuffer();

  const error = await failure(decodeImage(bytes, { ...DEFAULT_LIMITS, ...limits }, 'promptObject.imageUrl'));

  expect(error).toMatchObject({ code, issues: [{ field: 'promptObject.imageUrl' }] });
});

test('a bomb is refused by its header', async () => {
  const error = await failure(decode(pngOfSize(60_000, 60_000)));

  expect(error).toMatchObject({
    code: 'request.too-large',
    issues: [{ field: 'image', message: 'it is 60000 x 60000 px; the most is 4096 px a side' }],
  });
});

test('a header that promises more than follows is refused', async () => {
  expect(await failure(decode(pngOfSize(2000, 2000)))).toMatchObject({ code: 'asset.unreadable' });
});

test.each(['png', 'jpeg', 'webp', 'gif', 'tiff', 'avif'] as const)(
  'a %s cut anywhere is refused with our own error',
  async (format) => {
    const noise = Buffer.from(Uint8Array.from({ length: 64 * 64 * 3 }, (_, i) => (i * 7919) % 251));
    const bytes = await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
      .toFormat(format)
      .toBuffer();

    for (const share of [0.01, 0.1, 0.3, 0.6, 0.9]) {
      const error = await failure(decode(bytes.subarray(0, Math.floor(bytes.length * share))));
      expect(error.code).toBe('asset.unreadable');
      expect(error.issues[0]?.field).toBe('image');
    }
  },
);

test.each([
  ['', 'asset.unreadable', 'it is empty'],
  ['<!DOCTYPE html><html><body>404</body></html>', 'asset.unreadable', 'it is a web page, not a picture'],
  ['just words', 'asset.unreadable', 'it is not a picture'],
  ['%PDF-1.4', 'request.unsupported-media', 'expected PNG, JPEG, WebP, GIF, TIFF, AVIF or SVG, got a PDF document'],
])('%j is refused: %s', async (text, code, message) => {
  expect(await failure(decode(Buffer.from(text)))).toMatchObject({ code, issues: [{ field: 'image', message }] });
});

test('inspecting tells the size without decoding', async () => {
  expect(await inspectImage(pngOfSize(60_000, 50_000), 'image')).toMatchObject({
    format: 'png',
    widthPx: 60_000,
    heightPx: 50_000,
    hasAlpha: true,
    bitsPerSample: 8,
  });
});

test('an SVG is drawn, a small one larger', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="32"><rect width="32" height="32" fill="#f00"/></svg>';

  const decoded = await decode(Buffer.from(svg));

  expect([decoded.raster.width, decoded.raster.height]).toEqual([1024, 512]);
  expect(pixel(decoded, 10, 10)).toEqual([255, 0, 0, 255]);
  expect(pixel(decoded, 1000, 10)[3]).toBe(0);
  expect(decoded.warnings).toEqual([]);
});

test('an SVG in millimetres has the size that browsers give it, and is enlarged like any other', async () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80mm" height="40mm"><rect width="2in" height="9cm"/></svg>';

  const decoded = await decode(Buffer.from(svg));

  expect([decoded.facts.widthPx, decoded.facts.heightPx]).toEqual([302, 151]);
  expect(Math.abs(decoded.raster.width - 1024)).toBeLessThan(4);
  // Two inches of eighty millimetres.
  expect([640, 660].map((x) => pixel(decoded, x, 500)[3])).toEqual([255, 0]);
});

test('an SVG loses its scripts with a warning', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1024" height="8" onload="x()"><script>1</script></svg>';

  const decoded = await decode(Buffer.from(svg));

  expect(decoded.warnings.map((warning) => warning.code)).toEqual(['svg-sanitised']);
});

test.each([
  ['a huge SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>', 'request.too-large'],
  ['a broken SVG', '<svg xmlns="http://www.w3.org/2000/svg"><rect</svg>', 'asset.unreadable'],
  [
    'an SVG with an entity that is gone',
    '<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>&a;</text></svg>',
    'asset.unreadable',
  ],
  [
    'an SVG with a bomb inside',
    `<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><image href="data:image/png;base64,${Buffer.from(pngOfSize(50_000, 50_000)).toString('base64')}"/></svg>`,
    'request.too-large',
  ],
])('%s is refused', async (_, svg, code) => {
  expect(await failure(decode(Buffer.from(svg)))).toMatchObject({ code });
});

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error(`expected an AppError, got ${String(error)}`);
  return error;
}

test('many damaged SVGs at once are refused one by one', async () => {
  const endless = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g>');

  const reasons = await Promise.all(Array.from({ length: 2000 }, () => failure(inspectImage(endless, 'image'))));

  expect(new Set(reasons.map((reason) => reason.code))).toEqual(new Set(['asset.unreadable']));
});
