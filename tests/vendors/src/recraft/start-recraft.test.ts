import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { decodePicture, flatPicture, formOf, halvesMask, type VendorServer } from '../kit/index.ts';
import { startRecraft } from './start-recraft.ts';

/** The smallest side that the vendor takes. */
const SIDE_PX = 256;
let vendor: VendorServer;
let image: Uint8Array;
let mask: Uint8Array;

interface Made {
  readonly image_id: string;
  readonly url?: string;
  readonly b64_json?: string;
}
interface Body {
  readonly credits: number;
  readonly data?: readonly Made[];
  readonly image?: Made;
  readonly code?: string;
  readonly message?: string;
  readonly id?: string;
}
type Parts = Record<string, string | Uint8Array>;

beforeAll(async () => {
  vendor = await startRecraft({ credits: 5000 });
  image = await flatPicture({ widthPx: SIDE_PX, heightPx: SIDE_PX }, 'png', { r: 90, g: 90, b: 90, alpha: 1 });
  mask = await leftWhite();
});
beforeEach(() => vendor.reset());
afterAll(() => vendor.close());

function leftWhite(grey = 0, widthPx = SIDE_PX): Promise<Uint8Array> {
  return halvesMask(widthPx, SIDE_PX, [255, grey]);
}

const headers = (): Record<string, string> => ({ authorization: `Bearer ${vendor.key}` });

function askForm(path: string, parts: Parts): Promise<Response> {
  const body = formOf(parts);
  return fetch(vendor.baseUrl + path, { method: 'POST', headers: headers(), body });
}

function askJson(path: string, body: unknown): Promise<Response> {
  const init = { method: 'POST', headers: { ...headers(), 'content-type': 'application/json' } };
  return fetch(vendor.baseUrl + path, { ...init, body: JSON.stringify(body) });
}

async function read(response: Response): Promise<Body> {
  return (await response.json()) as Body;
}

const dataUrl = (bytes: Uint8Array): string => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;

test.each<[string, () => Promise<Response>]>([
  ['multipart', () => askForm('/images/inpaint', { image, mask, prompt: 'a cat', response_format: 'b64_json' })],
  [
    'JSON',
    () => {
      const urls = { image_url: dataUrl(image), mask_url: dataUrl(mask) };
      return askJson('/images/inpaint', { ...urls, prompt: 'a cat', response_format: 'b64_json', style: null });
    },
  ],
])('an inpaint in %s edits the white region and charges V3 units', async (_kind, send) => {
  const body = await read(await send());

  const painted = await decodePicture(Buffer.from(body.data?.[0]?.b64_json ?? '', 'base64'));
  const region = await vendor.editedRegion(vendor.requests[0]!);
  expect([...painted.data.subarray(0, 4)]).toEqual([255, 0, 255, 255]);
  expect([...painted.data.subarray(255 * 4, 256 * 4)]).toEqual([93, 93, 93, 255]);
  expect([region?.mask[0], region?.mask[255]]).toEqual([255, 0]);
  expect([body.credits, vendor.balance()]).toEqual([40, 4960]);
});

test('a tool answers with one image behind a signed address', async () => {
  const body = await read(await askForm('/images/removeBackground', { file: image, image_format: 'png' }));

  const download = await fetch(body.image?.url ?? '');
  const cut = await decodePicture(new Uint8Array(await download.arrayBuffer()));
  expect(body.data).toBeUndefined();
  expect(download.headers.get('content-type')).toBe('image/png');
  expect(cut.data[3]).toBe(0);
  expect(vendor.charges[0]?.credits).toBe(10);
});

test('generations follow the model’s sizes, kinds and prices', async () => {
  const pro = await read(await askJson('/images/generations', { prompt: 'a', model: 'recraftv4_1_pro', size: '1:1' }));
  const vector = await read(await askJson('/images/generations/vector', { prompt: 'a', n: 2 }));

  const download = await fetch(vector.data?.[0]?.url ?? '');
  expect([pro.credits, vector.credits]).toEqual([210, 160]);
  expect(download.headers.get('content-type')).toBe('image/svg+xml');
});

test('a missing key and an unknown path are refused in plain text', async () => {
  const unauthorised = await fetch(`${vendor.baseUrl}/users/me`);
  const unknown = await askForm('/images/edits', {});

  expect([unauthorised.status, await unauthorised.text()]).toEqual([401, 'request unauthorized']);
  expect([unknown.status, await unknown.text()]).toEqual([404, '404 page not found']);
  expect(unknown.headers.get('content-type')).toContain('text/plain');
});

test.each<[string, string, () => Parts | Promise<Parts>]>([
  ['a mask of another size', 'inpaint', async () => ({ image, mask: await leftWhite(0, 300), prompt: 'a' })],
  ['a mask with grey', 'eraseRegion', async () => ({ image, mask: await leftWhite(9) })],
  ['a missing mask', 'generateBackground', () => ({ image, prompt: 'a' })],
  ['another vendor’s part names', 'inpaint', () => ({ image_file: image, mask_file: mask, prompt: 'a' })],
  ['a missing strength', 'imageToImage', () => ({ image, prompt: 'a' })],
  ['seven images', 'replaceBackground', () => ({ image, prompt: 'a', n: '7' })],
  ['a V4 model for V3 work', 'inpaint', () => ({ image, mask, prompt: 'a', model: 'recraftv4' })],
  ['too long a prompt', 'replaceBackground', () => ({ image, prompt: 'a'.repeat(1001) })],
  ['a size of another family', 'variateImage', () => ({ image, size: '1216x896', model: 'recraftv3' })],
  ['size and expansion', 'outpaint', () => ({ image, prompt: 'a', size: '1:1', expand_left: '8' })],
  ['an outpaint without a direction', 'outpaint', () => ({ image, prompt: 'a' })],
])('%s is a 400 that costs nothing', async (_case, endpoint, parts) => {
  const response = await askForm(`/images/${endpoint}`, await parts());

  expect(response.status).toBe(400);
  expect(await read(response)).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  expect(vendor.charges).toEqual([]);
});

test('too small a picture and a number as JSON text are refused', async () => {
  const small = await flatPicture({ widthPx: 64, heightPx: 64 }, 'png');

  const statuses = [
    (await askForm('/images/removeBackground', { file: small })).status,
    (await askForm('/images/crispUpscale', { file: small })).status,
    (await askJson('/images/generations', { prompt: 'a', n: '2' })).status,
  ];

  expect(statuses).toEqual([400, 200, 400]);
});

test('an outpaint places the picture where it was asked to', async () => {
  const parts = { image, prompt: 'a', expand_left: '4', expand_top: '2', image_format: 'png' };

  const body = await read(await askForm('/images/outpaint', parts));
  const download = await fetch(body.data?.[0]?.url ?? '');
  const picture = await decodePicture(new Uint8Array(await download.arrayBuffer()));

  expect([picture.widthPx, picture.heightPx]).toEqual([260, 258]);
  expect([...picture.data.subarray((260 * 2 + 3) * 4, (260 * 2 + 5) * 4)]).toEqual([255, 0, 255, 255, 93, 93, 93, 255]);
});

test('styles can be made, used, listed and deleted', async () => {
  const made = await read(await askForm('/styles', { style: 'icon', file: image }));

  const used = await askJson('/images/generations', { prompt: 'a', style_id: made.id, model: 'recraftv3' });
  const deleted = await fetch(`${vendor.baseUrl}/styles/${made.id}`, { method: 'DELETE', headers: headers() });
  const gone = await askJson('/images/generations', { prompt: 'a', style_id: made.id, model: 'recraftv3' });

  expect([used.status, deleted.status, gone.status]).toEqual([200, 200, 400]);
  expect(vendor.charges.map((charge) => charge.credits)).toEqual([40, 40]);
});

test('the account shows the units left, and without any the vendor refuses', async () => {
  for (let i = 0; i < 2; i += 1) {
    await askJson('/images/generations', { prompt: 'a', model: 'recraftv4_pro', n: 6 });
  }
  for (let i = 0; i < 2; i += 1) {
    await askJson('/images/generations', { prompt: 'a', model: 'recraftv4_1_pro_vector', n: 6 });
  }

  const me = (await (await fetch(`${vendor.baseUrl}/users/me`, { headers: headers() })).json()) as { credits: number };
  const broke = await askJson('/images/generations', { prompt: 'a' });

  expect([me.credits, broke.status]).toEqual([-1600, 402]);
});

test('refusals, failures and moderation speak the vendor’s own language', async () => {
  vendor.fault([{ kind: 'refused', status: 429 }, { kind: 'failed', status: 502 }, { kind: 'moderated' }]);

  const limited = await askJson('/images/generations', { prompt: 'a' });
  const failed = await askJson('/images/generations', { prompt: 'a' });
  const moderated = await read(await askJson('/images/generations', { prompt: 'a' }));

  expect(limited.headers.get('retry-after')).toBeNull();
  expect(await read(limited)).toEqual({ code: 'rate_limit_exceeded', message: 'Rate limit exceeded' });
  expect([failed.status, failed.headers.get('content-type')]).toEqual([502, 'text/plain; charset=utf-8']);
  expect(moderated.code).toBe('moderation');
  expect(vendor.charges).toEqual([]);
});

test('a vector style makes a drawing at the vector price, and a V4 model takes no style', async () => {
  const drawn = await read(await askJson('/images/generations', { prompt: 'a', style: 'vector_illustration' }));
  const wrong = await read(await askJson('/images/generations/vector', { prompt: 'a', style: 'any' }));
  const styled = await askJson('/images/generations', { prompt: 'a', style: 'icon', model: 'recraftv4' });

  expect(drawn.credits).toBe(80);
  expect([wrong.code, wrong.message]).toEqual(['invalid_image_type', "Style 'any' is not a vector style"]);
  expect(styled.status).toBe(400);
});
