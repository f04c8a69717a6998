import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Production, ResolvedCall } from '@backlot/contract';
import { beforeAll, describe, expect, test } from 'vitest';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import { modelFile } from '../models/model-file.ts';
import { createPipelines, type Pipelines } from './index.ts';

type Input = Extract<ResolvedCall, { operation: 'generate' }>['input'];

const modelsDir = fileURLToPath(new URL('../../../../.backlot/models', import.meta.url));
const SMALL = { width: 192, height: 128 };
const VECTOR = { vocabulary: 'recraft', base: 'vector_illustration' } as const;

let pipelines: Pipelines;
beforeAll(() => {
  pipelines = createPipelines({ modelsDir });
});

const make = (input: Partial<Input>): Promise<Production> =>
  pipelines.run({
    operation: 'generate',
    input: { prompt: 'a calm sea', count: 1, seed: 3, size: SMALL, ...input },
  });
const textOf = (production: Production, index = 0): string =>
  Buffer.from(production.images[index]?.bytes ?? []).toString();
const codesOf = ({ warnings }: Production): string[] => warnings.map(({ code }) => code);

describe('generate', () => {
  test('gives the same bytes for the same seed and others for another', async () => {
    const [first, again, other] = await Promise.all([make({}), make({}), make({ seed: 4 })]);

    expect(first.images).toEqual(again.images);
    expect(first.images[0]?.bytes).not.toEqual(other.images[0]?.bytes);
  });

  test('makes pictures of the size that was asked for, each with a seed of its own', async () => {
    const { images } = await make({ count: 3, style: VECTOR });

    expect(images.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
      [192, 128],
      [192, 128],
      [192, 128],
    ]);
    expect(new Set(images.map(({ seed }) => seed)).size).toBe(3);
    expect(images[0]?.seed).toBe(3);
  });

  test('makes a picture again from its own seed', async () => {
    const set = await make({ count: 2, style: VECTOR });

    const again = await make({ seed: set.images[1]?.seed ?? 0, style: VECTOR });

    expect(again.images[0]?.bytes).toEqual(set.images[1]?.bytes);
  });

  test('chooses a size that suits the prompt and says so', async () => {
    const { images, details } = await make({ prompt: 'portrait of a mountain', size: undefined, style: VECTOR });

    expect(images[0]).toMatchObject({ widthPx: 896, heightPx: 1152 });
    expect(details['chosenSize']).toEqual({ width: 896, height: 1152, because: 'portrait' });
  });

  test('writes SVG of shapes in named groups, without a picture inside', async () => {
    const production = await make({ prompt: 'mountain lake at dawn', format: 'svg' });
    const svg = textOf(production);

    expect(production.images[0]?.mediaType).toBe('image/svg+xml');
    expect(svg).toContain('width="192" height="128"');
    expect(svg).not.toMatch(/<image|data:/);
    for (const id of ['sky', 'far', 'mid', 'near', 'front']) expect(svg).toContain(`<g id="${id}">`);
  });

  test('draws SVG as shapes in a style for pixels too', async () => {
    const style = { vocabulary: 'recraft', base: 'digital_illustration', preset: 'pixel_art' } as const;

    const svg = textOf(await make({ prompt: 'a beach', format: 'svg', style }));

    expect(svg).toMatch(/^<svg /);
    expect(svg).not.toContain('<image');
  });

  test('paints a place in pixels without a word about it', async () => {
    expect(codesOf(await make({ prompt: 'open sea at noon' }))).toEqual([]);
  });

  test('says when what was asked for can only be drawn', async () => {
    expect(codesOf(await make({ prompt: 'a fox' }))).toContain('subject-illustrated');
  });

  test('enlarges what it paints smaller, and says so', async () => {
    const production = await make({ prompt: 'open sea at noon', size: { width: 2000, height: 760 } });

    expect(production.images[0]).toMatchObject({ widthPx: 2000, heightPx: 760 });
    expect(codesOf(production)).toEqual(['painted-smaller']);
  });

  test('sets quoted words as shapes, and none where none are wanted', async () => {
    const prompt = 'poster that says "OPEN" over the sea';

    const lettered = textOf(await make({ prompt, format: 'svg' }));
    const textFree = textOf(await make({ prompt, format: 'svg', isTextFree: true }));

    expect(lettered).toContain('id="text"');
    expect(textFree).not.toContain('id="text"');
    expect(lettered).not.toContain('<text');
  });

  test('draws only the mark of an icon, on paper', async () => {
    const { details } = await make({ prompt: 'geometric logo', style: VECTOR });

    expect(details['scene']).toMatchObject({ family: 'spot', place: 'icon' });
  });
});

describe('directions', () => {
  const DIRECTIONS = 6;

  test('differ from each other in their scene, pairwise', async () => {
    const { details } = await make({ prompt: 'a beach', variety: 'directions', count: DIRECTIONS, style: VECTOR });
    const scenes = details['scenes'] as { time: string; weather: string[]; palette: object }[];

    const told = scenes.map(({ time, weather, palette }) => JSON.stringify([time, weather, palette]));

    expect(new Set(told).size).toBe(DIRECTIONS);
    expect(details['directions']).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('take other treatments where no style was chosen', async () => {
    const { details } = await make({ prompt: 'a beach', variety: 'directions', count: DIRECTIONS, format: 'svg' });
    const scenes = details['scenes'] as { style: { treatment: string } }[];

    expect(new Set(scenes.map(({ style }) => style.treatment)).size).toBe(DIRECTIONS);
  });

  test('keep to every word of the prompt', async () => {
    const prompt = 'a foggy beach at night, flat vector illustration, pastel colors';
    const { details } = await make({ prompt, variety: 'directions', count: DIRECTIONS });
    const scenes = details['scenes'] as { time: string; weather: string[]; palette: { mood: string } }[];

    for (const scene of scenes)
      expect(scene).toMatchObject({
        family: 'beach',
        time: 'night',
        weather: ['fog'],
        palette: { mood: 'pastel' },
        style: { treatment: 'flat' },
      });
  });

  test('can be found again by their number', async () => {
    const set = await make({ prompt: 'a beach', variety: 'directions', count: 3, style: VECTOR });

    const near = await make({
      prompt: 'a beach',
      style: VECTOR,
      near: { seed: set.images[2]?.seed ?? 0, direction: 2, similarity: 4 },
    });

    const wanted = (set.details['scenes'] as { time: string; palette: object }[])[2];
    expect(near.details['scene']).toMatchObject({ time: wanted?.time, palette: wanted?.palette });
  });
});

describe('near', () => {
  const PROMPTS = ['a beach', 'a mountain lake', 'a city street', 'outer space'];
  const TINY = { width: 96, height: 96 };

  /** Mean difference of the encoded channels of two pictures of one size, 0..255. */
  async function difference(a: Uint8Array, b: Uint8Array): Promise<number> {
    const [left, right] = await Promise.all(
      [a, b].map(async (bytes) => (await decodeImage(bytes, limitsOf({}), 'image')).raster.data),
    );
    if (left === undefined || right === undefined) throw new Error('two pictures are compared');
    return left.reduce((sum, value, i) => sum + Math.abs(value - (right[i] ?? 0)), 0) / left.length;
  }

  test('moves further away the less similarity is asked for, on average', async () => {
    const means: number[] = [];
    for (const similarity of [5, 4, 3, 2, 1]) {
      const distances: number[] = [];
      for (const prompt of PROMPTS) {
        const call = { prompt, style: VECTOR, size: TINY };
        const source = (await make({ ...call, seed: 11 })).images[0]?.bytes ?? new Uint8Array();
        const near = await make({ ...call, seed: 77, count: 3, near: { seed: 11, similarity } });
        for (const { bytes } of near.images) distances.push(await difference(source, bytes));
      }
      means.push(distances.reduce((sum, distance) => sum + distance, 0) / distances.length);
    }

    expect(means).toEqual(means.toSorted((a, b) => a - b));
    expect(means[0]).toBeGreaterThan(0);
  });

  test('gives pictures that differ among themselves', async () => {
    const { images } = await make({ prompt: 'a beach', style: VECTOR, count: 4, near: { seed: 11, similarity: 5 } });

    expect(new Set(images.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(4);
  });

  test('tells by seed and direction how to find each picture again', async () => {
    const call = { prompt: 'a beach', style: VECTOR };
    const { images, details } = await make({ ...call, count: 2, near: { seed: 11, similarity: 1 } });
    const direction = (details['directions'] as number[])[1] ?? 0;

    const again = await make({ ...call, near: { seed: images[1]?.seed ?? 0, direction, similarity: 5 } });

    const scenes = details['scenes'] as { time: string; palette: object }[];
    expect(again.details['scene']).toMatchObject({ time: scenes[1]?.time, palette: scenes[1]?.palette });
  });
});

// Things are drawn from glyphs that are fetched once: where they are not, their tests have nothing to work with.
describe.skipIf(!existsSync(`${modelsDir}/noto-glyphs.json`))('things', () => {
  test('are drawn, with a warning that they are', async () => {
    await modelFile(modelsDir, 'noto-glyphs.json');

    const production = await make({ prompt: 'a red bicycle', format: 'png' });

    expect(codesOf(production)).toEqual(['subject-illustrated']);
  });

  test('that only furnish a place are left out of its photograph, which is said', async () => {
    expect(codesOf(await make({ prompt: 'a calm sea with a bird' }))).toContain('things-left-out');
  });

  test('are shapes of their own in an SVG', async () => {
    const svg = textOf(await make({ prompt: 'a red bicycle', format: 'svg' }));

    expect(svg.length).toBeGreaterThan(textOf(await make({ prompt: 'a plain backdrop', format: 'svg' })).length);
    expect(svg).not.toContain('<image');
  });
});
