import { createBoxBlur, SCRIPT_BOX_BLUR } from '../packages/kernels/src/filter/box-blur.ts';
import { createRowMixer, SCRIPT_ROW_MIXER, type RowMixer } from '../packages/kernels/src/resample/mix-rows.ts';
import { createTaps } from '../packages/kernels/src/resample/taps.ts';
import { paintScene } from '../packages/engine/src/scene/paint-scene.ts';
import { parsePrompt } from '../packages/engine/src/scene/parse/parse-prompt.ts';
import { createThreads, type Threads } from '../packages/engine/src/threads/threads.ts';
import type { Bench, Finding, Measurement } from './measurement.ts';
import { median } from './support/statistics.ts';
import { ms, type Table } from './support/table.ts';

const SIDE_PX = 1024;
/** Enough to compile the hot loops, at an eighth of the cost. */
const WARM_UP_PX = 360;
const RUNS = 3;
const KERNEL_RUNS = 5;

/** Prompts, each for the seconds that a picture of a megapixel may take with two threads. */
const SCENES = [
  { prompt: 'a mountain lake with a cabin', treatment: 'flat', goalS: 0.15 },
  { prompt: 'a busy airport lounge out of focus', treatment: 'photo', goalS: 0.5 },
  { prompt: 'product photo in a studio, soft light', treatment: 'photo', goalS: 2 },
  { prompt: 'terracotta podium with hard sunlight and palm shadow', treatment: 'photo', goalS: 2 },
  { prompt: 'on a marble table by a sunny window', treatment: 'photo', goalS: 2 },
  { prompt: 'a tropical beach at noon', treatment: 'photo', goalS: 2.5 },
  { prompt: 'a blue sky with white clouds', treatment: 'photo', goalS: 2.5 },
  { prompt: 'snowy mountains behind a lake', treatment: 'photo', goalS: 2.5 },
  { prompt: 'a wheat field at golden hour', treatment: 'photo', goalS: 2.5 },
  { prompt: 'desert dunes at sunset', treatment: 'photo', goalS: 2.5 },
  { prompt: 'a city street at night', treatment: 'photo', goalS: 2.5 },
] as const;

/** How much faster scenes are with two threads than with one, and hot loops in WebAssembly than in TypeScript. */
export const sceneRatios: Measurement = { name: 'scenes', run };

async function run({ modelsDir }: Bench): Promise<Finding> {
  const two = createThreads(2);
  try {
    const rows: string[][] = [];
    for (const scene of SCENES) rows.push(await timeScene(scene, modelsDir, two));
    return {
      title: 'Scenes of a megapixel, painted with one thread and with two; hot loops in TypeScript and in WebAssembly',
      tables: [
        { head: ['scene', 'family', 'one thread', 'two threads', 'two : one', 'goal', ''], rows },
        kernelTable(),
      ],
      notes: [
        `Medians of ${RUNS} runs after a warm-up, one thread and two by turns, quality "default".`,
        `Loops go over ${SIDE_PX} x ${SIDE_PX} pixels of four floats; the copying into and out of WebAssembly is counted.`,
      ],
    };
  } finally {
    two.close();
  }
}

async function timeScene(
  { prompt, treatment, goalS }: (typeof SCENES)[number],
  modelsDirectory: string,
  two: Threads,
): Promise<string[]> {
  const isVector = treatment === 'flat';
  const { spec } = parsePrompt({
    prompt,
    seed: 1,
    purpose: isVector ? 'picture' : 'background',
    style: { output: isVector ? 'vector' : 'raster', treatment },
  });
  const paint = async (sidePx: number, threads: Threads | undefined): Promise<number> => {
    const size = { widthPx: sidePx, heightPx: sidePx };
    const start = performance.now();
    await paintScene({ spec, ...size, quality: 'default', modelsDirectory, threads }, {});
    return performance.now() - start;
  };
  for (const threads of [undefined, two, two]) await paint(WARM_UP_PX, threads);
  const alone: number[] = [];
  const together: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    alone.push(await paint(SIDE_PX, undefined));
    together.push(await paint(SIDE_PX, two));
  }
  const [one, both] = [median(alone), median(together)];
  const verdict = both <= goalS * 1000 ? 'met' : 'missed';
  return [prompt, spec.family, ms(one), ms(both), ratio(one, both), ms(goalS * 1000), verdict];
}

function kernelTable(): Table {
  const mixer = createRowMixer();
  const blur = createBoxBlur();
  const picture = new Float32Array(SIDE_PX * SIDE_PX * 4).fill(0.3);
  const loops: [string, () => void, () => void][] = [
    [
      'resampling, 256 to 1024 px, cubic',
      () => resample(mixer, 256, picture),
      () => resample(SCRIPT_ROW_MIXER, 256, picture),
    ],
    ['box blur, three times', () => blurAll(blur, picture), () => blurAll(SCRIPT_BOX_BLUR, picture)],
  ];
  return {
    head: ['loop', 'TypeScript', 'WebAssembly', 'TypeScript : WebAssembly'],
    rows: loops.map(([label, wasm, script]) => {
      const slow: number[] = [];
      const fast: number[] = [];
      for (let i = 0; i < KERNEL_RUNS; i++) {
        slow.push(time(script));
        fast.push(time(wasm));
      }
      return [label, ms(median(slow)), ms(median(fast)), ratio(median(slow), median(fast))];
    }),
  };
}

function resample(mixer: RowMixer, fromPx: number, out: Float32Array): void {
  const taps = createTaps(fromPx, SIDE_PX, 'cubic');
  const rows = new Float32Array(fromPx * SIDE_PX * 4);
  mixer.rowsOfFour(out.subarray(0, fromPx * fromPx * 4), fromPx, taps, rows);
  mixer.columns(rows, SIDE_PX * 4, taps, 0, out);
}

function blurAll(blur: typeof SCRIPT_BOX_BLUR, picture: Float32Array): void {
  blur.rows(picture, SIDE_PX, 3, 3);
  blur.columns(picture, SIDE_PX, 3, 3);
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function ratio(slow: number, fast: number): string {
  return (slow / fast).toFixed(2);
}
