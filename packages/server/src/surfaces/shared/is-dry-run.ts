import type { FastifyRequest } from 'fastify';
import { readSwitch } from './read-switch.ts';

/** Whether `?dry_run=1` asks for the price alone. */
export function isDryRun(request: Pick<FastifyRequest, 'query'>): boolean {
  return readSwitch(request, 'dry_run');
}
