import type { Raster } from '@backlot/kernels';
import { vectorizeRawSync, vectorizeSync } from '@neplex/vectorizer';
import { decodeImage } from '../packages/engine/src/codec/decode.ts';
import { encodePng } from '../packages/engine/src/codec/encode.ts';
import { DEFAULT_LIMITS } from '../packages/engine/src/codec/limits.ts';
import { renderSvg } from '../packages/engine/src/codec/render-svg.ts';
import { vectorize } from '../packages/engine/src/pipelines/vectorize.ts';
import { prepareTracing } from '../packages/engine/src/trace/prepare-tracing.ts';
import type { Finding, Measurement } from './measurement.ts';
import { costOf, type Cost } from './support/cost-of.ts';
import { exampleOfPixels } from './support/pictures.ts';
import { median } from './support/statistics.ts';
import { ms, times } from './support/table.ts';

const MEGAPIXEL = 1_000_000;
const PHOTOS = ['coffee.png', 'astronaut.png'];
const LOGO_SIDE_PX = 1000;
const ROUNDS = 3;
const GOAL = 1.2;

/** The settings that the bare tracer gets: those that our pipeline gives it. The package's enums are numbers at run time. */
const BARE = {
  colorMode: 0,
  hierarchical: 0,
  mode: 2,
  filterSpeckle: 4,
  colorPrecision: 8,
  layerDifference: 16,
  cornerThreshold: 60,
  lengthThreshold: 4,
  maxIterations: 10,
  spliceThreshold: 45,
  pathPrecision: 2,
};

/** What tracing a picture costs beside the native tracer that it cannot do without. */
export const vectorizeRatio: Measurement = { name: 'vectorize', run };

async function run(): Promise<Finding> {
  const pictures = [{ name: 'logo', bytes: await logo() }];
  for (const name of PHOTOS) pictures.push({ name, bytes: (await exampleOfPixels(name, MEGAPIXEL)).bytes });
  const figures = [];
  for (const picture of pictures) figures.push(await measure(picture));
  return {
    title: `Vectorize at 1 megapixel, against the bare native tracer on the same pixels (goal at most ${GOAL} x)`,
    tables: [
      {
        head: ['time', 'whole', 'bare, its pixels', 'ratio', 'by CPU', 'bare, the file', 'ratio', 'by CPU'],
        rows: figures.map(({ name, whole, traced, file }) => [
          name,
          ms(whole.wallMs),
          ms(traced.wallMs),
          times(whole.wallMs / traced.wallMs),
          times(whole.cpuMs / traced.cpuMs),
          ms(file.wallMs),
          times(whole.wallMs / file.wallMs),
          times(whole.cpuMs / file.cpuMs),
        ]),
      },
      {
        head: ['result', 'ours', 'bare, the file', 'our size', 'bare size', 'our paths', 'bare paths'],
        rows: figures.map(({ name, ours, bare }) => [
          name,
          `${ours.likeness.toFixed(1)} dB`,
          `${bare.likeness.toFixed(1)} dB`,
          `${Math.round(ours.svg.length / 1000)} kB`,
          `${Math.round(bare.svg.length / 1000)} kB`,
          String(pathsOf(ours.svg)),
          String(pathsOf(bare.svg)),
        ]),
      },
    ],
    notes: [
      'Whole: from the bytes of a PNG to those of an SVG, with our defaults.',
      'Bare, its pixels: the same native tracer on the very pixels that our pipeline hands to it (a drawing is enlarged, so that its edges come out smooth; the grain of a photo is taken away), same settings.',
      `Bare, the file: the same tracer on the PNG as it is, decoded by itself. Medians of ${ROUNDS} rounds after a warm-up.`,
      'dB: peak signal to noise of the rendered result against the picture.',
    ],
  };
}

interface Result {
  readonly svg: string;
  /** Peak signal to noise, dB. */
  readonly likeness: number;
}

async function measure({ name, bytes }: { name: string; bytes: Uint8Array }) {
  const { raster } = await decodeImage(bytes, DEFAULT_LIMITS, 'image');
  const tracing = await prepareTracing(raster, {});
  const isFlat = tracing.kind === 'flat';
  const size = { width: tracing.raster.width, height: tracing.raster.height };
  const pixels = Buffer.from(tracing.raster.data.buffer);
  const own = configOf(isFlat ? { filterSpeckle: Math.round(1.6 * tracing.scale), layerDifference: 0 } : {});
  const results = { ours: '', bare: '' };
  const parts = {
    whole: async () => {
      const { images } = await vectorize({ image: bytes, seed: 1 });
      results.ours = Buffer.from(images[0]?.bytes ?? []).toString();
    },
    traced: () => vectorizeRawSync(pixels, size, own),
    file: () => {
      results.bare = vectorizeSync(Buffer.from(bytes), configOf({}));
    },
  };
  const costs: Record<keyof typeof parts, Cost[]> = { whole: [], traced: [], file: [] };
  for (let round = -1; round < ROUNDS; round++)
    for (const part of ['whole', 'traced', 'file'] as const) {
      const cost = await costOf(parts[part]);
      if (round >= 0) costs[part].push(cost);
    }
  return {
    name,
    whole: middle(costs.whole),
    traced: middle(costs.traced),
    file: middle(costs.file),
    ours: resultOf(results.ours, raster),
    bare: resultOf(results.bare, raster),
  };
}

function middle(costs: readonly Cost[]): Cost {
  return { wallMs: median(costs.map(({ wallMs }) => wallMs)), cpuMs: median(costs.map(({ cpuMs }) => cpuMs)) };
}

function configOf(changes: Partial<Record<keyof typeof BARE, number>>): Record<keyof typeof BARE, number> {
  return { ...BARE, ...changes };
}

function resultOf(svg: string, { width, height, data }: Raster): Result {
  const seen = renderSvg(svg, width, height).data;
  let sum = 0;
  for (let i = 0; i < data.length; i++) sum += ((data[i] ?? 0) - (seen[i] ?? 0)) ** 2;
  return { svg, likeness: 10 * Math.log10((255 * 255 * data.length) / sum) };
}

function pathsOf(svg: string): number {
  return svg.split('<path').length - 1;
}

/** A drawing of flat colours with round and sloping edges. */
async function logo(): Promise<Uint8Array> {
  const shapes = [
    '<path d="M0 0h200v200H0z" fill="#fff"/>',
    '<circle cx="80" cy="76" r="52" fill="#e2562d"/>',
    '<path d="M100 32l72 130-112 5z" fill="#1fbfbb" fill-opacity=".92"/>',
    '<rect x="24" y="120" width="76" height="48" rx="10" fill="#ffc414"/>',
    '<circle cx="166" cy="36" r="19" fill="none" stroke="#223a8f" stroke-width="3"/>',
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" width="200" height="200">${shapes.join('')}</svg>`;
  return encodePng(renderSvg(svg, LOGO_SIDE_PX, LOGO_SIDE_PX));
}
