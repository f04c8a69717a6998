import { AppError } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RunRecord, Submission } from '../../runs/run.ts';
import { runPath } from './runs/present-run.ts';

const RESPOND_ASYNC = 'respond-async';
const PRIORITY_HEADER = 'X-Backlot-Priority';
const PRIORITIES: ReadonlyMap<string, number> = new Map([
  ['low', -10],
  ['normal', 0],
  ['high', 10],
]);
const ACCEPTED = 202;

/** Whether `Prefer: respond-async` (RFC 7240) asks not to wait for the end. */
export function prefersAsync({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const given = headers['prefer'];
  // Node joins repeated headers itself. What stands in quotes may hold commas, and is nothing that we know.
  const preferences = (Array.isArray(given) ? given.join(',') : (given ?? ''))
    .replace(/"(\\.|[^"\\])*"/g, '')
    .split(',');
  return preferences.some((preference) => preference.split(';', 1)[0]?.trim().toLowerCase() === RESPOND_ASYNC);
}

/** How a request that nobody waits for is to be queued: at `X-Backlot-Priority: low|normal|high`. A wrong one is an error in any case. */
export function readManner(
  request: Pick<FastifyRequest, 'headers'>,
  isAsync: boolean,
): Pick<Submission, 'isAsync' | 'priority'> {
  const given = request.headers['x-backlot-priority'];
  if (given === undefined) return { isAsync };
  const priority = typeof given === 'string' ? PRIORITIES.get(given.trim().toLowerCase()) : undefined;
  if (priority !== undefined) return isAsync ? { isAsync, priority } : { isAsync };
  const message = `The header ${PRIORITY_HEADER} must be one of ${[...PRIORITIES.keys()].join(', ')}`;
  throw new AppError('request.invalid', `${message}.`, { issues: [{ field: PRIORITY_HEADER, message }] });
}

/** Says that nobody waits for the run, as was preferred, and where it is found. */
export function acceptRun(reply: FastifyReply, { id }: Pick<RunRecord, 'id'>): void {
  void reply
    .code(ACCEPTED)
    .header('location', runPath(id))
    .header('preference-applied', RESPOND_ASYNC)
    .header('cache-control', 'no-store');
}
