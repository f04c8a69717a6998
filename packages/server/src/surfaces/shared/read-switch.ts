import { AppError } from '@backlot/contract';
import type { FastifyRequest } from 'fastify';

const MEANINGS: ReadonlyMap<unknown, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** Whether a parameter of the query is on; absent is off. Anything else that it may say is an error: nothing is done for want of a letter. */
export function readSwitch({ query }: Pick<FastifyRequest, 'query'>, field: string): boolean {
  const value: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, field) : undefined;
  if (value === undefined) return false;
  const meaning = MEANINGS.get(value);
  if (meaning !== undefined) return meaning;
  const message = `The parameter ${field} must be 1, true, 0 or false`;
  throw new AppError('request.invalid', `${message}.`, { issues: [{ field, message }] });
}
