import type { FastifyReply } from 'fastify';
import type { RunRecord } from '../../runs/run.ts';

/**
 * Headers that tell of the run behind an answer, whatever the dialect, for logs and for support: its id, who did it, who was asked
 * before, what was charged and what this server added to the time of the providers.
 */
export function sendRunHeaders(reply: FastifyReply, { id, status, facts, routing, creditsCharged }: RunRecord): void {
  void reply.header('x-backlot-run', id);
  if (status === 'PROCESSING') return;
  void reply.header('x-backlot-credits', String(creditsCharged));
  if (facts !== null) void reply.header('x-backlot-provider', facts.provider);
  const cache = facts?.details['cache'];
  if (typeof cache === 'object' && cache !== null)
    void reply.header('x-backlot-cache', String(Reflect.get(cache, 'how')));
  if (routing === null) return;
  const attempts = routing.attempts.map(({ provider, state, code }) =>
    code === undefined ? `${provider}=${state}` : `${provider}=${state} (${code})`,
  );
  void reply.header('x-backlot-attempts', attempts.join(', '));
  void reply.header('x-backlot-overhead-ms', String(routing.overheadMs));
}
