import { AppError, type RunState } from '@backlot/contract';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Principal } from '../../../../auth/principal.ts';
import type { RunNews } from '../../../../runs/run-events.ts';
import { retryOf } from '../../../../runs/retry-of.ts';
import type { RunRecord, Submission } from '../../../../runs/run.ts';
import { runStateOf } from '../../../../runs/run-state.ts';
import { newRecordOf } from '../../../../runs/testing/new-record.ts';
import { presentRun } from '../../../shared/runs/present-run.ts';
import type { Batch } from '../../../../runs/batch.ts';
import type { RunsDependencies } from '../dependencies.ts';
import { runsSurface } from '../index.ts';

export const ADMIN: Principal = { teamId: 'team-1', userId: 'ada', keyId: 'key-1', role: 'ADMIN' };
const PRINCIPALS: Readonly<Record<string, Principal>> = {
  admin: ADMIN,
  member: { ...ADMIN, userId: 'grace', keyId: 'key-2', role: 'MEMBER' },
  stranger: { teamId: 'team-2', userId: 'eve', keyId: 'key-3', role: 'ADMIN' },
};
const NOW = new Date('2026-01-02T13:13:31.002Z');
const PRICE = 10;

/** The surface on small parts in memory. */
export interface FakeServer {
  readonly app: FastifyInstance;
  readonly submissions: Submission[];
  /** Puts a run there; changes it if it is there already. */
  readonly put: (changes: Partial<RunRecord> & Pick<RunRecord, 'id'>) => RunRecord;
  /** What followers are told, in order; they wait for more while it is not closed. */
  readonly news: { readonly tell: (...news: RunNews[]) => void };
  /** Requests with the key of `admin`, `member` or `stranger`. */
  readonly as: (
    who: keyof typeof PRINCIPALS,
  ) => (method: 'GET' | 'POST' | 'DELETE', url: string, options?: Asked) => Promise<Answered>;
}

interface Asked {
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

type Answered = Awaited<ReturnType<FastifyInstance['inject']>>;

/** The id of the nth run. */
export function runId(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** A server of fakes: runs wait until a test ends them. `refuse` may refuse to begin one. */
export async function createFakeServer({
  refuse = () => {},
}: { readonly refuse?: (submission: Submission) => void } = {}): Promise<FakeServer> {
  const records = new Map<string, RunRecord>();
  const byKey = new Map<string, string>();
  const submissions: Submission[] = [];
  const batches = new Map<string, Batch>();
  const told: RunNews[] = [];
  const sleepers = new Set<() => void>();
  const wake = (): void => {
    sleepers.forEach((rouse) => rouse());
    sleepers.clear();
  };
  const sleep = () => new Promise<void>((resolve) => sleepers.add(resolve));

  const execute: RunsDependencies['runs']['execute'] = async (submission) => {
    refuse(submission);
    const known = records.get(byKey.get(submission.idempotency?.key ?? '') ?? '');
    if (known !== undefined) return known;
    submissions.push(submission);
    const id = runId(submissions.length);
    const record = newRecordOf(submission, { id, createdAt: NOW, creditsPerImage: PRICE, seed: 7 });
    records.set(id, record);
    if (submission.idempotency !== undefined) byKey.set(submission.idempotency.key, id);
    return record;
  };
  const find: RunsDependencies['runs']['find'] = async ({ teamId }, id) => {
    const record = records.get(id);
    return record?.teamId === teamId ? record : undefined;
  };
  const put: FakeServer['put'] = (changes) => {
    const submission: Submission = {
      principal: ADMIN,
      dialect: 'onemin',
      type: 'BACKGROUND_REPLACER',
      model: 'clipdrop',
      promptObject: {},
      call: { operation: 'replace-background', input: { image: 'x', prompt: 'x', count: 1, quality: 'default' } },
      count: 1,
      servedBy: ['builtin'],
      vendorCredits: PRICE,
      isAsync: true,
    };
    const found =
      records.get(changes.id) ??
      newRecordOf(submission, { id: changes.id, createdAt: NOW, creditsPerImage: PRICE, seed: 7 });
    const record = { ...found, ...changes };
    records.set(record.id, record);
    return record;
  };
  const ofBatch = (id: string) => Array.from(records.values()).filter(({ batchId }) => batchId === id);
  const isWaiting = ({ startedAt }: RunRecord) => startedAt === null;
  const deps: RunsDependencies = {
    authenticate: async (headers) => {
      const principal = PRINCIPALS[String(headers['api-key'])];
      if (principal === undefined) throw new AppError('auth.missing', 'An API key is needed.');
      return principal;
    },
    runs: {
      execute,
      find,
      cancel: async (principal, id) => {
        const record = await find(principal, id);
        if (record === undefined || record.status !== 'PROCESSING') return record;
        if (!isWaiting(record)) return put({ id, cancelRequestedAt: NOW });
        return put({ id, status: 'FAILURE', failure: { code: 'run.cancelled', message: 'Stopped.', issues: [] } });
      },
      retry: async (principal, run, manner) => execute({ ...retryOf(principal, run), ...manner }),
      events: {
        async *follow({ runId: only, signal }) {
          signal.addEventListener('abort', wake);
          for (let next = 0; !signal.aborted;) {
            const news = told[next];
            if (news === undefined) {
              await sleep();
              continue;
            }
            next++;
            const about = news.kind === 'event' ? news.event.runId : news.progress.runId;
            if (only === undefined || only === about) yield news;
          }
        },
        change: async (_run, signal) => {
          signal.addEventListener('abort', wake);
          await sleep();
        },
      },
    },
    cursors: { present: async () => '100-0', isOne: (text) => /^\d+-\d+$/.test(text) },
    presentRun: (record) =>
      presentRun(
        {
          links: { sign: async (key) => `https://images.example/${key}` },
          runs: {
            progressOf: async () => (isWaiting(record) ? undefined : { stage: 'fill', fraction: 0.5 }),
            placeOf: async () => (isWaiting(record) ? { position: 1, waiting: 2 } : undefined),
          },
        },
        record,
      ),
    batches: {
      open: async ({ id, principal: { teamId, userId }, items }) => {
        const batch = batches.get(id) ?? { id, teamId, userId, items, refused: [], createdAt: NOW };
        batches.set(id, batch);
        return batch;
      },
      saveRefused: async (id, refused) => {
        const batch = batches.get(id);
        if (batch !== undefined) batches.set(id, { ...batch, refused });
      },
      find: async (teamId, id) => {
        const batch = batches.get(id);
        return batch?.teamId === teamId ? batch : undefined;
      },
      count: async (id) => {
        const counts: Record<RunState, number> = {
          queued: 0,
          running: 0,
          cancelling: 0,
          succeeded: 0,
          failed: 0,
          cancelled: 0,
        };
        for (const record of ofBatch(id)) counts[runStateOf(record, isWaiting(record))]++;
        return counts;
      },
      listRuns: async (id, { from, to }) =>
        ofBatch(id).filter(({ batchIndex }) => batchIndex !== null && batchIndex >= from && batchIndex < to),
      listOpen: async (id) =>
        ofBatch(id)
          .filter(({ status }) => status === 'PROCESSING')
          .map((record) => record.id),
    },
    createId: () => 'ba7c0000-0000-4000-8000-000000000000',
  };
  const app = Fastify({ logger: false, forceCloseConnections: true });
  await app.register(runsSurface(deps));
  return {
    app,
    submissions,
    put,
    news: {
      tell: (...news) => {
        told.push(...news);
        wake();
      },
    },
    as:
      (who) =>
      (method, url, { body, headers } = {}) =>
        app.inject({
          method,
          url,
          headers: { 'api-key': who, ...headers },
          ...(body !== undefined && { payload: body }),
        }),
  };
}
