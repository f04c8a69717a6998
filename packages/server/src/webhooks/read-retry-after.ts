const MS_PER_SECOND = 1000;
/** A receiver may ask for no more quiet than the longest pause between two tries. */
const MAX_MS = 24 * 60 * 60 * MS_PER_SECOND;

/** How long the header `Retry-After` (RFC 9110, section 10.2.3: seconds or a date) asks to wait: 0 where it says nothing. */
export function readRetryAfter(header: string | undefined, now: Date): number {
  const text = header?.trim() ?? '';
  const waitMs = /^\d+$/.test(text) ? Number(text) * MS_PER_SECOND : Date.parse(text) - now.getTime();
  return Number.isNaN(waitMs) ? 0 : Math.min(Math.max(waitMs, 0), MAX_MS);
}
