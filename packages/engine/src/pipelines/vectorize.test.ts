import { createRaster, type Raster } from '@backlot/kernels';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { encodePng } from '../codec/encode.ts';
import { renderSvg } from '../codec/render-svg.ts';
import { vectorize } from './vectorize.ts';

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120"><rect width="160" height="120" fill="#fff"/><circle cx="60.3" cy="55.6" r="40" fill="#e2562d"/><path d="M80 20L150 105H40z" fill="#1fbfbb"/><path d="M20 100h60" stroke="#223a8f" stroke-width="5"/></svg>`;
const DUSK = `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="120"><linearGradient id="g" x1="0" y1="0" x2="0" y2="1"><stop stop-color="#1b2a6b"/><stop offset="1" stop-color="#ffc07a"/></linearGradient><rect width="160" height="120" fill="url(#g)"/></svg>`;

const pngOf = (svg: string): Promise<Uint8Array> => encodePng(renderSvg(svg, 160, 120));
const photo = (): Promise<Uint8Array> => sharp('examples/coffee.png').resize(180, 120).png().toBuffer();

type Wishes = Omit<Parameters<typeof vectorize>[0], 'image' | 'seed'>;

async function traced(image: Uint8Array, wishes: Wishes = {}) {
  const production = await vectorize({ image, seed: 1, ...wishes });
  const [made] = production.images;
  const svg = Buffer.from(made?.bytes ?? []).toString();
  const seen = renderSvg(svg, made?.widthPx ?? 0, made?.heightPx ?? 0);
  const fills = new Set(Array.from(svg.matchAll(/fill="(#[^"]*)"/g), ([, fill]) => fill));
  return { production, made, svg, seen, fills, paths: svg.match(/<path/g)?.length ?? 0 };
}

/** Peak signal to noise, dB, of the colours that are opaque in the picture. */
async function likeness(image: Uint8Array, { data }: Raster): Promise<number> {
  const pixels = await sharp(image).ensureAlpha().raw().toBuffer();
  let sum = 0;
  let count = 0;
  for (let i = 0; i < pixels.length; i++) {
    if (i % 4 === 3 || pixels[i - (i % 4) + 3] !== 255) continue;
    sum += ((pixels[i] ?? 0) - (data[i] ?? 0)) ** 2;
    count++;
  }
  return 10 * Math.log10((255 * 255 * count) / sum);
}

it('traces a logo into its few colours and shapes, and looks like it', async () => {
  const image = await pngOf(LOGO);

  const { made, svg, seen, fills, paths } = await traced(image);

  expect(made).toMatchObject({ mediaType: 'image/svg+xml', widthPx: 160, heightPx: 120 });
  expect(svg).toMatch(/^<svg xmlns="[^"]+" width="160" height="120" viewBox="0 0 160 120">\n<path /);
  expect([...fills].toSorted()).toEqual(['#1fbfbb', '#223a8f', '#e2562d', '#fff']);
  expect(paths).toBeLessThanOrEqual(8);
  expect(await likeness(image, seen)).toBeGreaterThan(30);
});

it('traces a photo into shapes that look like it', async () => {
  const image = await photo();

  const { seen, production } = await traced(image);

  expect(production.details).toMatchObject({ kind: 'photo' });
  expect(await likeness(image, seen)).toBeGreaterThan(23);
});

it('keeps a smooth gradient in bands, where the tracer alone would make one colour of it', async () => {
  const image = await pngOf(DUSK);

  const { seen } = await traced(image);

  expect(await likeness(image, seen)).toBeGreaterThan(32);
});

it('fills a smooth gradient with a gradient when asked to', async () => {
  const image = await pngOf(DUSK);

  const { seen, svg, paths } = await traced(image, { gradients: true });

  expect(svg.match(/<linearGradient/g)).toHaveLength(1);
  expect(paths).toBeLessThanOrEqual(2);
  expect(await likeness(image, seen)).toBeGreaterThan(42);
});

it('makes photos more alike with gradients', async () => {
  const image = await photo();

  const [flat, graded] = [await traced(image), await traced(image, { gradients: true })];

  expect(await likeness(image, graded.seen)).toBeGreaterThan(await likeness(image, flat.seen));
});

it('makes no gradients of other colours than those asked for, and says so', async () => {
  const { svg, production } = await traced(await photo(), { gradients: true, maxColours: 8 });

  expect(svg).not.toContain('Gradient');
  expect(production.warnings.map(({ code }) => code)).toEqual(['gradients-left-out']);
});

it('leaves clear what is transparent', async () => {
  const clear = LOGO.replace('<rect width="160" height="120" fill="#fff"/>', '');

  const { seen, production } = await traced(await pngOf(clear));

  expect(seen.data[3]).toBe(0);
  expect(seen.data[(55 * 160 + 60) * 4 + 3]).toBe(255);
  expect(production.warnings).toEqual([]);
});

it('says when partly transparent areas had to become opaque or clear', async () => {
  const glass = createRaster(40, 40);
  for (let i = 0; i < glass.data.length; i += 4) glass.data.set([20, 90, 200, 150], i);

  const { production } = await traced(await encodePng(glass));

  expect(production.warnings.map(({ code }) => code)).toEqual(['soft-transparency']);
});

it.each(['stacked', 'cut-out'] as const)(
  'makes at most the shapes asked for, %s, and still looks like it',
  async (stacking) => {
    const image = await photo();

    const { production, paths, seen } = await traced(image, { maxShapes: 40, stacking });

    expect(production.details['shapes']).toBeLessThanOrEqual(40);
    expect(paths).toBeGreaterThan(15);
    expect(await likeness(image, seen)).toBeGreaterThan(16);
  },
);

it('uses at most the colours asked for', async () => {
  const { fills } = await traced(await photo(), { maxColours: 6 });

  expect(fills.size).toBeLessThanOrEqual(6);
  expect(fills.size).toBeGreaterThan(3);
});

it('uses the colours of a palette and no others', async () => {
  const palette: [number, number, number][] = [
    [0, 0, 0],
    [255, 255, 255],
    [240, 80, 40],
  ];

  const [drawing, ofPhoto] = [await traced(await pngOf(LOGO), { palette }), await traced(await photo(), { palette })];

  const allowed = ['#000', '#fff', '#f05028'];
  expect(allowed).toEqual(expect.arrayContaining([...drawing.fills, ...ofPhoto.fills]));
  expect(ofPhoto.fills.size).toBe(3);
});

it('leaves small shapes out when asked to', async () => {
  const image = await photo();

  const [all, large] = [await traced(image), await traced(image, { filterSmallShapes: true })];

  expect(large.paths).toBeLessThan(all.paths * 0.7);
});

it('compresses without changing how it looks', async () => {
  const image = await pngOf(LOGO);

  const [short, long] = [await traced(image), await traced(image, { compress: false })];

  expect(short.svg.length).toBeLessThan(long.svg.length * 0.75);
  expect(await likeness(await encodePng(long.seen), short.seen)).toBeGreaterThan(45);
});

it('has no seams where shapes are cut out', async () => {
  const { seen } = await traced(await photo(), { stacking: 'cut-out' });

  let clear = 0;
  for (let i = 3; i < seen.data.length; i += 4) if ((seen.data[i] ?? 0) < 200) clear++;
  expect(clear / (seen.data.length / 4)).toBeLessThan(0.002);
});

it('gives the same bytes for the same picture', async () => {
  const image = await photo();

  const [first, second] = [await traced(image), await traced(image)];

  expect(first.svg).toBe(second.svg);
});

it('refuses a picture that is an SVG already', async () => {
  await expect(vectorize({ image: Buffer.from(LOGO), seed: 1 })).rejects.toMatchObject({
    code: 'request.unsupported-media',
    issues: [{ field: 'image' }],
  });
});
