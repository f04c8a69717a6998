import type { ApiRequest, Send } from './http.ts';
import type { JsonOf } from './json.ts';
import type { SpendReport } from './types.gen.ts';

/** Which part of the books is asked for. */
export interface SpendQuery {
  /** Days in UTC, both included, `YYYY-MM-DD`; from the first of this month until today by default. */
  readonly from?: string;
  readonly to?: string;
  /** What spending is told apart by; provider and model by default. */
  readonly by?: SpendReport['by'];
}

/** What was spent: of the team for admins, else by oneself. */
export interface Spend {
  readonly report: (query?: SpendQuery, options?: { readonly signal?: AbortSignal }) => Promise<SpendReport>;
  /** The same as CSV. */
  readonly csv: (query?: SpendQuery) => Promise<Blob>;
}

const PATH = '/api/spend';

/** See {@link Spend}. */
export function createSpend(send: Send, json: JsonOf): Spend {
  return {
    report: (query = {}, { signal } = {}) => json<SpendReport>({ path: PATH, query: queryOf(query), signal }),
    csv: async (query = {}) => await (await send({ path: PATH, query: { ...queryOf(query), format: 'csv' } })).blob(),
  };
}

function queryOf({ by, ...days }: SpendQuery): NonNullable<ApiRequest['query']> {
  return { ...days, by: by?.join(',') };
}
