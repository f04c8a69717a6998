import { AppError, type ErrorCode } from '@backlot/contract';
import { AttemptError } from '../net/attempt-error.ts';
import type { Made } from '../providers/provider.ts';
import { askProvider, type Asking } from './ask-provider.ts';
import type { Gates } from './gates.ts';
import { noCandidate, type Candidate, type RoutePlan } from './plan-route.ts';

/** Who did it, and what came of it. */
export interface Answered {
  readonly candidate: Candidate;
  readonly made: Made;
}

/** Failures that are the provider's own, or that it found only when it saw the pictures: another may do what is asked. */
const OF_THE_PROVIDER: ReadonlySet<ErrorCode> = new Set([
  'provider.unauthorized',
  'provider.exhausted',
  'provider.limited',
  'provider.unavailable',
  'provider.timeout',
  'operation.unsupported',
]);

/**
 * Asks one after the other until one has done it. Nobody else is asked after a refusal of the content, nor when the one before may
 * have done it: that could be paid for twice. Rejects with `AttemptError`.
 */
export async function askCandidates(plan: RoutePlan, gates: Gates, asking: Asking): Promise<Answered> {
  let last: unknown = noCandidate(plan, asking.call);
  for (const candidate of plan.candidates) {
    const { provider } = candidate;
    try {
      return { candidate, made: await askProvider(provider, gates(provider), asking) };
    } catch (error) {
      last = error;
      if (!mayAskAnother(error)) break;
    }
  }
  throw last;
}

function mayAskAnother(error: unknown): boolean {
  if (!(error instanceof AttemptError)) return isOutOfOrder(error);
  return error.charge === 'none' && OF_THE_PROVIDER.has(error.told.code);
}

/** A gate that lets nobody through says so without an attempt. */
function isOutOfOrder(error: unknown): boolean {
  return error instanceof AppError && error.code === 'provider.unavailable';
}
