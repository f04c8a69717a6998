import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FillProfile } from '@backlot/kernels';
import sharp from 'sharp';
import { median } from '../support/statistics.ts';
import type { Table } from '../support/table.ts';
import type { FillCase } from './fill-case.ts';
import { encodeMask, encodeOpaque, loadCase, withHole } from './load-case.ts';
import { METHODS, ours, type FillMethod } from './methods.ts';
import { runMethod, type RunCost } from './run-method.ts';

const PROFILES: readonly FillProfile[] = ['quality', 'fast', 'preview'];
const ROUNDS = 3;
/** A blob of about 9 % of a square picture, 0.36 of its side across. */
const BLOB_SHARE = 0.36;
const SIZES = [
  { name: '1024 x 1024', width: 1024, height: 1024 },
  { name: '3264 x 2448', width: 3264, height: 2448 },
] as const;

/** A picture with a hole, written to be filled by any method. */
export interface PerformanceInput {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly folder: string;
  readonly input: string;
  readonly mask: string;
  /** What is missing of the picture, 0..1. */
  readonly share: number;
}

/** Writes the pictures that speed is measured on. */
export async function writePerformanceInputs(
  fillCase: FillCase,
  photoFile: string,
  out: string,
): Promise<PerformanceInput[]> {
  const folder = join(out, 'performance');
  mkdirSync(folder, { recursive: true });
  const inputs: PerformanceInput[] = [];
  for (const { name, width, height } of SIZES) {
    const files = { input: join(folder, `${width}.png`), mask: join(folder, `${width}-mask.png`) };
    const share = await writeInput(fillCase, photoFile, { width, height, ...files });
    inputs.push({ name, width, height, folder, ...files, share });
  }
  return inputs;
}

/** Times our profiles and G'MIC's patch match on one photo, in turn, whole processes; ratios are ours to G'MIC. */
export function performanceTable(inputs: readonly PerformanceInput[]): Table {
  const rival = METHODS.find(({ name }) => name === 'gmic-matchpatch');
  const methods = [...PROFILES.map(ours), ...(rival?.isThere() === true ? [rival] : [])];
  const rows: string[][] = [];
  for (const { name, width, height, folder, input, mask, share } of inputs) {
    const costs = new Map<FillMethod, RunCost[]>(methods.map((method) => [method, []]));
    for (let round = 0; round < ROUNDS; round++)
      for (const [method, list] of costs)
        list.push(
          runMethod(method, { input, mask, output: join(folder, `${width}-${method.name}.png`), width, height }, false),
        );
    const of = (method: FillMethod, unit: 'wallS' | 'cpuS' | 'fillS' | 'peakMb') =>
      median((costs.get(method) ?? []).map((cost) => cost[unit] ?? NaN));
    for (const method of methods) {
      const ratio = (unit: 'wallS' | 'cpuS') => (rival ? (of(rival, unit) / of(method, unit)).toFixed(1) : '');
      rows.push([
        `${name}, ${(100 * share).toFixed(1)} % missing: ${method.name}`,
        of(method, 'wallS').toFixed(2),
        of(method, 'cpuS').toFixed(2),
        Number.isNaN(of(method, 'fillS')) ? '' : of(method, 'fillS').toFixed(2),
        of(method, 'peakMb').toFixed(0),
        ratio('wallS'),
        ratio('cpuS'),
      ]);
    }
  }
  return {
    head: [`medians of ${ROUNDS}`, 'wall s', 'CPU s', 'fill s', 'peak MB', "G'MIC takes x wall", 'x CPU'],
    rows,
  };
}

async function writeInput(
  fillCase: FillCase,
  photoFile: string,
  { width, height, input, mask }: { width: number; height: number; input: string; mask: string },
): Promise<number> {
  const size = BLOB_SHARE * Math.sqrt((width * height) / Math.min(width, height) ** 2);
  const blob: FillCase = { ...fillCase, name: 'performance', mask: { kind: 'blob', at: [0.5, 0.5], size } };
  const photo = await sharp(photoFile).resize(width, height, { fit: 'cover' }).png().toBuffer();
  const stretched = join(input + '.source.png');
  writeFileSync(stretched, photo);
  const loaded = await loadCase({ ...blob }, stretched, Math.max(width, height));
  writeFileSync(input, await encodeOpaque(withHole(loaded)));
  writeFileSync(mask, await encodeMask(loaded.hole));
  return loaded.hole.data.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0) / (width * height);
}
