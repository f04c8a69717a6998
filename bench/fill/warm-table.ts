import { join } from 'node:path';
import { createFillCrew } from '../../packages/engine/src/fill/fill-crew.ts';
import { createThreads } from '../../packages/engine/src/threads/threads.ts';
import { fillHole, fillHoleWith, type FillOptions } from '../../packages/kernels/src/inpaint/fill-hole.ts';
import { SCRIPT_STEPS } from '../../packages/kernels/src/inpaint/steps/script-steps.ts';
import { median } from '../support/statistics.ts';
import type { Table } from '../support/table.ts';
import { maskOf, readRaster } from './load-case.ts';
import { METHODS } from './methods.ts';
import type { PerformanceInput } from './performance.ts';
import { runMethod } from './run-method.ts';

const ROUNDS = 5;
/** The loops in TypeScript are timed on pictures up to this size. */
const MOST_SCRIPT_PX = 2e6;

/**
 * Times fills of one warm process, by turns: loops in TypeScript, in WebAssembly on one thread, on two. The last column holds two
 * threads against a whole process of G'MIC's patch match on the same file.
 */
export async function warmTable(inputs: readonly PerformanceInput[]): Promise<Table> {
  const threads = createThreads(2);
  const crew = createFillCrew(threads);
  const rows: string[][] = [];
  for (const { name, share, input, mask, width, height, folder } of inputs) {
    const [picture, hole] = [await readRaster(input), maskOf(await readRaster(mask))];
    const rivalS = rivalSeconds({ input, mask, output: join(folder, `${width}-rival.png`), width, height });
    for (const profile of ['quality', 'fast'] as const) {
      const options: FillOptions = { profile, seed: 1 };
      const ways: (() => Promise<unknown>)[] = [
        () => fillHole(picture, hole, options),
        () => fillHole(picture, hole, { ...options, crew }),
      ];
      if (width * height <= MOST_SCRIPT_PX)
        ways.push(() => fillHoleWith({ steps: SCRIPT_STEPS, turn: async () => {} }, picture, hole, options));
      const [one = NaN, two = NaN, script] = await mediansByTurns(ways);
      rows.push([
        `${name}, ${(100 * share).toFixed(1)} % missing: ${profile}`,
        script === undefined ? '' : script.toFixed(3),
        one.toFixed(3),
        two.toFixed(3),
        script === undefined ? '' : (script / one).toFixed(1),
        (one / two).toFixed(2),
        rivalS === undefined ? '' : (rivalS / two).toFixed(1),
      ]);
    }
  }
  threads.close();
  return {
    head: [
      `warm, medians of ${ROUNDS}`,
      'TypeScript s',
      'one thread s',
      'two threads s',
      'TS : one',
      'one : two',
      "G'MIC : two",
    ],
    rows,
  };
}

async function mediansByTurns(ways: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const seconds = ways.map((): number[] => []);
  for (let round = 0; round <= ROUNDS; round++)
    for (const [index, way] of ways.entries()) {
      const start = performance.now();
      await way();
      // The first round warms up.
      if (round > 0) seconds[index]?.push((performance.now() - start) / 1000);
    }
  return seconds.map(median);
}

function rivalSeconds(job: Parameters<typeof runMethod>[1]): number | undefined {
  const rival = METHODS.find(({ name }) => name === 'gmic-matchpatch');
  return rival?.isThere() === true ? runMethod(rival, job, false).wallS : undefined;
}
