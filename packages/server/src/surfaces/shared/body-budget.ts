import { AppError } from '@backlot/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the large bodies may weigh together that are being read and worked on, and what counts as large. */
interface BodyBudget {
  readonly totalBytes: number;
  /** Bodies up to this are not counted. */
  readonly freeBytes: number;
  /** What a body of unannounced length may weigh. */
  readonly maxBodyBytes: number;
}

/** Rejects with `rate.limited` while there is no room for one more large body. For Fastify's `onRequest`. */
export type AdmitBody = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

const RETRY_SECONDS = 2;

/**
 * Keeps requests that carry pictures in themselves from filling the memory together: their bodies are JSON, which is read as a
 * whole and held until the answer is out. Those that find no room are told to come back; nothing of them has been read.
 */
export function createBodyBudget({ totalBytes, freeBytes, maxBodyBytes }: BodyBudget): AdmitBody {
  let heldBytes = 0;
  return async ({ headers }, { raw }) => {
    const sizeBytes = Math.min(Number(headers['content-length'] ?? maxBodyBytes), maxBodyBytes);
    if (sizeBytes <= freeBytes || raw.destroyed) return;
    if (heldBytes + sizeBytes > totalBytes) {
      throw new AppError('rate.limited', 'Too many large requests at once. Upload pictures and refer to their keys.', {
        retryAfterSeconds: RETRY_SECONDS,
      });
    }
    heldBytes += sizeBytes;
    raw.once('close', () => (heldBytes -= sizeBytes));
  };
}
