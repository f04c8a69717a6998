import type { OperationCall } from '@backlot/contract';
import { createEngine, type Engine } from '@backlot/engine';
import { decodePicture, halvesMask, startOpenAi, type ReceivedRequest, type VendorServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, type Rig } from '../testing/create-rig.ts';
import { greyPicture } from '../testing/grey-picture.ts';
import { openai } from './index.ts';

const SIDE_PX = 64;
let engine: Engine;
let server: VendorServer;
let image: Uint8Array;
let mask: Uint8Array;

beforeAll(async () => {
  engine = createEngine({ workers: 1, threads: 1, modelsDir: 'models' });
  server = await startOpenAi();
  image = await greyPicture(SIDE_PX, SIDE_PX);
  mask = await halvesMask(SIDE_PX, SIDE_PX, [255, 0]);
});
beforeEach(() => server.reset());
afterAll(async () => {
  engine.close();
  await server.close();
});

function rigOf(settings: Readonly<Record<string, string>> = {}, of: VendorServer = server): Rig {
  const always = {
    BACKLOT_OPENAI_API_KEY: of.key,
    BACKLOT_OPENAI_URL: of.baseUrl,
    BACKLOT_OPENAI_FLAVOUR: 'openai',
  };
  return createRig(openai, { ...always, ...settings }, engine.darkroom);
}

function sent(of: VendorServer = server): ReceivedRequest {
  const [request, ...others] = of.requests;
  if (request === undefined || others.length > 0) throw new Error(`${of.requests.length} requests were sent`);
  return request;
}

const codesOf = (warnings: readonly { readonly code: string }[] = []) => warnings.map(({ code }) => code);

describe('what OpenAI is sent', () => {
  it('generates in a size of the model, at the quality that the operator pays for', async () => {
    const rig = rigOf();

    const result = await rig.make('generate', {
      prompt: 'a cat',
      size: { width: 1536, height: 1024 },
      count: 2,
      seed: 1,
      negativePrompt: 'dogs',
      style: { vocabulary: 'ideogram', preset: 'OIL_PAINTING' },
    });

    expect(sent().path).toBe('/v1/images/generations');
    expect(sent().json).toEqual({
      model: 'gpt-image-1',
      prompt: 'a cat, oil painting style. Leave out: dogs.',
      n: 2,
      size: '1536x1024',
      quality: 'medium',
    });
    expect(sent().headers['authorization']).toBe(`Bearer ${server.key}`);
    expect(codesOf(result.warnings)).toEqual(['style-by-words', 'negative-prompt-by-words']);
    expect(result.images.map(({ seed }) => seed)).toEqual([null, null]);
    expect(result.details).toMatchObject({ usage: { total_tokens: result.books?.consumed } });
    expect(result.books?.consumed).toBeGreaterThan(0);
    expect([rig.spends(), server.charges.length]).toEqual([1, 1]);
  });

  it.each([
    ['dall-e-2', { response_format: 'b64_json' }],
    ['dall-e-3', { response_format: 'b64_json' }],
    ['gpt-image-2', { quality: 'medium' }],
  ])('leaves the size to %s when none is asked for', async (model, fields) => {
    await rigOf({ BACKLOT_OPENAI_MODEL: model }).make('generate', { prompt: 'a cat', count: 1, seed: 1 });

    expect(sent().json).toEqual({ model, prompt: 'a cat', n: 1, ...fields });
  });

  it.each([
    [0.1, 'as little as'],
    [0.3, 'its subjects'],
    [0.5, 'all else may change'],
    [1, 'loose inspiration'],
  ])('restyles with the strength of %f in words, and says so', async (strength, words) => {
    const rig = rigOf({ BACKLOT_OPENAI_QUALITY: 'low' });

    const result = await rig.make('restyle', { image, prompt: 'as a woodcut', strength, count: 1, seed: 1 });

    expect(sent().path).toBe('/v1/images/edits');
    expect(sent().fields).toMatchObject({ size: ['1024x1024'], quality: ['low'], n: ['1'] });
    expect(sent().fields['prompt']?.[0]).toMatch(/^as a woodcut\. /);
    expect(sent().fields['prompt']?.[0]).toContain(words);
    expect(sent().files['mask']).toBeUndefined();
    expect(codesOf(result.warnings)).toEqual(['sent-resized', 'strength-by-words']);
  });

  it.each(['inpaint', 'generate-background'] as const)(
    'marks what an %s may change as clear, and as white for who reads masks as grey',
    async (operation) => {
      await rigOf().make(operation, { image, mask, prompt: 'a hat', count: 1, seed: 1 });

      const region = await server.editedRegion(sent());
      expect([region?.widthPx, region?.heightPx]).toEqual([1024, 1024]);
      expect([region?.mask[0], region?.mask[511], region?.mask[512], region?.mask[1023]]).toEqual([255, 255, 0, 0]);
      const { data } = await decodePicture(sent().files['mask']![0]!.bytes);
      expect(Array.from(data.subarray(0, 4))).toEqual([255, 255, 255, 0]);
      expect(Array.from(data.subarray(1023 * 4, 1024 * 4))).toEqual([0, 0, 0, 255]);
      expect(sent().files['image']?.map(({ name }) => name)).toEqual(['image.png']);
    },
  );

  it.each([
    ['gpt-image-1', 60, 40, '1536x1024'],
    ['gpt-image-1.5', 40, 60, '1024x1536'],
    ['gpt-image-2', 60, 40, '1008x672'],
  ])('edits with %s a picture of %i x %i as %s', async (model, widthPx, heightPx, size) => {
    const oblong = await greyPicture(widthPx, heightPx);

    const result = await rigOf({ BACKLOT_OPENAI_MODEL: model }).make('restyle', {
      image: oblong,
      prompt: 'snow',
      strength: 0.5,
      count: 1,
      seed: 1,
    });

    expect(sent().fields['size']).toEqual([size]);
    expect(result.warnings?.[0]).toMatchObject({ code: 'sent-resized', message: expect.stringContaining('scaled') });
  });

  it('erases by a prompt that asks for nothing, and says so', async () => {
    const result = await rigOf().make('erase', { image, mask, seed: 3 });

    expect(sent().fields['prompt']?.[0]).toContain('Remove what is in the masked area');
    expect(codesOf(result.warnings)).toContain('made-up-prompt');
  });

  it('outpaints the margins, by a prompt of its own where there is none', async () => {
    const expand = { left: SIDE_PX, right: 0, top: 0, bottom: SIDE_PX };

    const result = await rigOf().make('outpaint', { image, prompt: ' ', expand, count: 1, seed: 1 });

    const region = await server.editedRegion(sent());
    expect([region?.mask[0], region?.mask[500], region?.mask[530]]).toEqual([255, 255, 0]);
    expect(codesOf(result.warnings)).toEqual(['sent-resized', 'made-up-prompt']);
  });

  it('edits with dall-e-2 in squares, as PNG', async () => {
    const rig = rigOf({ BACKLOT_OPENAI_MODEL: 'dall-e-2' });
    const oblong = await greyPicture(60, 40);

    await rig.make('inpaint', {
      image: oblong,
      mask: await halvesMask(60, 40, [255, 0]),
      prompt: 'a hat',
      count: 1,
      seed: 1,
    });

    expect(sent().fields).toEqual({
      model: ['dall-e-2'],
      prompt: ['a hat'],
      n: ['1'],
      size: ['1024x1024'],
      response_format: ['b64_json'],
    });
  });

  it('varies squares with dall-e-2, and spends nothing on what is none', async () => {
    const rig = rigOf({ BACKLOT_OPENAI_MODEL: 'dall-e-2' });
    const size = { width: 256, height: 256 };

    await rig.make('variate', { image, size, count: 2, seed: 1 });
    const oblong = rig.make('variate', { image: await greyPicture(60, 40), size, count: 1, seed: 1 });

    await expect(oblong).rejects.toMatchObject({ code: 'operation.unsupported' });
    expect(sent().path).toBe('/v1/images/variations');
    expect(sent().fields).toMatchObject({ size: ['256x256'], n: ['2'] });
    expect(rig.spends()).toBe(1);
  });
});

describe('what OpenAI would not do', () => {
  const asked = { prompt: 'a cat', count: 1 } as const;
  const sized = (width: number, height: number): OperationCall => ({
    operation: 'generate',
    input: { ...asked, size: { width, height } },
  });

  it.each<[string, OperationCall, string]>([
    ['gpt-image-1', sized(1365, 1024), 'makes no picture of 1365 x 1024 px'],
    ['gpt-image-2', sized(1000, 1000), 'makes no picture of 1000 x 1000 px'],
    ['gpt-image-2', sized(3840, 2160), 'makes no picture of 3840 x 2160 px'],
    ['dall-e-2', sized(1536, 1024), 'makes no picture of 1536 x 1024 px'],
    ['gpt-image-1', { operation: 'generate', input: { ...asked, seed: 4 } }, 'would ignore `seed`'],
    ['gpt-image-1', { operation: 'generate', input: { ...asked, format: 'svg' } }, 'makes pixels, not drawings'],
    [
      'dall-e-2',
      { operation: 'generate', input: { ...asked, negativePrompt: 'x' } },
      'would not follow a negative prompt',
    ],
    [
      'dall-e-2',
      { operation: 'generate', input: { ...asked, prompt: 'x'.repeat(1001) } },
      'takes prompts of at most 1000 characters',
    ],
    [
      'gpt-image-1',
      { operation: 'restyle', input: { ...asked, image: 'x', strength: 0 } },
      'leaves no picture as it is',
    ],
    [
      'gpt-image-1',
      { operation: 'inpaint', input: { ...asked, image: 'x', mask: 'y', colours: [{ rgb: [1, 2, 3] }] } },
      'would ignore `colours`',
    ],
    [
      'gpt-image-1',
      { operation: 'replace-background', input: { ...asked, image: 'x', quality: 'turbo' } },
      'would ignore `quality`',
    ],
  ])('%s, %j: %s', (model, call, reason) => {
    expect(rigOf({ BACKLOT_OPENAI_MODEL: model }).unfitness(call)).toBe(reason);
  });

  it.each([
    ['gpt-image-1', ['restyle', 'outpaint'], ['variate', 'remove-background', 'upscale']],
    ['dall-e-2', ['variate', 'erase'], ['restyle']],
    ['dall-e-3', ['generate'], ['inpaint', 'variate', 'restyle', 'replace-background']],
  ])('%s does %j and not %j', (model, able, unable) => {
    const names = Object.keys(rigOf({ BACKLOT_OPENAI_MODEL: model }).vendor.operations);

    expect(able.filter((name) => !names.includes(name))).toEqual([]);
    expect(unable.filter((name) => names.includes(name))).toEqual([]);
  });
});

describe('a server that only speaks like OpenAI', () => {
  it.each(['url', 'b64_json'] as const)('needs no key, takes any size and hands over by %s', async (delivers) => {
    const local = await startOpenAi({ flavour: 'compatible', delivers });
    const rig = createRig(openai, { BACKLOT_OPENAI_URL: local.baseUrl, BACKLOT_OPENAI_MODEL: 'flux' }, engine.darkroom);

    const size = { width: 96, height: 48 };
    const result = await rig.make('generate', { prompt: 'a cat', size, count: 1, seed: 1 });

    await local.close();
    expect(rig.vendor.engine).toBe('openai-compatible/flux');
    expect(sent(local).headers).not.toHaveProperty('authorization');
    expect(sent(local).json).toEqual({
      model: 'flux',
      prompt: 'a cat',
      n: 1,
      size: '96x48',
      response_format: 'b64_json',
    });
    const { widthPx, heightPx } = await decodePicture(result.images[0]!.bytes);
    expect([widthPx, heightPx]).toEqual([96, 48]);
  });

  it('edits in sides that models of all kinds take', async () => {
    const local = await startOpenAi({ flavour: 'compatible' });
    const rig = createRig(openai, { BACKLOT_OPENAI_URL: local.baseUrl }, engine.darkroom);

    await rig.make('inpaint', {
      image: await greyPicture(130, 66),
      mask: await halvesMask(130, 66, [255, 0]),
      prompt: 'a hat',
      count: 1,
      seed: 1,
    });

    const region = await local.editedRegion(sent(local));
    await local.close();
    expect(sent(local).fields['size']).toEqual(['128x64']);
    expect([region?.mask[0], region?.mask[127]]).toEqual([255, 0]);
  });
});

describe('its settings', () => {
  it.each([
    [{}, 67_000],
    [{ BACKLOT_OPENAI_CREDITS: '12000' }, 12_000],
    [{ BACKLOT_OPENAI_FLAVOUR: 'compatible' }, 1000],
  ])('with %j a picture costs %i', (settings, credits) => {
    expect(rigOf(settings).vendor.creditsPerImage?.('generate', 40_000)).toBe(credits);
  });

  it('do not configure it without a key or an address', () => {
    expect(() => createRig(openai, {}, engine.darkroom)).toThrow('it is not configured');
    expect(() => createRig(openai, { BACKLOT_OPENAI_API_KEY: ' ' }, engine.darkroom)).toThrow('it is not configured');
  });

  it('go by the rules of OpenAI at its own address', () => {
    expect(createRig(openai, { BACKLOT_OPENAI_API_KEY: 'k' }, engine.darkroom).vendor.engine).toBe(
      'openai/gpt-image-1',
    );
  });
});
