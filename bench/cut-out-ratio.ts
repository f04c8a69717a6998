import { join } from 'node:path';
import type { Raster } from '@backlot/kernels';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { decodeImage } from '../packages/engine/src/codec/decode.ts';
import { DEFAULT_LIMITS } from '../packages/engine/src/codec/limits.ts';
import type { FloatTensor } from '../packages/engine/src/models/session.ts';
import { cutOut } from '../packages/engine/src/steps/cut-out.ts';
import { estimateFurry } from '../packages/engine/src/steps/estimate-foreground.ts';
import { refineMatte } from '../packages/engine/src/steps/refine-matte.ts';
import { openSegmenter, segment, type Segmenter } from '../packages/engine/src/steps/segment.ts';
import type { Bench, Finding, Measurement } from './measurement.ts';
import { costOf, type Cost } from './support/cost-of.ts';
import { exampleOfPixels } from './support/pictures.ts';
import { median } from './support/statistics.ts';
import { ms, times, type Table } from './support/table.ts';

const MEGAPIXEL = 1_000_000;
const PHOTOS = ['coffee.png', 'astronaut.png'];
const ROUNDS = 5;
/** Rounds that do not count: the hot loops are compiled in them, as they are in a server that has run for a while. */
const WARM_UP_ROUNDS = 2;
const GOAL = 1.3;

/** What a cut-out costs beside the network that it cannot do without. */
export const cutOutRatio: Measurement = { name: 'cut-out', run };

/** The figures of one photo, by what was measured. */
interface Figures {
  readonly photo: string;
  readonly passes: number;
  readonly median: (what: string, unit: keyof Cost) => number;
}

async function run({ modelsDir }: Bench): Promise<Finding> {
  const modelPath = join(modelsDir, 'u2netp.onnx');
  const segmenter = await openSegmenter(modelPath, { threads: 1 });
  const plain = await InferenceSession.create(modelPath, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  try {
    const figures: Figures[] = [];
    for (const photo of PHOTOS) figures.push(await measure(photo, segmenter, plain));
    return {
      title: `Cut-out at 1 megapixel, against the bare inferences that it runs (goal at most ${GOAL} x)`,
      tables: [ratios(figures), absolutes(figures)],
      notes: [
        `Bare: session.run of the same network on the same tensors, as often, one thread; medians of ${ROUNDS} rounds after a warm-up in which each takes its turn.`,
        'By CPU: the same ratio in processor time, which other programs on the machine disturb less.',
        'Plain: the same passes in a session with the defaults of ONNX Runtime, which hold half as much memory again as ours.',
      ],
    };
  } finally {
    await plain.release();
    await segmenter.session.close();
  }
}

async function measure(photo: string, segmenter: Segmenter, plain: InferenceSession): Promise<Figures> {
  const { bytes } = await exampleOfPixels(photo, MEGAPIXEL);
  const { raster } = await decodeImage(bytes, DEFAULT_LIMITS, 'image');
  const inputs = await inputsOf(segmenter, raster);
  const { matte: coarse } = await segment(segmenter, raster, 'default');
  const matte = refineMatte(raster, coarse, 'default');
  const parts: Record<string, () => unknown> = {
    whole: () => cutOut(segmenter, raster, 'default'),
    bare: () => runAll(inputs, (input) => segmenter.session.run(input)),
    plain: () => runAll(inputs, (input) => runPlain(plain, input)),
    segment: () => segment(segmenter, raster, 'default'),
    refine: () => refineMatte(raster, coarse, 'default'),
    foreground: () => estimateFurry(raster, matte),
  };
  const costs = new Map<string, Cost[]>(Object.keys(parts).map((name) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(parts)) {
      const cost = await costOf(work);
      if (round >= 0) costs.get(name)?.push(cost);
    }
  return {
    photo,
    passes: inputs.length,
    median: (what, unit) => median((costs.get(what) ?? []).map((cost) => cost[unit])),
  };
}

/** The tensors that a cut-out feeds to its network. */
async function inputsOf(segmenter: Segmenter, picture: Raster): Promise<FloatTensor[]> {
  const inputs: FloatTensor[] = [];
  const recording: Segmenter['session'] = {
    ...segmenter.session,
    run: (input, outputName) => {
      inputs.push(input);
      return segmenter.session.run(input, outputName);
    },
  };
  await cutOut({ ...segmenter, session: recording }, picture, 'default');
  return inputs;
}

async function runAll(inputs: readonly FloatTensor[], runOne: (input: FloatTensor) => Promise<unknown>): Promise<void> {
  for (const input of inputs) await runOne(input);
}

async function runPlain(session: InferenceSession, { data, dims }: FloatTensor): Promise<unknown> {
  const feeds = { [session.inputNames[0] ?? '']: new Tensor('float32', data, dims) };
  return session.run(feeds, session.outputNames.slice(0, 1));
}

function ratios(figures: readonly Figures[]): Table {
  return {
    head: ['ratio', 'passes', 'to the bare passes', 'by CPU', 'to plain passes', 'to one bare pass'],
    rows: figures.map(({ photo, passes, median }) => {
      const [whole, bare] = [median('whole', 'wallMs'), median('bare', 'wallMs')];
      return [
        photo,
        String(passes),
        times(whole / bare),
        times(median('whole', 'cpuMs') / median('bare', 'cpuMs')),
        times(whole / median('plain', 'wallMs')),
        times((whole / bare) * passes),
      ];
    }),
  };
}

function absolutes(figures: readonly Figures[]): Table {
  return {
    head: ['time', 'whole', 'bare passes', 'around them', 'refine matte', 'foreground', 'plain passes', 'CPU of whole'],
    rows: figures.map(({ photo, median }) => {
      const wall = (what: string) => median(what, 'wallMs');
      return [
        photo,
        ms(wall('whole')),
        ms(wall('bare')),
        ms(Math.max(0, wall('segment') - wall('bare'))),
        ms(wall('refine')),
        ms(wall('foreground')),
        ms(wall('plain')),
        ms(median('whole', 'cpuMs')),
      ];
    }),
  };
}
