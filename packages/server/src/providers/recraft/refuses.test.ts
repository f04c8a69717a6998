import { RECRAFT_ENDPOINTS, RECRAFT_STYLES, type OperationCall, type OperationInput } from '@backlot/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAdapter, type Adapter } from './testing/adapter.ts';

let adapter: Adapter;
beforeAll(async () => {
  adapter = await startAdapter();
});
afterAll(() => adapter.server.close());

function generate(wish: Partial<OperationInput<'generate'>>): OperationCall {
  return { operation: 'generate', input: { prompt: 'a cabin', count: 1, ...wish } };
}

const CORNERS = [[0, 0], [1, 0], [1, 1], [0, 1]] as const; // prettier-ignore
const WORDS: OperationInput<'generate'>['words'] = [{ text: 'HI', corners: CORNERS.map(([x, y]) => [x, y]) as never }];
const EXPLORING = { count: 4, variety: 'directions' } as const;
const IMAGE = 'data:,';

describe('what would not be done exactly', () => {
  it.each<readonly [string, OperationCall, model: string, reason: RegExp]>([
    ['a model of another house', generate({}), 'dall-e-3', /has no model dall-e-3/],
    ['a size of other models', generate({ size: { width: 1024, height: 1024 } }), 'recraftv4_pro', /1024 x 1024/],
    ['shapes of a model of pixels', generate({ format: 'svg' }), 'recraftv3', /draws no shapes with recraftv3/],
    ['a negative prompt with V4', generate({ negativePrompt: 'fog' }), 'recraftv4_1', /no negative prompt/],
    ['a named style with V4', style('realistic_image'), 'recraftv4_1', /has no style realistic_image/],
    ['a style of another model', style('realistic_image', 'evening_light'), 'recraftv2', /evening_light/],
    ['a style of shapes with pixels', style('vector_illustration'), 'recraftv3', /vector_illustration/],
    ['a style of another house', style('REALISTIC', undefined, 'ideogram'), 'recraftv3', /REALISTIC/],
    ['a substyle without its style', style(undefined, 'hdr'), 'recraftv3', /has no style hdr/],
    ['a substyle nobody documents any more', style('digital_illustration', 'child_books'), 'recraftv3', /child_books/],
    ['an artistic level with V4', generate({ artisticLevel: 3 }), 'recraftv4', /no artistic level/],
    ['pictures without text with V2', generate({ isTextFree: true }), 'recraftv2', /does not keep text out/],
    ['words with V4', generate({ words: WORDS }), 'recraftv4_1', /sets no words/],
    ['more colours than are documented', generate({ colours: colours(11) }), 'recraftv3', /at most 10 colours/],
    ['weights above one', generate({ colours: colours(2, 0.6) }), 'recraftv3', /add up to 1 at most/],
    ['a prompt that is too long', generate({ prompt: 'é'.repeat(1001) }), 'recraftv3', /at most 1000 characters/],
    ['a blank prompt', generate({ prompt: ' ' }), 'recraftv3', /without a prompt/],
    ['staying near an earlier picture', generate({ near: { seed: 1, similarity: 2 } }), 'recraftv4', /`near`/],
    ['exploring with V3', generate(EXPLORING), 'recraftv3', /does not explore with recraftv3/],
    ['exploring with a utility model', generate(EXPLORING), 'recraftv4_1_utility', /does not explore/],
    ['exploring by a seed', generate({ ...EXPLORING, seed: 1 }), 'recraftv4_1', /no seed/],
    ['exploring creatively', generate({ ...EXPLORING, artisticLevel: 0 }), 'recraftv4_1', /no creativity/],
    [
      'editing with V4',
      { operation: 'replace-background', input: { image: IMAGE, prompt: 'a', count: 1, quality: 'default' } },
      'recraftv4_1',
      /does not do it with recraftv4_1/,
    ],
    [
      'the quality words of another house',
      { operation: 'replace-background', input: { image: IMAGE, prompt: 'a', count: 1, quality: 'turbo' } },
      'recraft',
      /`quality`/,
    ],
    [
      'a layout in a size of other models',
      { operation: 'variate', input: { image: IMAGE, count: 1, size: { width: 1344, height: 768 } } },
      'recraftv3',
      /1344 x 768/,
    ],
    [
      'a seed of a tool',
      { operation: 'upscale', input: { image: IMAGE, mode: 'creative', seed: 1 } },
      'recraft',
      /`seed`/,
    ],
    [
      'a number of colours to trace',
      { operation: 'vectorize', input: { image: IMAGE, maxColours: 4 } },
      'recraft',
      /maxColours/,
    ],
    [
      'a long prompt to enhance',
      { operation: 'enhance-prompt', input: { prompt: 'a'.repeat(2001) } },
      'recraft',
      /2000/,
    ],
  ])('is refused: %s', (_what, call, model, reason) => {
    expect(adapter.unfitness(call, model)).toMatch(reason);
  });
});

describe('what is done exactly', () => {
  it('is every style of the table, with the model that draws it', () => {
    for (const { model, style: base, substyle } of RECRAFT_STYLES) {
      const isVector = base === 'vector_illustration' || base === 'icon';
      const call = style(base, substyle ?? undefined);

      expect(adapter.unfitness(call, isVector ? `${model}_vector` : model), `${base} ${substyle}`).toBeUndefined();
    }
  });

  it('is the example of every endpoint of the dialect but that which makes styles', () => {
    const context = { findStyle: () => undefined, findImage: () => undefined };
    const done = RECRAFT_ENDPOINTS.filter(({ name }) => name !== 'createStyle' && name !== 'exploreSimilar');

    const reasons = done.map(({ name, example, read }) => {
      const reading = read(example, context);
      return [name, reading.isValid ? adapter.unfitness(reading.call, reading.model) : 'is at fault'];
    });

    expect(reasons).toEqual(done.map(({ name }) => [name, undefined]));
  });

  it('is drawing without text where nobody asked for text to be kept out', () => {
    expect(adapter.unfitness(generate({ isTextFree: false }), 'recraftv4_1')).toBeUndefined();
  });
});

function style(base?: string, preset?: string, vocabulary: 'recraft' | 'ideogram' = 'recraft'): OperationCall {
  return generate({ style: { vocabulary, ...(base && { base }), ...(preset && { preset }) } });
}

function colours(count: number, weight?: number): NonNullable<OperationInput<'generate'>['colours']> {
  return Array.from({ length: count }, () => ({ rgb: [0, 0, 0], ...(weight !== undefined && { weight }) }));
}
