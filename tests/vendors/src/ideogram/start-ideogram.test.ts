import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { decodePicture, flatPicture, formOf, halvesMask, type VendorServer } from '../kit/index.ts';
import { startIdeogram } from './start-ideogram.ts';

const SIDE_PX = 8;
const V3 = '/v1/ideogram-v3';
let vendor: VendorServer;
let image: Uint8Array;

interface Body {
  readonly error?: string;
  readonly data?: readonly { url: string | null; resolution: string; is_image_safe: boolean; seed: number }[];
}

beforeAll(async () => {
  vendor = await startIdeogram();
  image = await flatPicture({ widthPx: SIDE_PX, heightPx: SIDE_PX }, 'png', { r: 90, g: 90, b: 90, alpha: 1 });
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

/** A mask whose left half is black. */
function leftBlack(grey = 255, widthPx = SIDE_PX): Promise<Uint8Array> {
  return halvesMask(widthPx, SIDE_PX, [0, grey]);
}

function ask(path: string, parts: Record<string, string | Uint8Array>, key = vendor.key): Promise<Response> {
  const body = formOf(parts);
  return fetch(vendor.baseUrl + path, { method: 'POST', headers: { 'Api-Key': key }, body });
}

async function read(response: Response): Promise<Body> {
  return (await response.json()) as Body;
}

test('an edit changes the black region of the mask and answers with addresses that expire', async () => {
  const parts = { image, mask: await leftBlack(), prompt: 'a cat', num_images: '2', seed: '7' };

  const body = await read(await ask(`${V3}/edit`, parts));
  const download = await fetch(body.data?.[1]?.url ?? '');
  const painted = await decodePicture(new Uint8Array(await download.arrayBuffer()));
  vendor.expireLinks();
  const late = await fetch(body.data?.[1]?.url ?? '');

  expect(body.data?.map((item) => [item.resolution, item.seed])).toEqual([
    ['8x8', 7],
    ['8x8', 8],
  ]);
  expect([...painted.data.subarray(0, 4)]).toEqual([255, 0, 255, 255]);
  expect([...painted.data.subarray(28, 32)]).toEqual([93, 93, 93, 255]);
  expect(late.status).toBe(404);
  expect((await vendor.editedRegion(vendor.requests[0]!))?.mask[0]).toBe(255);
  expect(vendor.charges.map(({ images, credits }) => [images, credits])).toEqual([[2, 12]]);
});

test('keys are refused with 401, by remix and upscale with 403', async () => {
  const statuses = [
    (await ask(`${V3}/generate`, {}, 'wrong')).status,
    (await ask(`${V3}/remix`, {}, 'wrong')).status,
    (await ask('/upscale', {}, 'wrong')).status,
  ];

  expect(statuses).toEqual([401, 403, 403]);
});

test.each<[string, string, () => Promise<Record<string, string | Uint8Array>>]>([
  ['a mask of another size', 'edit', async () => ({ image, mask: await leftBlack(255, 4), prompt: 'a' })],
  ['a mask with grey', 'edit', async () => ({ image, mask: await leftBlack(200), prompt: 'a' })],
  ['a missing prompt', 'replace-background', () => Promise.resolve({ image })],
  ['nine images', 'generate', () => Promise.resolve({ prompt: 'a', num_images: '9' })],
  ['a ratio with a colon', 'generate', () => Promise.resolve({ prompt: 'a', aspect_ratio: '16:9' })],
  ['a size not in the list', 'reframe', () => Promise.resolve({ image, resolution: '1000x1000' })],
  ['size and ratio', 'generate', () => Promise.resolve({ prompt: 'a', resolution: '1024x1024', aspect_ratio: '1x1' })],
  ['a lower-case style', 'generate', () => Promise.resolve({ prompt: 'a', style_type: 'realistic' })],
  ['a bad palette', 'generate', () => Promise.resolve({ prompt: 'a', color_palette: '{"name":"GREY"}' })],
  ['a picture of no known type', 'remix', () => Promise.resolve({ prompt: 'a', image: new Uint8Array([1, 2]) })],
])('%s is a 400 that costs nothing', async (_case, endpoint, parts) => {
  const response = await ask(`${V3}/${endpoint}`, await parts());

  expect(response.status).toBe(400);
  expect(vendor.charges).toEqual([]);
});

test('generate takes JSON, and the others do not', async () => {
  const init = {
    method: 'POST',
    headers: { 'Api-Key': vendor.key, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt: 'a', resolution: '512x1536', rendering_speed: 'QUALITY' }),
  };

  const generated = await read(await fetch(`${vendor.baseUrl}${V3}/generate`, init));
  const refused = await fetch(`${vendor.baseUrl}${V3}/edit`, init);

  expect(generated.data?.[0]?.resolution).toBe('512x1536');
  expect(vendor.charges[0]?.credits).toBe(9);
  expect(refused.status).toBe(400);
});

test('an upscale doubles the sides and wants its JSON part', async () => {
  const body = await read(await ask('/upscale', { image_file: image, image_request: '{"resemblance":55}' }));
  const refused = await ask('/upscale', { image_file: image });

  expect(body.data?.[0]?.resolution).toBe('16x16');
  expect(refused.status).toBe(400);
});

test('an unsafe prompt is a free 422, an unsafe picture a charged one without an address', async () => {
  vendor.fault([{ kind: 'moderated' }, { kind: 'moderated', stage: 'picture' }]);

  const prompt = await ask(`${V3}/generate`, { prompt: 'a' });
  const picture = await read(await ask(`${V3}/generate`, { prompt: 'a' }));

  expect([prompt.status, typeof (await read(prompt)).error]).toEqual([422, 'string']);
  expect(picture.data?.[0]).toMatchObject({ url: null, is_image_safe: false });
  expect(vendor.charges).toHaveLength(1);
});

test('fewer pictures than asked are charged as delivered', async () => {
  vendor.fault([{ kind: 'fewer-pictures', count: 3 }]);

  const body = await read(await ask(`${V3}/generate`, { prompt: 'a', num_images: '4' }));

  expect(body.data).toHaveLength(3);
  expect(vendor.charges[0]).toMatchObject({ images: 3, credits: 18 });
});
