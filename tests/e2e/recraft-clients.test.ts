import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataUrl, decode, maskOf, photo } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const run = promisify(execFile);

const LEAST = { width: 256, height: 256 };
/** What clients that sniff accept: with anything behind it, such as a charset, they give up. */
const MEDIA_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml'];

const server = await useServer(async () => ({
  BACKLOT_RECRAFT_REQUESTS_PER_SECOND: '100000',
  BACKLOT_RECRAFT_IMAGES_PER_MINUTE: '100000',
}));
let image: Buffer;
let mask: Buffer;
let icon: Buffer;

beforeAll(async () => {
  [image, mask, icon] = await Promise.all([
    photo(LEAST),
    maskOf({ left: 96, top: 96, width: 48, height: 48 }, LEAST),
    photo({ width: 48, height: 40 }),
  ]);
});

/** The wire of Recraft's MCP server, version 1.6.5: pictures first, as blobs without a type, and `expire` everywhere. */
describe('what Recraft’s MCP server sends', () => {
  it('to look at the account is answered with name and address', async () => {
    expect(await answerOf(await fetchApi('users/me'))).toMatchObject({
      email: expect.any(String),
      name: expect.any(String),
      credits: expect.any(Number),
    });
  });

  it('to generate comes back as pictures of a type that it knows', async () => {
    const body = {
      expire: true,
      model: 'recraftv3',
      n: 2,
      prompt: 'an acorn',
      response_format: 'url',
      size: '1024x1024',
      style: 'vector_illustration',
      substyle: 'line_art',
    };

    const answer = await answerOf(await fetchApi('images/generations', JSON.stringify(body)));

    expect(answer).toMatchObject({ created: expect.any(Number), credits: 2 });
    await expectPictures(answer.data, 2);
  });

  it.each([
    ['imageToImage', { n: '1', prompt: 'winter', response_format: 'url', strength: '0.2', style: 'realistic_image' }],
    ['replaceBackground', { prompt: 'winter', response_format: 'url' }],
  ])('to %s comes back as a list', async (endpoint, fields) => {
    const answer = await answerOf(await fetchApi(`images/${endpoint}`, formWith({ image }, fields)));

    await expectPictures(answer.data, 1);
  });

  it.each(['removeBackground', 'vectorize', 'crispUpscale'])('to %s comes back as one', async (endpoint) => {
    const picture = endpoint === 'crispUpscale' ? icon : image;
    const answer = await answerOf(
      await fetchApi(`images/${endpoint}`, formWith({ image: picture }, { response_format: 'url' })),
    );

    await expectPictures([answer.image], 1);
  });

  it('to make a style gives its id, to be used at once', async () => {
    const form = formWith({}, { style: 'digital_illustration' });
    for (const picture of [image, mask]) form.append('images', new Blob([new Uint8Array(picture)]), 'blob');

    const { id } = await answerOf(await fetchApi('styles', form));
    const answer = await answerOf(
      await fetchApi('images/replaceBackground', formWith({ image }, { prompt: 'winter', style_id: id })),
    );

    await expectPictures(answer.data, 1);
  });
});

describe('a command line of the documents', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recraft-'));
    await Promise.all([
      writeFile(join(folder, 'image.png'), image),
      writeFile(join(folder, 'mask.png'), mask),
      writeFile(join(folder, 'photo.jpg'), await sharp(image).jpeg().toBuffer()),
      writeFile(join(folder, 'icon.webp'), await sharp(icon).webp().toBuffer()),
    ]);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['imageToImage', ['image=@image.png', 'prompt=winter', 'strength=0.2']],
    ['inpaint', ['prompt=a cat', 'image=@image.png', 'mask=@mask.png']],
    ['outpaint', ['image=@image.png', 'prompt=more table', 'expand_left=32', 'zoom_out_percentage=10']],
    ['replaceBackground', ['response_format=url', 'image=@image.png', 'prompt=winter', 'style=realistic_image', 'n=1']],
    ['generateBackground', ['image=@image.png', 'mask=@mask.png', 'prompt=winter']],
    ['vectorize', ['file=@image.png']],
    ['removeBackground', ['file=@photo.jpg', 'response_format=b64_json']],
    ['crispUpscale', ['file=@icon.webp']],
    ['eraseRegion', ['image=@image.png', 'mask=@mask.png']],
    [
      'replaceBackground',
      [
        'image=@image.png',
        'prompt=flat vector pattern',
        'controls[colors][][rgb][]=200',
        'controls[colors][][rgb][]=40',
        'controls[colors][][rgb][]=30',
        'controls[background_color][rgb][]=0',
        'controls[background_color][rgb][]=0',
        'controls[background_color][rgb][]=0',
      ],
    ],
  ])('for %s works', async (endpoint, parts) => {
    const {
      created,
      credits,
      image: processed,
      data,
    } = await curl(`images/${endpoint}`, [
      '-HContent-Type: multipart/form-data',
      ...parts.flatMap((part) => ['-F', part]),
    ]);

    expect([created, credits]).toEqual([expect.any(Number), 1]);
    await expectPictures(data ?? [processed], 1);
  });

  it.each<[string, Record<string, unknown>]>([
    ['images/generations', { prompt: 'race car on a track', style: 'Line art', size: '1:1' }],
    ['images/generations/vector', { prompt: 'an owl', model: 'recraftv4_vector' }],
    ['images/explore', { prompt: 'a lighthouse', model: 'recraftv4_vector' }],
  ])('for %s works', async (path, body) => {
    const { data } = await curl(path, ['-HContent-Type: application/json', '-d', JSON.stringify(body)]);

    await expectPictures(data, path === 'images/explore' ? 4 : 1);
  });

  it('for a picture like one that was explored works', async () => {
    const json = '-HContent-Type: application/json';
    const first = JSON.stringify({ prompt: 'a lighthouse', model: 'recraftv4_vector' });
    const explored = await curl('images/explore', [json, '-d', first]);
    const second = JSON.stringify({ source_image_id: explored.data[1].image_id, similarity: 4 });

    const { data } = await curl('images/explore/similar', [json, '-d', second]);

    await expectPictures(data, 4);
  });

  it('for a picture like one that is another team’s, or was not explored, is refused in the same words', async () => {
    const json = '-HContent-Type: application/json';
    const ask = (body: object, path: string) => curl(path, [json, '-d', JSON.stringify(body)]);
    const made = await ask({ prompt: 'a leaf', model: 'recraftv4_vector', size: '1:1' }, 'images/generations');
    const explored = await ask({ prompt: 'a leaf', model: 'recraftv4_vector' }, 'images/explore');
    const similarTo = (source: { image_id: string }) => ({ source_image_id: source.image_id, similarity: 1 });
    const stranger = `-HAuthorization: Bearer ${await server.strangersKey()}`;

    const answers = [
      await ask(similarTo(made.data[0]), 'images/explore/similar'),
      await curl('images/explore/similar', [json, stranger, '-d', JSON.stringify(similarTo(explored.data[0]))]),
    ];

    const message = 'source_image_id should be the id of a picture that explore made';
    expect(answers).toMatchObject([{ message }, { message }]);
  });

  it('for a prompt to enhance works', async () => {
    const body = JSON.stringify({ prompt: 'a cabin' });

    const answer = await curl('prompts/enhance', ['-HContent-Type: application/json', '-d', body]);

    expect(answer).toEqual({ enhanced_prompt: expect.stringContaining('cabin'), credits: 10 });
  });

  it('for JSON with a picture in itself works', async () => {
    const body = join(folder, 'body.json');
    await writeFile(body, JSON.stringify({ image_url: dataUrl(image), response_format: 'b64_json' }));

    const { image: made } = await curl('images/removeBackground', [
      '-HContent-Type: application/json',
      '--data-binary',
      `@${body}`,
    ]);

    expect(await decode(Buffer.from(made.b64_json, 'base64'))).toMatchObject(LEAST);
  });

  async function curl(path: string, options: readonly string[]) {
    const { baseUrl, apiKey } = server.process();
    const own = options.some((option) => option.includes('Authorization')) ? [] : [`-HAuthorization: Bearer ${apiKey}`];
    const { stdout } = await run('curl', [`${baseUrl}/v1/${path}`, '-sXPOST', ...own, ...options], {
      cwd: folder,
      maxBuffer: 2 ** 26,
    });
    return JSON.parse(stdout);
  }
});

function fetchApi(path: string, body?: string | FormData): Promise<Response> {
  const { baseUrl, apiKey } = server.process();
  const json = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined;
  return fetch(`${baseUrl}/v1/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'x-client-type': 'mcp-recraft-server', ...json },
    ...(body !== undefined && { body }),
  });
}

async function answerOf(answer: Response) {
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status}: ${text}`);
  return JSON.parse(text);
}

function formWith(files: Readonly<Record<string, Buffer>>, fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, bytes] of Object.entries(files)) form.append(name, new Blob([new Uint8Array(bytes)]), 'blob');
  for (const [name, value] of Object.entries({ expire: 'true', ...fields })) form.append(name, value);
  return form;
}

/** As many pictures as that, each with an id of its own, of a type that is told exactly, that can be read. */
async function expectPictures(pictures: readonly Record<string, string>[], count: number): Promise<void> {
  expect(new Set(pictures.map(({ image_id }) => image_id)).size).toBe(count);
  for (const { url, b64_json } of pictures) {
    const answer = url === undefined ? undefined : await fetch(url);
    if (answer !== undefined) expect(MEDIA_TYPES).toContain(answer.headers.get('content-type'));
    const bytes =
      answer === undefined ? Buffer.from(b64_json ?? '', 'base64') : Buffer.from(await answer.arrayBuffer());
    expect((await decode(bytes)).width).toBeGreaterThan(0);
  }
}
