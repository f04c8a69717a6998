import type { Production, ResolvedCall } from '@backlot/contract';
import { createEngine } from '@backlot/engine';
import type { Bench, Finding, Measurement } from './measurement.ts';
import { discMask, exampleOfPixels } from './support/pictures.ts';
import { median } from './support/statistics.ts';
import { ms, type Table } from './support/table.ts';

const MEGAPIXEL = 1_000_000;
/** Enough to compile the hot loops, at an eighth of the cost. */
const WARM_UP_PIXELS = MEGAPIXEL / 8;
/** A case is run again until it has had this long, at most so often. */
const CASE_SECONDS = 14;
const MAX_RUNS = 5;
const MASK_SHARE = 0.05;

/** A scene, by a prompt that asks for nothing else; `family` is the one it must lead to. */
const SCENES = [
  { photo: 'coffee.png', family: 'table', prompt: 'on a marble table by a sunny window' },
  { photo: 'coffee.png', family: 'studio', prompt: 'product photo in a studio, soft light' },
  { photo: 'astronaut.png', family: 'cafe', prompt: 'in a cozy cafe' },
  { photo: 'astronaut.png', family: 'beach', prompt: 'on a tropical beach at noon' },
];
const ERASED = ['coffee.png', 'astronaut.png'];

/** Where the time of an edit goes, from the pipelines' own timings. */
export const pipelineStages: Measurement = { name: 'stages', run };

interface Case {
  readonly label: string;
  /** The scene it must lead to, if any. */
  readonly family?: string;
  readonly callAt: (pixels: number) => Promise<ResolvedCall>;
}

interface Timed {
  readonly label: string;
  readonly runs: number;
  /** Median ms by stage, and of all stages together. */
  readonly stages: ReadonlyMap<string, number>;
  readonly allMs: number;
  /** Median ms as whoever asked the engine sees it: the stages and the way to the worker process and back. */
  readonly wallMs: number;
}

async function run({ modelsDir }: Bench): Promise<Finding> {
  const engine = createEngine({ workers: 1, modelsDir });
  try {
    await engine.ready();
    const time = async ({ label, family, callAt }: Case): Promise<Timed> => {
      const { details } = await engine.run(await callAt(WARM_UP_PIXELS));
      if (familyOf(details['scene']) !== family) throw new Error(`${label}: the prompt leads to another scene now`);
      const call = await callAt(MEGAPIXEL);
      const wallsMs: number[] = [];
      const productions: Production[] = [];
      while (wallsMs.length < MAX_RUNS && sum(wallsMs) < CASE_SECONDS * 1000) {
        const start = performance.now();
        productions.push(await engine.run(call));
        wallsMs.push(performance.now() - start);
      }
      return {
        label,
        runs: productions.length,
        stages: mediansByStage(productions),
        allMs: median(productions.map(({ timingsMs }) => sum(Object.values(timingsMs)))),
        wallMs: median(wallsMs),
      };
    };
    const replaced: Timed[] = [];
    for (const scene of SCENES) replaced.push(await time(replaceCase(scene)));
    const erased: Timed[] = [];
    for (const photo of ERASED) erased.push(await time(eraseCase(photo)));
    return {
      title: 'Pipeline stages at 1 megapixel: share of the whole, then milliseconds',
      tables: [tableOf('replace the background', replaced), tableOf('remove an object', erased)],
      notes: [
        'Medians after a warm-up, quality "default", in a worker process as the server runs it, one run at a time.',
        `"caller" is what whoever asks the engine waits: the stages and the way of the bytes to the worker and back.`,
        `The mask covers ${MASK_SHARE * 100} % of the picture.`,
      ],
    };
  } finally {
    engine.close();
  }
}

function replaceCase({ photo, family, prompt }: (typeof SCENES)[number]): Case {
  return {
    label: `${photo}, ${family}`,
    family,
    callAt: async (pixels) => ({
      operation: 'replace-background',
      input: { image: (await exampleOfPixels(photo, pixels)).bytes, prompt, count: 1, quality: 'default', seed: 1 },
    }),
  };
}

function eraseCase(photo: string): Case {
  return {
    label: photo,
    callAt: async (pixels) => {
      const picture = await exampleOfPixels(photo, pixels);
      const mask = await discMask(picture, MASK_SHARE);
      return { operation: 'erase', input: { image: picture.bytes, mask, seed: 1 } };
    },
  };
}

function mediansByStage(productions: readonly Production[]): Map<string, number> {
  const stages = Object.keys(productions[0]?.timingsMs ?? {});
  return new Map(
    stages.map((stage) => [stage, median(productions.map(({ timingsMs }) => timingsMs[stage] ?? 0))] as const),
  );
}

function tableOf(title: string, timed: readonly Timed[]): Table {
  const stages = [...(timed[0]?.stages.keys() ?? [])];
  return {
    head: [title, 'runs', ...stages, 'all stages', 'caller'],
    rows: timed.map(({ label, runs, stages: byStage, allMs, wallMs }) => {
      const cell = (value: number) => `${Math.round((100 * value) / allMs)} % ${Math.round(value)}`;
      return [label, String(runs), ...stages.map((stage) => cell(byStage.get(stage) ?? 0)), ms(allMs), ms(wallMs)];
    }),
  };
}

function familyOf(scene: unknown): unknown {
  return typeof scene === 'object' && scene !== null && 'family' in scene ? scene.family : undefined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
