import type { Table } from '../support/table.ts';
import { meanWithInterval } from './bootstrap.ts';
import type { Outcome } from './compare.ts';
import type { FillMeasures } from './measures/measure-fill.ts';

const DIGITS: Readonly<Record<keyof FillMeasures, number>> = { texture: 4, colour: 2, gradient: 4, psnr: 2, ssim: 3 };
const HEADS: Readonly<Record<keyof FillMeasures, string>> = {
  texture: 'TexD',
  colour: 'dCol',
  gradient: 'GMSD',
  psnr: 'PSNR',
  ssim: 'SSIM',
};
const MEASURES = ['texture', 'colour', 'gradient', 'psnr', 'ssim'] as const;

/** Means by method: quality, then cost. A method that failed on a case is marked with how often. */
export function meansTable(title: string, outcomes: readonly Outcome[]): Table {
  const rows = methodsOf(outcomes).map((method) => {
    const own = outcomes.filter((outcome) => outcome.method === method);
    const measured = own.flatMap(({ measures }) => (measures === undefined ? [] : [measures]));
    const failed = own.length - measured.length;
    const costs = own.filter(({ cost }) => !cost.hasFailed).map(({ cost }) => cost);
    const told = costs.flatMap(({ fillS }) => (fillS === undefined ? [] : [fillS]));
    return [
      failed === 0 ? method : `${method} (${failed} failed)`,
      ...MEASURES.map((name) => mean(measured.map((measures) => measures[name])).toFixed(DIGITS[name])),
      mean(costs.map(({ wallS }) => wallS)).toFixed(2),
      mean(costs.map(({ cpuS }) => cpuS)).toFixed(2),
      told.length === 0 ? '' : mean(told).toFixed(2),
      Math.max(...costs.map(({ peakMb }) => peakMb)).toFixed(0),
    ];
  });
  const cases = new Set(outcomes.map(({ fillCase }) => fillCase.name)).size;
  const quality = MEASURES.map((name) => HEADS[name]);
  return { head: [`${title} (${cases})`, ...quality, 'wall s', 'CPU s', 'fill s', 'peak MB'], rows };
}

/** Ours less each other method, with 95 % intervals over cases and how often ours is the better one. */
export function differencesTable(title: string, ours: string, outcomes: readonly Outcome[]): Table {
  const names = ['texture', 'colour', 'psnr'] as const;
  const rows = methodsOf(outcomes)
    .filter((method) => method !== ours)
    .map((method) => [
      `${ours} - ${method}`,
      ...names.flatMap((name) => {
        const differences = pairs(outcomes, ours, method).map(([a, b]) => a[name] - b[name]);
        const { mean: middle, low, high } = meanWithInterval(differences);
        const better = differences.filter((value) => (name === 'psnr' ? value > 0 : value < 0)).length;
        const digits = DIGITS[name];
        return [
          `${middle.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`,
          `${better}/${differences.length}`,
        ];
      }),
    ]);
  return { head: [title, 'TexD', 'better', 'dCol', 'better', 'PSNR', 'better'], rows };
}

/** Every case in a row: texture and colour distance by method. */
export function casesTable(outcomes: readonly Outcome[]): Table {
  const methods = methodsOf(outcomes);
  const names = [...new Set(outcomes.map(({ fillCase }) => fillCase.name))];
  return {
    head: ['TexD / dCol', ...methods],
    rows: names.map((name) => [
      name,
      ...methods.map((method) => {
        const found = outcomes.find((outcome) => outcome.fillCase.name === name && outcome.method === method)?.measures;
        return found === undefined ? 'failed' : `${found.texture.toFixed(3)} / ${found.colour.toFixed(1)}`;
      }),
    ]),
  };
}

function methodsOf(outcomes: readonly Outcome[]): string[] {
  return [...new Set(outcomes.map(({ method }) => method))];
}

/** Measures of two methods on the cases that both managed. */
function pairs(outcomes: readonly Outcome[], a: string, b: string): (readonly [FillMeasures, FillMeasures])[] {
  const of = (method: string, name: string) =>
    outcomes.find((outcome) => outcome.method === method && outcome.fillCase.name === name)?.measures;
  return [...new Set(outcomes.map(({ fillCase }) => fillCase.name))].flatMap((name) => {
    const [first, second] = [of(a, name), of(b, name)];
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
