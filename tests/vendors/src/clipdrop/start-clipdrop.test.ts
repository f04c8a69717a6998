import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { decodePicture, flatPicture, formOf, halvesMask, type VendorServer } from '../kit/index.ts';
import { startClipdrop } from './start-clipdrop.ts';

const SIDE_PX = 8;
let vendor: VendorServer;
let image: Uint8Array;

beforeAll(async () => {
  vendor = await startClipdrop({ credits: 5 });
  image = await flatPicture({ widthPx: SIDE_PX, heightPx: SIDE_PX }, 'png', { r: 90, g: 90, b: 90, alpha: 1 });
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

/** A mask whose left half is 255; `grey` replaces the 0 of the right half. */
function leftHalf(grey = 0, widthPx = SIDE_PX): Promise<Uint8Array> {
  return halvesMask(widthPx, SIDE_PX, [255, grey]);
}

function ask(
  path: string,
  parts: Record<string, string | Uint8Array>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const body = formOf(parts);
  return fetch(vendor.baseUrl + path, { method: 'POST', headers: { 'x-api-key': vendor.key, ...headers }, body });
}

test('a cleanup edits the white region, drifts elsewhere and counts credits', async () => {
  const response = await ask('/cleanup/v1', { image_file: image, mask_file: await leftHalf() });
  const painted = await decodePicture(new Uint8Array(await response.arrayBuffer()));
  const region = await vendor.editedRegion(vendor.requests[0]!);

  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('x-remaining-credits')).toBe('4');
  expect(response.headers.get('x-credits-consumed')).toBe('1');
  expect([...painted.data.subarray(0, 4)]).toEqual([255, 0, 255, 255]);
  expect([...painted.data.subarray(28, 32)]).toEqual([93, 93, 93, 255]);
  expect([region?.mask[0], region?.mask[7]]).toEqual([255, 0]);
});

test('keys are refused as documented', async () => {
  const missing = await fetch(`${vendor.baseUrl}/cleanup/v1`, { method: 'POST' });
  const wrong = await ask('/cleanup/v1', {}, { 'x-api-key': 'wrong' });

  expect([missing.status, await missing.json()]).toEqual([401, { error: 'No api key provided' }]);
  expect(wrong.status).toBe(403);
});

test.each([
  ['a mask of another size', async () => ({ image_file: image, mask_file: await leftHalf(0, 4) })],
  ['a mask with grey', async () => ({ image_file: image, mask_file: await leftHalf(7) })],
  ['a missing mask', async () => ({ image_file: image })],
  ['wrong field names', async () => ({ image, mask: await leftHalf() })],
  ['an unknown mode', async () => ({ image_file: image, mask_file: await leftHalf(), mode: 'best' })],
])('%s is a 400 that costs nothing', async (_case, parts) => {
  const response = await ask('/cleanup/v1', await parts());

  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toContain('application/json');
  expect(vendor.charges).toEqual([]);
});

test('Accept picks the type, and an impossible one is a 406', async () => {
  const parts = { image_file: image, prompt: '' };

  const types = [
    (await ask('/replace-background/v1', parts)).headers.get('content-type'),
    (await ask('/replace-background/v1', parts, { accept: 'image/webp' })).headers.get('content-type'),
    (await ask('/replace-background/v1', parts, { accept: 'image/avif' })).status,
  ];

  expect(types).toEqual(['image/jpeg', 'image/webp', 406]);
});

test('an uncrop grows and crops, an upscale has the asked sides', async () => {
  const grown = await ask('/uncrop/v1', { image_file: image, extend_left: '4', extend_up: '-2' });
  const upscaled = await ask('/image-upscaling/v1/upscale', {
    image_file: image,
    target_width: '20',
    target_height: '10',
  });

  const sides = await Promise.all(
    [grown, upscaled].map(async (response) => {
      const { widthPx, heightPx } = await decodePicture(new Uint8Array(await response.arrayBuffer()));
      return [widthPx, heightPx];
    }),
  );
  expect(sides).toEqual([
    [12, 6],
    [20, 10],
  ]);
});

test('limits of sides hold, and no credits is a 402', async () => {
  const wide = await flatPicture({ widthPx: 1100, heightPx: 8 }, 'png');
  const tooWide = await ask('/reimagine/v1/reimagine', { image_file: wide });
  for (let i = 0; i < 5; i += 1) await ask('/remove-text/v1', { image_file: image });

  const broke = await ask('/remove-text/v1', { image_file: image });

  expect([tooWide.status, broke.status, vendor.balance()]).toEqual([400, 402, 0]);
});

test('a picture of the wrong size is delivered when asked for', async () => {
  vendor.fault([{ kind: 'wrong-size' }]);

  const response = await ask('/remove-background/v1', { image_file: image });
  const picture = await decodePicture(new Uint8Array(await response.arrayBuffer()));

  expect(picture.widthPx).not.toBe(SIDE_PX);
});

test('more requests in a second than allowed are a 429', async () => {
  const limited = await startClipdrop({ requestsPerSecond: 1 });
  const init = { method: 'POST', headers: { 'x-api-key': limited.key } };

  const answers = [await fetch(limited.baseUrl, init), await fetch(limited.baseUrl, init)];
  await limited.close();

  expect(answers.map((answer) => answer.status)).toEqual([404, 429]);
});
