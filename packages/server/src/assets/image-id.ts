import { stableUuid } from '../stable-uuid.ts';

/** The id that callers know a result by: always the same for the key of its file. */
export function imageIdOf(key: string): string {
  return stableUuid(key);
}
