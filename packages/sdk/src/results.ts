import { segment, type JsonOf } from './json.ts';
import type { AiRecord } from './types.gen.ts';

/** The records of the features API. */
export interface Results {
  /** A record of the team's; null for an id that is none. */
  readonly get: (uuid: string) => Promise<AiRecord | null>;
}

/** See {@link Results}. */
export function createResults(json: JsonOf): Results {
  return {
    get: async (uuid) =>
      (await json<{ aiRecord: AiRecord | null }>({ path: `/api/results/${segment(uuid)}` })).aiRecord,
  };
}
