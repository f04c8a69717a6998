import { createHash } from 'node:crypto';
import { AppError } from '@backlot/contract';
import { canonicalJson } from '../../runs/canonical-json.ts';
import type { Submission } from '../../runs/run.ts';

const KEY = /^[\x21-\x7e]{1,255}$/;
const HEADER = 'Idempotency-Key';

/** The `Idempotency-Key` header with the hash of what was asked, whatever the order of its fields; undefined without one. */
export function readIdempotency(
  header: string | readonly string[] | undefined,
  asked: unknown,
): Submission['idempotency'] | undefined {
  if (header === undefined) return undefined;
  if (typeof header !== 'string' || !KEY.test(header)) {
    const message = `The header ${HEADER} must be 1 to 255 visible ASCII characters`;
    throw new AppError('request.invalid', `${message}.`, { issues: [{ field: HEADER, message }] });
  }
  return { key: header, requestHash: createHash('sha256').update(canonicalJson(asked)).digest('hex') };
}
