import { AppError } from '@backlot/contract';
import type { FastifyRequest } from 'fastify';

const FIELD = 'dry_run';
const MEANINGS: ReadonlyMap<unknown, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** Whether `?dry_run=1` asks for the price alone. Anything else that it may say is an error: no run for want of a letter. */
export function isDryRun({ query }: Pick<FastifyRequest, 'query'>): boolean {
  const value: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, FIELD) : undefined;
  if (value === undefined) return false;
  const meaning = MEANINGS.get(value);
  if (meaning !== undefined) return meaning;
  const message = `The parameter ${FIELD} must be 1, true, 0 or false`;
  throw new AppError('request.invalid', `${message}.`, { issues: [{ field: FIELD, message }] });
}
