import { beforeAll, describe, expect, it } from 'vitest';
import { askWithAiSdk, type ImageQuestion } from '../support/ai-sdk.ts';
import { countChanges, decode, photo, withHole, type Box } from '../support/pictures.ts';
import { useServer } from '../support/use-server.ts';

const LEAST = { width: 256, height: 256 };
const BOX: Box = { left: 96, top: 96, width: 48, height: 48 };

const server = await useServer(async () => ({
  BACKLOT_RECRAFT_REQUESTS_PER_SECOND: '100000',
  BACKLOT_RECRAFT_IMAGES_PER_MINUTE: '100000',
}));
let image: Buffer;

beforeAll(async () => {
  image = await photo(LEAST);
});

describe('generateImage', () => {
  it.each(['url', 'b64_json'])('takes pictures as %s, with fields of Recraft’s', async (response_format) => {
    const [made] = await picturesOf({
      model: 'recraftv3',
      text: 'a green leaf',
      size: '1024x1024',
      options: { style: 'Line art', response_format, random_seed: 7 },
    });

    expect(made?.toString('utf8', 0, 5)).toBe('<svg ');
  });

  it('edits what a mask leaves clear', async () => {
    const [made = Buffer.alloc(0)] = await picturesOf({
      model: 'recraftv3',
      text: 'a bowl of fruit',
      images: [image.toString('base64')],
      mask: (await withHole(image, BOX)).toString('base64'),
    });

    const changes = countChanges(await decode(image), await decode(made), BOX);
    expect(changes.outside).toBe(0);
    expect(changes.inside).toBeGreaterThan(0);
  });

  it('edits a picture without a mask, several times', async () => {
    const made = await picturesOf({ model: 'gpt-image-1', text: 'winter', images: [image.toString('base64')], n: 2 });

    expect(made).toHaveLength(2);
    expect(await decode(made[0] ?? Buffer.alloc(0))).toMatchObject(LEAST);
  });

  it.each([
    ['a style that does not exist', { style: 'nope' }, "style 'nope' is not a style of recraftv3"],
    ['a seed that is none', { random_seed: -1 }, 'random_seed should be an integer in [0, 4294967295]'],
  ])('says what is wrong with %s', async (_what, options, message) => {
    expect(await ask({ model: 'recraftv3', text: 'a leaf', options })).toEqual({ error: message });
  });
});

async function ask(question: Omit<ImageQuestion, 'baseUrl' | 'apiKey'>) {
  const { baseUrl, apiKey } = server.process();
  return await askWithAiSdk({ baseUrl, apiKey, ...question });
}

async function picturesOf(question: Omit<ImageQuestion, 'baseUrl' | 'apiKey'>): Promise<Buffer[]> {
  const { images, error } = await ask(question);
  if (images === undefined) throw new Error(error);
  return images.map((base64) => Buffer.from(base64, 'base64'));
}
