import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FillCase } from './fill-case.ts';
import { encodeMask, encodeOpaque, loadCase, readRaster, withHole } from './load-case.ts';
import { measureFill, type FillMeasures } from './measures/measure-fill.ts';
import type { FillMethod } from './methods.ts';
import { runMethod, type RunCost } from './run-method.ts';

/** One method on one case. */
export interface Outcome {
  readonly fillCase: FillCase;
  readonly method: string;
  readonly file: string;
  readonly cost: RunCost;
  /** Absent where the method failed. */
  readonly measures: FillMeasures | undefined;
}

/** A case with the photo it was found in. */
export interface FoundCase {
  readonly fillCase: FillCase;
  readonly photoFile: string;
}

/** Fills one case with every method and measures what came out. The files stay in `folder`. */
export async function compareOn(
  { fillCase, photoFile }: FoundCase,
  methods: readonly FillMethod[],
  { folder, isKept }: { readonly folder: string; readonly isKept: boolean },
): Promise<Outcome[]> {
  mkdirSync(folder, { recursive: true });
  const loaded = await loadCase(fillCase, photoFile);
  const [input, mask] = [join(folder, 'input.png'), join(folder, 'mask.png')];
  if (!isKept || !existsSync(mask)) {
    writeFileSync(input, await encodeOpaque(withHole(loaded)));
    writeFileSync(join(folder, 'truth.png'), await encodeOpaque(loaded.truth));
    writeFileSync(mask, await encodeMask(loaded.hole));
  }
  const { width, height } = loaded.truth;
  const outcomes: Outcome[] = [];
  for (const method of methods) {
    const file = join(folder, `${method.name}.png`);
    const cost = runMethod(method, { input, mask, output: file, width, height }, isKept && !method.isOurs);
    const measures = cost.hasFailed ? undefined : measureFill(await readRaster(file), loaded);
    outcomes.push({ fillCase, method: method.name, file, cost, measures });
  }
  return outcomes;
}
