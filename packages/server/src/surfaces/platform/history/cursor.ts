import type { RunRecord } from '../../../runs/run.ts';

type Place = Pick<RunRecord, 'createdAt' | 'id'>;

/** Milliseconds, then an id. */
const PLACE = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where a page ends, as a text that means nothing to callers. */
export function presentCursor({ createdAt, id }: Place): string {
  return Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url');
}

/** The place that a cursor stands for; undefined for a text that is none. */
export function readCursor(cursor: string): Place | undefined {
  const [, ms, id] = PLACE.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return ms === undefined || id === undefined ? undefined : { createdAt: new Date(Number(ms)), id };
}
