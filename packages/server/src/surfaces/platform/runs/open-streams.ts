import { AppError } from '@backlot/contract';
import type { FastifyReply } from 'fastify';

/** More than the tabs of one person, far fewer than a process can hold. */
const MAX_STREAMS = 20;
const RETRY_SECONDS = 5;

/** Counts one open stream of a key until its connection closes; throws `rate.limited` if it has too many in this process. */
export type AdmitStream = (keyId: string, reply: Pick<FastifyReply, 'raw'>) => void;

/** Keeps one key from holding streams without end. */
export function createStreamLimit(most: number = MAX_STREAMS): AdmitStream {
  const open = new Map<string, number>();
  return (keyId, { raw }) => {
    const held = open.get(keyId) ?? 0;
    if (held >= most)
      throw new AppError('rate.limited', `More than ${most} streams at once with one key.`, {
        retryAfterSeconds: RETRY_SECONDS,
      });
    if (raw.destroyed) return;
    open.set(keyId, held + 1);
    raw.once('close', () => {
      const left = (open.get(keyId) ?? 1) - 1;
      if (left === 0) open.delete(keyId);
      else open.set(keyId, left);
    });
  };
}
