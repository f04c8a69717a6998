import type { ResolvedCall, StyleProfile } from '@backlot/contract';
import { createRaster, hashPoint } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { encodePng } from '../codec/encode.ts';
import { createStyle } from './create-style.ts';
import { createTools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'create-style' }>['input'];

const SIDE = 64;
const TOOLS = createTools({ modelsDir: '/nowhere' });

/** An encoded picture by the colour of each pixel. */
function picture(colourAt: (x: number, y: number) => readonly [number, number, number, number?]): Promise<Uint8Array> {
  const raster = createRaster(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const [red, green, blue, alpha = 255] = colourAt(i % SIDE, Math.floor(i / SIDE));
    raster.data.set([red, green, blue, alpha], i * 4);
  }
  return encodePng(raster);
}

const RED = [200, 30, 30] as const;
const BLUE = [20, 40, 160] as const;

function create(input: Partial<Input>) {
  return createStyle({ base: 'any', references: [], seed: 1, ...input }, TOOLS);
}

async function styleOf(input: Partial<Input>): Promise<StyleProfile> {
  const { style } = await create(input);
  if (style === undefined) throw new Error('no style was made');
  return style;
}

describe('a style made of pictures', () => {
  it('has their colours as they cover them, and says what it does not take', async () => {
    const flag = await picture((x) => (x < 48 ? RED : BLUE));

    const { style, images, warnings } = await create({ base: 'digital_illustration', references: [flag] });

    expect(images).toEqual([]);
    expect(style).toMatchObject({ version: 1, base: 'digital_illustration' });
    expect(style?.palette.map(({ rgb }) => rgb)).toEqual([RED, BLUE]);
    expect(style?.palette[0]?.weight).toBeCloseTo(0.75, 1);
    expect(warnings.map(({ code }) => code)).toEqual(['style-measured']);
  });

  it('knows flat colour from grain', async () => {
    const flat = await styleOf({ references: [await picture((x) => (x < 32 ? RED : BLUE))] });
    const grainy = await styleOf({
      references: [
        await picture((x, y) => {
          const level = 128 + ((hashPoint(x, y, 1) & 63) - 32);
          return [level, level, level];
        }),
      ],
    });

    expect(flat.flatness).toBeGreaterThan(0.7);
    expect(grainy.flatness).toBeLessThan(0.1);
    expect(flat.grain).toBeLessThan(0.05);
    expect(grainy.grain).toBeGreaterThan(0.5);
  });

  it('knows lines in ink from soft shade', async () => {
    const lines = await styleOf({ references: [await picture((x) => (x % 12 < 2 ? [10, 10, 10] : [250, 250, 250]))] });
    const shade = await styleOf({
      references: [
        await picture((x) => {
          const level = 128 + 120 * Math.sin(x / 10);
          return [level, level, level];
        }),
      ],
    });

    expect(lines.ink).toBeGreaterThan(0.1);
    expect(shade.ink).toBe(0);
    expect(lines.softness).toBeLessThan(0.4);
    expect(shade.softness).toBeGreaterThan(0.7);
  });

  it('counts them by their weights', async () => {
    const references = [await picture(() => RED), await picture(() => BLUE)];

    const even = await styleOf({ references });
    const leaning = await styleOf({ references, weights: [1, 3] });

    expect(even.palette.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(leaning.palette[0]).toEqual({ rgb: BLUE, weight: 0.75 });
  });

  it('has rising tones and weights that add up to 1', async () => {
    const { tones, palette } = await styleOf({ references: [await picture((x, y) => [x * 4, y * 4, 90])] });

    expect(tones).toHaveLength(17);
    expect(tones).toEqual([...tones].sort((one, other) => one - other));
    expect(palette.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 5);
  });
});

describe('a style made of others', () => {
  it('is the mean of them', async () => {
    const red = await styleOf({ references: [await picture(() => RED)] });
    const blue = await styleOf({ references: [await picture(() => BLUE)] });

    const { style, warnings } = await create({ sources: [{ source: red }, { source: blue }] });

    expect(style?.palette).toHaveLength(2);
    expect(style?.tones[8]).toBeCloseTo(((red.tones[8] ?? 0) + (blue.tones[8] ?? 0)) / 2, 5);
    expect(warnings).toEqual([]);
  });

  it('has the tones of the weightiest and the colours of all if that is asked for', async () => {
    const red = await styleOf({ references: [await picture(() => RED)] });
    const references = [await picture(() => BLUE)];

    const style = await styleOf({ references, sources: [{ source: red, weight: 2 }], mix: 'max-weight' });

    expect(style.tones).toEqual(red.tones);
    expect(style.palette.map(({ rgb }) => rgb)).toEqual([RED, BLUE]);
  });
});

describe('a style made of a listed one', () => {
  it('looks as what is painted in it', async () => {
    const source = { vocabulary: 'recraft', base: 'vector_illustration', preset: 'linocut' } as const;

    const { flatness, palette } = await styleOf({ base: 'vector_illustration', sources: [{ source }] });

    expect(flatness).toBeGreaterThan(0.3);
    expect(palette.every(({ rgb }) => Math.max(...rgb) - Math.min(...rgb) < 60)).toBe(true);
  });
});

describe('what no style can be made of', () => {
  it('is named: a file that is no picture', async () => {
    const references = [await picture(() => RED), Buffer.from('<html>')];

    await expect(create({ references })).rejects.toMatchObject({ issues: [{ field: 'references.1' }] });
  });

  it('is named: a picture of nothing', async () => {
    const references = [await picture(() => [0, 0, 0, 0])];

    await expect(create({ references })).rejects.toMatchObject({
      code: 'request.invalid',
      issues: [{ field: 'references.0' }],
    });
  });

  it('is nothing at all, or weights for other pictures', async () => {
    await expect(create({})).rejects.toMatchObject({ issues: [{ field: 'references' }] });
    await expect(create({ references: [await picture(() => RED)], weights: [1, 2] })).rejects.toMatchObject({
      issues: [{ field: 'weights' }],
    });
  });
});
