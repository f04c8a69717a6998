import { AppError } from '@backlot/contract';
import type { Warning } from '../scene/warning.ts';
import { driftRecord } from '../steps/encode-kept.ts';
import type { Chores } from './chores.ts';
import type { Finished } from './darkroom.ts';
import { finishMade, type FinishedPicture } from './finish-made.ts';
import { malformed } from './malformed.ts';
import { readOrder } from './read-order.ts';

/** See `Darkroom.finish`. One picture at a time: a set of large ones must fit into memory. */
export async function finish({ call, made }: Chores['finish']['input']): Promise<Finished> {
  if (made.length === 0) throw malformed('none came');
  const order = await readOrder(call);
  const finished: FinishedPicture[] = [];
  const failures: { readonly index: number; readonly error: AppError }[] = [];
  for (const [index, file] of made.entries())
    try {
      finished.push(await finishMade(file, order));
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'provider.malformed')) throw error;
      failures.push({ index, error });
    }
  const [first] = failures;
  if (finished.length === 0 && first !== undefined) throw first.error;
  const drifts = finished.flatMap(({ drift }) => drift ?? []);
  return {
    images: finished.map(({ image }) => image),
    warnings: once([
      ...order.warnings,
      ...finished.flatMap(({ warnings }) => warnings),
      ...failures.map(({ index, error }) => leftOut(index, made.length, error)),
    ]),
    details: drifts.length > 0 ? { drift: driftRecord(drifts) } : {},
  };
}

function leftOut(index: number, count: number, { message }: AppError): Warning {
  return { code: 'picture-unreadable', message: `Picture ${index + 1} of ${count} was left out. ${message}` };
}

/** What is true of every picture of a set is said once. */
function once(warnings: readonly Warning[]): Warning[] {
  return [...new Map(warnings.map((warning) => [warning.message, warning])).values()];
}
