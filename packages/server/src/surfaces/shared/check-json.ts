/** Deep enough for anything that a request means; no later walk over the body can then exhaust the stack. */
const MAX_DEPTH = 32;
/** Far more than a request needs, far less than a body could hold. */
const MAX_VALUES = 10_000;
/** What the database cannot hold in JSON: NUL, and halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex
const UNSTORABLE = /\u0000|\p{Surrogate}/u;

/** What is wrong with a parsed JSON value whatever it means; undefined if nothing is. */
export function findJsonFault(value: unknown): string | undefined {
  let level = [value];
  let seen = 1;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return `must not be nested more than ${MAX_DEPTH} levels deep`;
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item === 'string' && UNSTORABLE.test(item)) return 'must not contain NUL or broken surrogate pairs';
      if (typeof item !== 'object' || item === null) continue;
      for (const key in item) {
        if (++seen > MAX_VALUES) return `must not hold more than ${MAX_VALUES} values`;
        if (UNSTORABLE.test(key)) return 'must not contain NUL or broken surrogate pairs';
        next.push(Reflect.get(item, key));
      }
    }
    level = next;
  }
  return undefined;
}
