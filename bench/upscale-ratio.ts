import { createEngine } from '@backlot/engine';
import { backProject, resizeBytes, type Raster } from '@backlot/kernels';
import sharp from 'sharp';
import { decodeImage } from '../packages/engine/src/codec/decode.ts';
import { DEFAULT_LIMITS } from '../packages/engine/src/codec/limits.ts';
import { CUNET_FILE } from '../packages/engine/src/models/cunet.ts';
import { modelFile } from '../packages/engine/src/models/model-file.ts';
import { openSession, type FloatTensor, type NamedSession } from '../packages/engine/src/models/session.ts';
import { upscale } from '../packages/engine/src/pipelines/upscale.ts';
import { enlarge } from '../packages/engine/src/upscale/enlarge.ts';
import { planEnlargement } from '../packages/engine/src/upscale/plan-enlargement.ts';
import type { Bench, Finding, Measurement } from './measurement.ts';
import { costOf, type Cost } from './support/cost-of.ts';
import { psnr, ssim } from '../tests/support/likeness.ts';
import { exampleOfPixels, readExample } from './support/pictures.ts';
import { peakBytes, processTree } from './support/process-memory.ts';
import { median } from './support/statistics.ts';
import { megabytes, ms, times, type Table } from './support/table.ts';

const PHOTOS = ['coffee.png', 'astronaut.png', 'chelsea_cat.png'];
/** Source of the timed upscales: 4 megapixels of result. */
const TIMED_PIXELS = 512 * 512;
const ROUNDS = 3;
const MODES = ['crisp', 'creative'] as const;
const GOAL = 1.3;
/** Of what the photos are cropped to before they are made small. */
const TRUTH_PX = 288;
/** Source of the largest result. */
const LARGEST_PX = 1024;

/** What an upscale costs beside the network that it cannot do without, what it gives over plain resampling, and what it holds. */
export const upscaleRatio: Measurement = { name: 'upscale', run };

type Inputs = Parameters<NamedSession['evaluate']>[0];

async function run({ modelsDir }: Bench): Promise<Finding> {
  const session = await openSession(await modelFile(modelsDir, CUNET_FILE), { threads: 1 });
  try {
    const timed = await timeModes(session);
    const rows: string[][] = [];
    for (const photo of PHOTOS) for (const factor of [2, 4]) rows.push(await compare(session, photo, factor));
    return {
      title: `Upscale, against the bare network on the same tiles (goal at most ${GOAL} x)`,
      tables: [
        timed,
        { head: ['PSNR dB, SSIM', 'enlarged', 'Lanczos', 'crisp', 'better by'], rows },
        await memoryTable(modelsDir),
      ],
      notes: [
        `Bare: session.run on the tensors of the same tiles; medians of ${ROUNDS} rounds in turn, ${PHOTOS[0]} to 4 megapixels, decoding and encoding included in the whole.`,
        `Quality: ${TRUTH_PX} px out of the middle of a photo, made small by cubic resampling, enlarged again; luma. Twice the size is one pass of the network, four times two.`,
        'Memory: the most that a fresh worker process held, 1024 x 1024 to 4096 x 4096.',
      ],
    };
  } finally {
    await session.close();
  }
}

async function timeModes(session: NamedSession): Promise<Table> {
  const { bytes } = await exampleOfPixels(PHOTOS[0] ?? '', TIMED_PIXELS);
  const tiles: Inputs[] = [];
  await whole(recording(session, tiles), bytes, 'crisp');
  const works = {
    bare: async () => {
      for (const inputs of tiles) await session.evaluate(inputs, ['enlarged']);
    },
    crisp: () => whole(session, bytes, 'crisp'),
    creative: () => whole(session, bytes, 'creative'),
  };
  const costs = new Map<string, Cost[]>(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(works)) costs.get(name)?.push(await costOf(work));
  const of = (name: string, unit: keyof Cost) => median((costs.get(name) ?? []).map((cost) => cost[unit]));
  return {
    head: ['ratio', 'tiles', 'to the bare network', 'by CPU', 'whole', 'CPU of whole', 'bare'],
    rows: MODES.map((mode) => [
      mode,
      String(tiles.length),
      times(of(mode, 'wallMs') / of('bare', 'wallMs')),
      times(of(mode, 'cpuMs') / of('bare', 'cpuMs')),
      ms(of(mode, 'wallMs')),
      ms(of(mode, 'cpuMs')),
      ms(of('bare', 'wallMs')),
    ]),
  };
}

function whole(session: NamedSession, image: Uint8Array, mode: 'crisp' | 'creative'): Promise<unknown> {
  return upscale({ image, mode, seed: 1 }, { cunet: async () => session });
}

/** Keeps what tiles are fed; looks at a picture's statistics are our own doing and no part of the bare network. */
function recording(session: NamedSession, tiles: Inputs[]): NamedSession {
  const isTile = (outputs: readonly string[]) => outputs.includes('enlarged');
  return {
    ...session,
    evaluate<Name extends string>(inputs: Inputs, outputs: readonly Name[]): Promise<Record<Name, FloatTensor>> {
      if (isTile(outputs)) tiles.push(inputs);
      return session.evaluate(inputs, outputs);
    },
  };
}

async function compare(session: NamedSession, photo: string, factor: number): Promise<string[]> {
  const truth = await middleOf(photo);
  const size = { width: truth.width, height: truth.height };
  const small = resizeBytes(truth, { width: size.width / factor, height: size.height / factor, filter: 'cubic' });
  const lanczos = resizeBytes(small, { ...size, filter: 'lanczos3' });
  const { steps } = planEnlargement(small);
  const doubles = { ...planEnlargement(small), steps: steps.slice(0, Math.log2(factor)) };
  const crisp = await enlarge(small, doubles, async () => session);
  backProject(crisp, small);
  const figures = (raster: Raster) => [psnr(raster, truth), ssim(raster, truth)] as const;
  const [plain, ours] = [figures(lanczos), figures(crisp)];
  const cell = ([decibels, similarity]: readonly [number, number]) => `${decibels.toFixed(2)} ${similarity.toFixed(3)}`;
  return [
    photo,
    `${factor} x`,
    cell(plain),
    cell(ours),
    `+${(ours[0] - plain[0]).toFixed(2)} +${(ours[1] - plain[1]).toFixed(3)}`,
  ];
}

/** Untouched pixels out of the middle, as many as a factor of four divides. */
async function middleOf(photo: string): Promise<Raster> {
  const source = sharp(await readExample(photo));
  const { width, height } = await source.metadata();
  const area = { left: (width - TRUTH_PX) >> 1, top: (height - TRUTH_PX) >> 1, width: TRUTH_PX, height: TRUTH_PX };
  const bytes = await source.extract(area).png().toBuffer();
  return (await decodeImage(bytes, DEFAULT_LIMITS, 'image')).raster;
}

async function memoryTable(modelsDir: string): Promise<Table> {
  const { bytes: image } = await exampleOfPixels('astronaut.png', LARGEST_PX ** 2);
  const rows: string[][] = [];
  for (const mode of MODES) {
    const before = new Set(processTree(process.pid).map(({ pid }) => pid));
    const engine = createEngine({ workers: 1, modelsDir });
    try {
      await engine.ready();
      const worker = processTree(process.pid).find(
        ({ pid, command }) => !before.has(pid) && command.includes('worker'),
      );
      const start = performance.now();
      const { images } = await engine.run({ operation: 'upscale', input: { image, mode, seed: 1 } });
      const peak = worker && peakBytes(worker.pid);
      const pixels = (images[0]?.widthPx ?? 0) * (images[0]?.heightPx ?? 0);
      rows.push([
        mode,
        `${(pixels / 1e6).toFixed(1)} MP`,
        peak ? megabytes(peak) : 'unknown',
        ms(performance.now() - start),
      ]);
    } finally {
      engine.close();
    }
  }
  return { head: ['largest result', 'pixels', 'peak resident', 'time'], rows };
}
