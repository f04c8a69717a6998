import { runEvents, type RunEvent } from './events.ts';
import type { FollowDependencies, FollowOptions } from './follow.ts';
import { segment, type JsonOf } from './json.ts';
import { newKey } from './paid.ts';
import type { DeletionView, RunPage, RunRequest, RunState, RunView } from './types.gen.ts';

/** What past runs are looked for by; all of it must hold. */
export interface RunQuery {
  /** All of these words in the prompt, each from its beginning. */
  readonly q?: string | undefined;
  readonly type?: string | undefined;
  readonly model?: string | undefined;
  readonly provider?: string | undefined;
  readonly state?: RunState | undefined;
  /** The user id of who asked; for admins. */
  readonly member?: string | undefined;
  readonly batch?: string | undefined;
  readonly requestId?: string | undefined;
  readonly rating?: number | undefined;
  /** Days in UTC, both included, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** 1 to 100; 20 by default. */
  readonly limit?: number | undefined;
  /** The `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

/** The end of what was asked. */
interface Ends {
  readonly signal?: AbortSignal | undefined;
}

/** Runs of any dialect: what was asked for, and what became of it. */
export interface Runs {
  readonly get: (id: string, options?: Ends) => Promise<RunView>;
  /** What it was asked for, word by word: its fields, and the entry of the catalogue that they belong to. */
  readonly request: (id: string, options?: Ends) => Promise<RunRequest>;
  /** The run when it has ended, well or not. */
  readonly wait: (id: string, options?: Ends) => Promise<RunView>;
  /** What happens to it until its end; connections that break are taken up again. */
  readonly events: (id: string, options?: FollowOptions) => AsyncGenerator<RunEvent, void>;
  /** A page of them, the newest first. */
  readonly list: (query?: RunQuery, options?: Ends) => Promise<RunPage>;
  /** All of them, page by page. */
  readonly all: (query?: Omit<RunQuery, 'cursor'>, options?: Ends) => AsyncGenerator<RunView, void>;
  readonly cancel: (id: string) => Promise<RunView>;
  /** The same once more: a new run, which is the same one for the same `idempotencyKey`. */
  readonly retry: (id: string, options?: { readonly idempotencyKey?: string }) => Promise<RunView>;
  /** Says how it was liked; null takes it back. */
  readonly rate: (
    id: string,
    opinion: { readonly rating?: number | null; readonly comment?: string | null },
  ) => Promise<RunView>;
  /** Deletes its words and pictures for good; what it cost stays. */
  readonly deleteContent: (id: string) => Promise<DeletionView>;
  /** A receipt of that. */
  readonly deletion: (id: string) => Promise<DeletionView>;
  /** One of its pictures, small, as WebP. */
  readonly thumbnail: (id: string, index: number, options?: Ends) => Promise<Blob>;
}

/** The server holds an answer back so long at most, and the client asks again. */
const WAIT_SECONDS = 30;

/** See {@link Runs}. */
export function createRuns(deps: FollowDependencies, json: JsonOf): Runs {
  const path = (id: string): string => `/runs/${segment(id)}`;
  const list: Runs['list'] = (query = {}, { signal } = {}) =>
    json<RunPage>({ path: '/runs', query: { ...query }, signal });
  return {
    get: (id, { signal } = {}) => json<RunView>({ path: path(id), signal }),
    request: (id, { signal } = {}) => json<RunRequest>({ path: `${path(id)}/request`, signal }),
    wait: async (id, { signal } = {}) => {
      for (;;) {
        const run = await json<RunView>({ path: path(id), query: { wait: WAIT_SECONDS }, signal });
        if (hasEnded(run)) return run;
      }
    },
    events: (id, options) => runEvents(deps, id, options),
    list,
    all: async function* (query = {}, ends = {}) {
      let cursor: string | null | undefined;
      do {
        const page: RunPage = await list({ ...query, cursor: cursor ?? undefined }, ends);
        yield* page.runs;
        cursor = page.nextCursor;
      } while (cursor !== null);
    },
    cancel: (id) => json<RunView>({ method: 'DELETE', path: path(id) }),
    retry: (id, { idempotencyKey = newKey() } = {}) =>
      json<RunView>({ method: 'POST', path: `${path(id)}/retry`, headers: { 'Idempotency-Key': idempotencyKey } }),
    rate: (id, opinion) => json<RunView>({ method: 'PATCH', path: path(id), json: opinion }),
    deleteContent: (id) => json<DeletionView>({ method: 'DELETE', path: `${path(id)}/content` }),
    deletion: (id) => json<DeletionView>({ path: `/deletions/${segment(id)}` }),
    thumbnail: async (id, index, { signal } = {}) =>
      await (await deps.send({ path: `${path(id)}/thumbnails/${index}`, signal })).blob(),
  };
}

/** Whether nothing more will happen to it. */
export function hasEnded({ state }: Pick<RunView, 'state'>): boolean {
  return state === 'succeeded' || state === 'failed' || state === 'cancelled';
}
