import { AppError, deletionView, runPage, runRequestView, runView } from '@backlot/contract';
import Fastify, { type FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, it, test } from 'vitest';
import type { Principal } from '../../../auth/principal.ts';
import type { Deletion } from '../../../history/deletion.ts';
import type { RunRecord } from '../../../runs/run.ts';
import { newRecordOf } from '../../../runs/testing/new-record.ts';
import type { RunFilter } from '../../../history/run-filter.ts';
import { submissionOf } from '../../../store/testing/people.ts';
import { presentRun } from '../../shared/runs/present-run.ts';
import { historySurface } from './index.ts';

const ADMIN: Principal = { teamId: 'team', userId: 'ada', keyId: 'key', role: 'ADMIN' };
const CALLERS: Readonly<Record<string, Principal>> = {
  admin: ADMIN,
  member: { ...ADMIN, userId: 'grace', role: 'MEMBER' },
  stranger: { ...ADMIN, teamId: 'other' },
};
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const IMAGE = { key: 'images/a.png', mediaType: 'image/png', widthPx: 4, heightPx: 3, seed: 7 };
const FACTS = { provider: 'builtin', engine: 'e', images: [IMAGE], warnings: [], timingsMs: {}, details: {} };

function recordOf(n: number, changes: Partial<RunRecord> = {}): RunRecord {
  const run = { id: idOf(n), createdAt: new Date(1_000_000 - n), creditsPerImage: 10, seed: 7 };
  return { ...newRecordOf(submissionOf(ADMIN), run), status: 'SUCCESS', facts: FACTS, ...changes };
}

let records: RunRecord[];
let filters: RunFilter[];
let receipt: Deletion | undefined;
let app: FastifyInstance;

beforeEach(async () => {
  records = [
    recordOf(1),
    recordOf(2, { userId: 'grace' }),
    recordOf(3, { contentDeletedAt: new Date(0), facts: null }),
  ];
  filters = [];
  receipt = undefined;
  const find = async ({ teamId }: { readonly teamId: string }, id: string) =>
    records.find((record) => record.id === id && record.teamId === teamId);
  app = Fastify({ logger: false });
  await app.register(
    historySurface({
      authenticate: async (headers) => {
        const caller = CALLERS[String(headers['api-key'])];
        if (caller === undefined) throw new AppError('auth.missing', 'An API key is needed.');
        return caller;
      },
      runs: { find },
      history: {
        search: async (filter) => {
          filters.push(filter);
          return records.slice(0, filter.limit);
        },
        rate: async ({ teamId, runId, changes }) => {
          const found = await find({ teamId }, runId);
          return found?.contentDeletedAt === null ? { ...found, ...changes } : undefined;
        },
        deleteContent: async ({ runId, userId }) => {
          if (runId === idOf(2)) throw new AppError('request.conflict', 'The run has not ended yet.');
          const files = [{ key: 'images/a.png', sha256: 'ab', sizeBytes: 3 }];
          receipt ??= {
            id: idOf(9),
            runId,
            userId,
            deletedAt: new Date(0),
            files,
            kept: [],
            filesRemovedAt: new Date(1),
          };
          return receipt;
        },
        findDeletion: async ({ memberId }, id) => (memberId === undefined && id === receipt?.id ? receipt : undefined),
        thumbnailOf: async ({ key }) => (key === IMAGE.key ? Buffer.from('small') : undefined),
      },
      presentRun: (record) =>
        presentRun(
          {
            links: { sign: async (key) => `https://pictures.example/${key}` },
            runs: { progressOf: async () => undefined, placeOf: async () => undefined },
          },
          record,
        ),
    }),
  );
});

type Method = 'GET' | 'PATCH' | 'DELETE';
const ask = (method: Method, url: string, caller = 'admin', payload?: object) =>
  app.inject({ method, url, headers: { 'api-key': caller }, ...(payload !== undefined && { payload }) });

describe('GET /runs', () => {
  it('pages through the runs of a team', async () => {
    const first = runPage.parse((await ask('GET', '/runs?limit=2')).json());
    const last = runPage.parse((await ask('GET', `/runs?limit=3&cursor=${first.nextCursor}`)).json());

    expect(first.runs.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
    expect(filters).toEqual([
      { teamId: 'team', limit: 3 },
      { teamId: 'team', limit: 4, before: { createdAt: new Date(999_998), id: idOf(2) } },
    ]);
    expect(last.nextCursor).toBeNull();
  });

  it('shows how a run was asked for, liked and shown small', async () => {
    const { runs } = runPage.parse((await ask('GET', '/runs')).json());

    expect(runs[0]).toMatchObject({
      prompt: 'a wooden table by a window',
      rating: null,
      contentDeletedAt: null,
      images: [{ thumbnail: `/runs/${idOf(1)}/thumbnails/0` }],
    });
    expect(runs[2]).toMatchObject({ contentDeletedAt: '1970-01-01T00:00:00.000Z', images: [], links: { retry: null } });
  });

  it('passes on what is searched for', async () => {
    const query = `q=red+mug&type=T&model=M&provider=P&state=failed&member=${idOf(5)}&batch=${idOf(6)}&requestId=R&rating=4`;

    await ask('GET', `/runs?${query}&from=2026-01-01&to=2026-01-31`);

    expect(filters).toEqual([
      {
        teamId: 'team',
        limit: 21,
        text: 'red mug',
        type: 'T',
        model: 'M',
        provider: 'P',
        state: 'failed',
        userId: idOf(5),
        batchId: idOf(6),
        requestId: 'R',
        rating: 4,
        from: '2026-01-01',
        to: '2026-01-31',
      },
    ]);
  });

  it('tells a member about nobody else', async () => {
    await ask('GET', '/runs', 'member');

    expect(filters).toMatchObject([{ teamId: 'team', userId: 'grace' }]);
    expect((await ask('GET', `/runs?member=${idOf(5)}`, 'member')).statusCode).toBe(400);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['cursor=nothing', 'cursor'],
    ['state=asleep', 'state'],
    ['rating=6', 'rating'],
    ['member=ada', 'member'],
    ['from=yesterday', 'from'],
    ['q=%00', 'q'],
    ['q=a&q=b', 'q'],
    ['colour=red', 'colour'],
  ])('refuses %s', async (query, field) => {
    const answer = await ask('GET', `/runs?${query}`);

    expect([answer.statusCode, JSON.parse(answer.json().details)[0].field]).toEqual([400, field]);
  });
});

describe('GET /runs/:id/request', () => {
  it('tells what was asked for, as the catalog would ask for it again', async () => {
    const response = await ask('GET', `/runs/${idOf(1)}/request`, 'member');

    expect(runRequestView.parse(response.json())).toEqual({
      entry: 'onemin/BACKGROUND_REPLACER/clipdrop',
      fields: { prompt: 'a wooden table by a window', imageUrl: 'images/mug.png' },
    });
  });

  it('names the entry of each dialect, where the catalog has one', async () => {
    records = [
      recordOf(1, { dialect: 'recraft', type: 'inpaint' }),
      recordOf(2, { dialect: 'openai', type: 'images/edits' }),
    ];

    const entries = await Promise.all([1, 2].map(async (n) => (await ask('GET', `/runs/${idOf(n)}/request`)).json()));

    expect(entries.map(({ entry }) => entry)).toEqual(['recraft/inpaint', null]);
  });

  it('is 410 once the content is deleted and 404 for other teams', async () => {
    const deleted = await ask('GET', `/runs/${idOf(3)}/request`);
    const foreign = await ask('GET', `/runs/${idOf(1)}/request`, 'stranger');

    expect([deleted.statusCode, foreign.statusCode]).toEqual([410, 404]);
  });
});

describe('PATCH /runs/{id}', () => {
  it('rates a run', async () => {
    const answer = await ask('PATCH', `/runs/${idOf(1)}`, 'admin', { rating: 5, comment: 'just so' });

    expect(runView.parse(answer.json())).toMatchObject({ id: idOf(1), rating: 5, comment: 'just so' });
  });

  it.each([
    ['a run of nobody', idOf(7), 'admin', 404],
    ["another team's", idOf(1), 'stranger', 404],
    ["another member's", idOf(1), 'member', 403],
    ['the own', idOf(2), 'member', 200],
    ['a deleted one', idOf(3), 'admin', 410],
  ])('of %s: %s by %s is answered with %i', async (_what, id, caller, status) => {
    expect((await ask('PATCH', `/runs/${id}`, caller, { rating: 3 })).statusCode).toBe(status);
  });

  it.each([
    [{}],
    [{ rating: 0 }],
    [{ rating: 2.5 }],
    [{ comment: 'x'.repeat(2001) }],
    [{ comment: '\u0000' }],
    [{ stars: 1 }],
  ])('refuses %j', async (body) => {
    expect((await ask('PATCH', `/runs/${idOf(1)}`, 'admin', body)).statusCode).toBe(400);
  });
});

describe('DELETE /runs/{id}/content', () => {
  it('answers a receipt, which can be read again', async () => {
    const deleted = await ask('DELETE', `/runs/${idOf(1)}/content`);
    const read = await ask('GET', `/deletions/${idOf(9)}`);

    expect(deletionView.parse(deleted.json())).toEqual({
      id: idOf(9),
      run: idOf(1),
      deletedBy: 'ada',
      deletedAt: '1970-01-01T00:00:00.000Z',
      files: [{ key: 'images/a.png', sha256: 'ab', sizeBytes: 3 }],
      kept: [],
      filesRemovedAt: '1970-01-01T00:00:00.001Z',
    });
    expect(read.json()).toEqual(deleted.json());
    expect((await ask('GET', `/deletions/${idOf(9)}`, 'member')).statusCode).toBe(404);
  });

  it.each([
    ['a run of nobody', idOf(7), 'admin', 404],
    ["another member's", idOf(1), 'member', 403],
    ['a run that is on', idOf(2), 'member', 409],
  ])('%s: %s by %s is answered with %i', async (_what, id, caller, status) => {
    expect((await ask('DELETE', `/runs/${id}/content`, caller)).statusCode).toBe(status);
  });
});

describe('GET /runs/{id}/thumbnails/{index}', () => {
  it('is a picture that may be kept', async () => {
    const answer = await ask('GET', `/runs/${idOf(1)}/thumbnails/0`, 'member');

    expect([answer.statusCode, answer.body]).toEqual([200, 'small']);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'private, max-age=31536000, immutable',
    });
  });

  it.each([
    [`${idOf(1)}/thumbnails/1`, 404],
    [`${idOf(1)}/thumbnails/first`, 404],
    [`${idOf(3)}/thumbnails/0`, 410],
    [`${idOf(7)}/thumbnails/0`, 404],
  ])('of %s is answered with %i', async (path, status) => {
    const answer = await ask('GET', `/runs/${path}`);

    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([status, 'no-store']);
  });
});

test.each(['/runs', `/deletions/${idOf(9)}`, `/runs/${idOf(1)}/thumbnails/0`])(
  '%s is for whoever has a key',
  async (url) => {
    expect((await ask('GET', url, 'nobody')).statusCode).toBe(401);
  },
);
