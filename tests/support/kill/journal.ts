import { createHash } from 'node:crypto';
import type { AiRecordBody } from '@backlot/contract';

/** What callers were told before, between and after the kills: everything in it must hold for ever. */
export interface Journal {
  /** SHA-256 of every upload that was acknowledged, by its key. */
  readonly uploads: Map<string, string>;
  /** Every record that was answered as a success, by its id. */
  readonly delivered: Map<string, AiRecordBody>;
  /** The id of every asynchronous run that was accepted. */
  readonly accepted: Set<string>;
  /** The runs that requests with an Idempotency-Key were answered with, by the key. */
  readonly answeredTo: Map<string, Set<string>>;
  /** Keys whose answer never came, to be asked for again. */
  readonly unanswered: string[];
  /** Answers that no caller should ever get. */
  readonly wrong: string[];
}

/** Nothing was said yet. */
export function createJournal(): Journal {
  return {
    uploads: new Map(),
    delivered: new Map(),
    accepted: new Set(),
    answeredTo: new Map(),
    unanswered: [],
    wrong: [],
  };
}

/** How much was acknowledged in all. */
export function countAnswers({ uploads, delivered, accepted }: Journal): number {
  return uploads.size + delivered.size + accepted.size;
}

/** How often each sort of promise has to be made before a loss of some would show. */
const ENOUGH = 3;

/** Whether every sort of promise was made a few times. */
export function hasEnoughToLose({ uploads, delivered, accepted, answeredTo }: Journal): boolean {
  return [uploads, delivered, accepted, answeredTo].every(({ size }) => size >= ENOUGH);
}

/** Hex SHA-256. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
