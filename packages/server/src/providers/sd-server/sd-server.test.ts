import type { OperationCall } from '@backlot/contract';
import { halvesMask, startSdServer, type ReceivedRequest, type SdServer } from '@backlot/fake-vendors';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRig, type Rig } from '../testing/create-rig.ts';
import { greyPicture } from '../testing/grey-picture.ts';
import { sdServer } from './index.ts';

const SIDE_PX = 128;
let server: SdServer;
let rig: Rig;
let image: Uint8Array;
let mask: Uint8Array;

beforeAll(async () => {
  server = await startSdServer();
  rig = createRig(sdServer, {
    BACKLOT_SD_SERVER_URL: server.baseUrl,
    BACKLOT_SD_SERVER_SIDE_PX: String(SIDE_PX),
    BACKLOT_SD_SERVER_POLL_MS: '10',
  });
  image = await greyPicture(SIDE_PX, SIDE_PX);
  mask = await halvesMask(SIDE_PX, SIDE_PX, [255, 0]);
});
beforeEach(() => server.reset());
afterAll(() => server.close());

function sent(): ReceivedRequest {
  const [request, ...others] = server.requests.filter(({ path }) => path.endsWith('/img_gen'));
  if (request === undefined || others.length > 0) throw new Error(`${others.length + 1} jobs were sent`);
  return request;
}

describe('what is sent', () => {
  it('generates with seed, negative prompt and a style in words, in sides rounded up', async () => {
    const result = await rig.make('generate', {
      prompt: 'a cat.',
      size: { width: 100, height: 64 },
      count: 2,
      seed: 4_000_000_000,
      negativePrompt: 'dogs',
      style: { vocabulary: 'recraft', base: 'digital_illustration', preset: 'hand_drawn' },
    });

    expect(sent().json).toEqual({
      prompt: 'a cat, illustration, hand-drawn style',
      negative_prompt: 'dogs',
      width: 128,
      height: 64,
      seed: 4_000_000_000,
      batch_count: 2,
      output_format: 'png',
    });
    expect(result.images.map(({ seed }) => seed)).toEqual([4_000_000_000, 4_000_000_001]);
    expect(result.warnings?.map(({ code }) => code)).toEqual(['style-by-words']);
    expect([rig.spends(), server.charges.length]).toEqual([1, 1]);
  });

  it('generates in the size that the model was made for when none is asked for', async () => {
    await rig.make('generate', { prompt: 'a cat', count: 1, seed: 1 });

    expect(sent().json).toMatchObject({ width: SIDE_PX, height: SIDE_PX });
  });

  it.each([0, 0.3, 1])('restyles with the strength of %f as it is', async (strength) => {
    const result = await rig.make('restyle', { image, prompt: 'as a woodcut', strength, count: 1, seed: 1 });

    expect(sent().json).toMatchObject({ strength, width: SIDE_PX, height: SIDE_PX });
    expect(result.warnings).toEqual([]);
  });

  it('sends a picture of any sides stretched to those that it works at, and says so', async () => {
    const wide = await greyPicture(300, 150);

    const result = await rig.make('restyle', { image: wide, prompt: 'snow', strength: 0.5, count: 1, seed: 1 });

    expect(sent().json).toMatchObject({ width: 128, height: 64 });
    expect(result.warnings).toMatchObject([{ code: 'sent-resized', message: expect.stringContaining('300 x 150') }]);
  });

  it.each(['inpaint', 'generate-background'] as const)('marks in white what an %s may change', async (operation) => {
    await rig.make(operation, { image, mask, prompt: 'a hat', count: 1, seed: 1 });

    expect(sent().json).toMatchObject({ prompt: 'a hat', strength: 1 });
    const region = await server.editedRegion(sent());
    expect(Array.from(region?.mask.subarray(0, SIDE_PX) ?? [])).toEqual([...Array(64).fill(255), ...Array(64).fill(0)]);
  });

  it('erases by a prompt that asks for nothing, and says so', async () => {
    const result = await rig.make('erase', { image, mask, seed: 3 });

    expect(sent().json).toMatchObject({ seed: 3, batch_count: 1, strength: 1 });
    expect(result.warnings?.map(({ code }) => code)).toEqual(['made-up-prompt']);
    expect((await server.editedRegion(sent()))?.mask[0]).toBe(255);
  });

  it.each([
    ['sand', []],
    ['  ', ['made-up-prompt']],
  ])('outpaints the margins by the prompt "%s"', async (prompt, codes) => {
    const small = await greyPicture(64, 128);
    const expand = { left: 64, right: 0, top: 0, bottom: 0 };

    const result = await rig.make('outpaint', { image: small, prompt, expand, count: 1, seed: 1 });

    const region = await server.editedRegion(sent());
    expect([region?.widthPx, region?.heightPx]).toEqual([128, 128]);
    expect([region?.mask[63], region?.mask[64]]).toEqual([255, 0]);
    expect(result.warnings?.map(({ code }) => code)).toEqual(codes);
  });

  it('varies a picture in proportions of its own without words', async () => {
    await rig.make('variate', { image, size: { width: 256, height: 128 }, count: 1, seed: 9 });

    expect(sent().json).toMatchObject({ prompt: '', width: 128, height: 64, seed: 9, strength: 0.65 });
    expect(sent().json).not.toHaveProperty('mask_image');
  });
});

describe('what it would not do', () => {
  const asked = { prompt: 'a cat', count: 1 } as const;
  const edit = { ...asked, image: 'x', mask: 'y' };

  it.each<[OperationCall, string]>([
    [{ operation: 'generate', input: { ...asked, format: 'svg' } }, 'makes pixels, not drawings'],
    [{ operation: 'generate', input: { ...asked, prompt: ' ' } }, 'makes nothing without a prompt'],
    [{ operation: 'generate', input: { ...asked, colours: [{ rgb: [1, 2, 3] }] } }, 'would ignore `colours`'],
    [{ operation: 'generate', input: { ...asked, variety: 'directions' } }, 'would ignore `variety`'],
    [{ operation: 'inpaint', input: { ...edit, artisticLevel: 3 } }, 'would ignore `artisticLevel`'],
    [{ operation: 'erase', input: { image: 'x', mask: 'y', vectors: 'trace' } }, 'would ignore `vectors`'],
    [{ operation: 'replace-background', input: { ...asked, image: 'x', quality: 'turbo' } }, 'would ignore `quality`'],
    [
      { operation: 'replace-background', input: { ...asked, image: 'x', prompt: '', quality: 'default' } },
      'makes nothing without a prompt',
    ],
  ])('%j: %s', (call, reason) => {
    expect(rig.unfitness(call)).toBe(reason);
  });

  it('takes what it heeds', () => {
    const all = { seed: 1, negativePrompt: 'dogs', style: { vocabulary: 'ideogram', preset: 'OIL_PAINTING' } } as const;

    expect(rig.unfitness({ operation: 'inpaint', input: { ...edit, ...all } })).toBeUndefined();
    expect(
      rig.unfitness({ operation: 'restyle', input: { ...asked, ...all, image: 'x', strength: 0.2 } }),
    ).toBeUndefined();
  });
});

it('has the price that its operator names', () => {
  const settings = { BACKLOT_SD_SERVER_URL: server.baseUrl, BACKLOT_SD_SERVER_CREDITS: '250' };

  expect(rig.vendor.creditsPerImage?.('generate', 40_000)).toBe(1000);
  expect(createRig(sdServer, settings).vendor.creditsPerImage?.('generate', 40_000)).toBe(250);
});

it('is not there without an address', () => {
  expect(() => createRig(sdServer, {})).toThrow('it is not configured');
});
