import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decodePicture, encodePicture, flatPicture, type Picture, type VendorServer } from '../kit/index.ts';
import { startOpenAi } from './start-openai.ts';

const GREY = { r: 100, g: 110, b: 120, alpha: 1 };

let vendor: VendorServer;
beforeAll(async () => {
  vendor = await startOpenAi();
});
afterEach(() => vendor.reset());
afterAll(() => vendor.close());

describe('generations', () => {
  it('answers a gpt-image model in base64 with its tokens and charges exactly what they cost', async () => {
    const answer = await generate({ model: 'gpt-image-1', prompt: 'a red fox', quality: 'low', n: 2 });

    const body = await answer.json();
    expect(answer.status).toBe(200);
    expect(body.data).toHaveLength(2);
    expect(body.usage).toMatchObject({ input_tokens: 3, output_tokens: 544, total_tokens: 547 });
    expect(vendor.charges).toMatchObject([{ images: 2, credits: 3 * 5 + 544 * 40 }]);
    const picture = await decodePicture(Buffer.from(body.data[0].b64_json, 'base64'));
    expect([picture.widthPx, picture.heightPx]).toEqual([1024, 1024]);
  });

  it('hands dall-e pictures over by address unless base64 is asked for', async () => {
    const byAddress = await generate({ model: 'dall-e-2', prompt: 'a fox', size: '256x256' });
    const inline = await generate({ prompt: 'a fox', size: '256x256', response_format: 'b64_json' });

    const { url } = (await byAddress.json()).data[0];
    expect((await fetch(url)).headers.get('content-type')).toBe('image/png');
    expect((await inline.json()).data[0]).toHaveProperty('b64_json');
    expect(vendor.charges.map(({ credits }) => credits)).toEqual([16_000, 16_000]);
  });

  it.each([
    [{ model: 'gpt-image-1', prompt: 'x', response_format: 'b64_json' }, 'unknown_parameter', 'response_format'],
    [{ model: 'gpt-image-1', prompt: 'x', size: '512x512' }, 'invalid_value', 'size'],
    [{ model: 'gpt-image-2', prompt: 'x', size: '1000x1000' }, 'invalid_value', 'size'],
    [{ model: 'gpt-image-2', prompt: 'x', size: '512x512' }, 'invalid_value', 'size'],
    [{ model: 'gpt-image-1' }, 'missing_required_parameter', 'prompt'],
    [{ model: 'dall-e-3', prompt: 'x', n: 2 }, 'integer_above_max_value', 'n'],
    [{ model: 'dall-e-2', prompt: 'x'.repeat(1001) }, 'string_above_max_length', 'prompt'],
    [
      { model: 'gpt-image-1', prompt: 'x', background: 'transparent', output_format: 'jpeg' },
      'invalid_value',
      'background',
    ],
  ])('refuses %j with %s', async (body, code, param) => {
    const answer = await generate(body);

    expect(answer.status).toBe(400);
    expect((await answer.json()).error).toMatchObject({ type: 'invalid_request_error', code, param });
    expect(vendor.charges).toEqual([]);
  });

  it('takes any size in multiples of 16 for gpt-image-2', async () => {
    const answer = await generate({ model: 'gpt-image-2', prompt: 'x', size: '1536x864' });

    expect((await answer.json()).size).toBe('1536x864');
  });

  it('says which key is wrong and which is missing', async () => {
    const missing = await fetch(`${vendor.baseUrl}/models`);
    const wrong = await fetch(`${vendor.baseUrl}/models`, { headers: { authorization: 'Bearer nobody' } });

    expect([missing.status, wrong.status]).toEqual([401, 401]);
    expect((await wrong.json()).error.code).toBe('invalid_api_key');
  });

  it('says how long to wait after too many requests, and that no wait helps an empty account', async () => {
    const poor = await startOpenAi({ credits: 10 });
    vendor.fault([{ kind: 'refused', status: 429 }]);

    const busy = await generate({ prompt: 'x' });
    const broke = await generate({ prompt: 'x' }, poor);

    await poor.close();
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '12']);
    expect(busy.headers.get('x-ratelimit-remaining-requests')).toBe('0');
    expect([broke.status, (await broke.json()).error.code]).toEqual([429, 'insufficient_quota']);
  });

  it('names the safety system by model', async () => {
    vendor.fault([{ kind: 'moderated' }, { kind: 'moderated' }]);

    const newer = await generate({ model: 'gpt-image-1', prompt: 'x' });
    const older = await generate({ model: 'dall-e-2', prompt: 'x' });

    expect([newer.status, (await newer.json()).error.code]).toEqual([400, 'moderation_blocked']);
    expect((await older.json()).error.code).toBe('content_policy_violation');
    expect(vendor.charges).toEqual([]);
  });
});

describe('edits', () => {
  it('edits where the mask is fully transparent and redraws the rest a little off', async () => {
    const form = await editForm({ mask: alphaMask(64, 64, (x) => (x < 32 ? 0 : 255)) });

    const answer = await edit(form);

    const picture = await decodePicture(Buffer.from((await answer.json()).data[0].b64_json, 'base64'));
    expect(pixel(picture, 0.25)).toEqual([255, 0, 255, 255]);
    expect(pixel(picture, 0.75)).toEqual([103, 113, 123, 255]);
    const region = await vendor.editedRegion(vendor.requests[0]!);
    expect([region?.mask[0], region?.mask[63]]).toEqual([255, 0]);
  });

  it('keeps what is only half transparent in the mask', async () => {
    const form = await editForm({ mask: alphaMask(64, 64, (x) => (x < 32 ? 128 : 255)) });

    const answer = await edit(form);

    const picture = await decodePicture(Buffer.from((await answer.json()).data[0].b64_json, 'base64'));
    expect(pixel(picture, 0.25)).toEqual([103, 113, 123, 255]);
  });

  it('refuses a mask of other sides and a grey mask', async () => {
    const other = await editForm({ mask: alphaMask(32, 32, () => 0) });
    const grey = await editForm({});
    grey.append('mask', pngFile(await greyPng(), 'mask.png'));

    const answers = [await edit(other), await edit(grey)];

    expect(answers.map(({ status }) => status)).toEqual([400, 400]);
    expect((await answers[0]!.json()).error.message).toContain('mask size does not match image size');
    expect((await answers[1]!.json()).error.message).toContain('missing alpha channel');
  });

  it('takes several pictures as image[] and no response_format', async () => {
    const form = await editForm({ field: 'image[]', copies: 2 });
    const asking = await editForm({});
    asking.append('response_format', 'b64_json');

    const [several, refused] = [await edit(form), await edit(asking)];

    expect((await several.json()).usage.input_tokens_details.image_tokens).toBe(800);
    expect((await refused.json()).error.code).toBe('unknown_parameter');
  });

  it('wants a square PNG with alpha for dall-e-2', async () => {
    const oblong = await editForm({ model: 'dall-e-2', sides: [64, 32], mask: alphaMask(64, 32, () => 0) });
    const opaque = await editForm({ model: 'dall-e-2', opaque: true });

    const answers = [await edit(oblong), await edit(opaque)];

    expect((await answers[0]!.json()).error.message).toContain('square');
    expect((await answers[1]!.json()).error.message).toContain('got RGB');
  });

  it('refuses JSON', async () => {
    const answer = await post('/images/edits', { prompt: 'x' });

    expect((await answer.json()).error.code).toBe('unsupported_content_type');
  });
});

describe('the compatible flavour', () => {
  it('ignores the key, the model and response_format, and takes any size', async () => {
    const server = await startOpenAi({ flavour: 'compatible', delivers: 'url' });

    const answer = await fetch(`${server.baseUrl}/images/generations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'sdxl', prompt: 'x', size: '96x48', response_format: 'b64_json', steps: 4 }),
    });

    const { url } = (await answer.json()).data[0];
    const picture = await decodePicture(new Uint8Array(await (await fetch(url)).arrayBuffer()));
    await server.close();
    expect([picture.widthPx, picture.heightPx]).toEqual([96, 48]);
  });
});

function post(path: string, body: unknown, server = vendor): Promise<Response> {
  const headers = { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' };
  return fetch(server.baseUrl + path, { method: 'POST', headers, body: JSON.stringify(body) });
}

function generate(body: unknown, server = vendor): Promise<Response> {
  return post('/images/generations', body, server);
}

function edit(form: FormData): Promise<Response> {
  const headers = { authorization: `Bearer ${vendor.key}` };
  return fetch(`${vendor.baseUrl}/images/edits`, { method: 'POST', headers, body: form });
}

async function editForm(options: {
  readonly mask?: Promise<Uint8Array>;
  readonly model?: string;
  readonly field?: string;
  readonly copies?: number;
  readonly sides?: readonly [number, number];
  readonly opaque?: boolean;
}): Promise<FormData> {
  const { model = 'gpt-image-1', field = 'image', copies = 1, sides = [64, 64] } = options;
  const form = new FormData();
  form.append('model', model);
  form.append('prompt', 'a fox');
  const bytes =
    options.opaque === true
      ? await greyPng()
      : await flatPicture({ widthPx: sides[0], heightPx: sides[1] }, 'png', GREY);
  for (let i = 0; i < copies; i += 1) form.append(field, pngFile(bytes, `${i}.png`));
  if (options.mask !== undefined) form.append('mask', pngFile(await options.mask, 'mask.png'));
  return form;
}

function pngFile(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], name, { type: 'image/png' });
}

async function greyPng(): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  return sharp({ create: { width: 64, height: 64, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
}

function alphaMask(widthPx: number, heightPx: number, alphaAt: (x: number) => number): Promise<Uint8Array> {
  const data = new Uint8Array(widthPx * heightPx * 4);
  for (let i = 0; i < widthPx * heightPx; i += 1) data[i * 4 + 3] = alphaAt(i % widthPx);
  return encodePicture({ widthPx, heightPx, data }, 'png');
}

function pixel(picture: Picture, share: number): number[] {
  const x = Math.floor(picture.widthPx * share);
  const at = (Math.floor(picture.heightPx / 2) * picture.widthPx + x) * 4;
  return [...picture.data.subarray(at, at + 4)];
}
