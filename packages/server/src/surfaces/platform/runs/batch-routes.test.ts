import { AppError, batchAnswer, batchView } from '@backlot/contract';
import { describe, expect, it } from 'vitest';
import type { Submission } from '../../../runs/run.ts';
import { createFakeServer } from './testing/fakes.ts';

const good = {
  type: 'BACKGROUND_REPLACER',
  model: 'recraft',
  promptObject: { imageUrl: 'images/x.png', prompt: 'a beach' },
};
const bad = { ...good, promptObject: { prompt: 'a beach' } };
const dear = { ...good, priority: 5, promptObject: { ...good.promptObject, n: 6 } };
const headers = { 'idempotency-key': 'monday' };

function refuse({ count }: Submission): void {
  if (count > 5) throw new AppError('credits.insufficient', 'Not enough credits.');
}

describe('POST /batches', () => {
  it('begins what it can, and names what it cannot', async () => {
    const { as, submissions } = await createFakeServer({ refuse });

    const answer = await as('admin')('POST', '/batches', {
      body: { requests: [good, bad, dear, { ...good, priority: 3 }] },
    });

    const { id, items } = batchAnswer.parse(answer.json());
    expect([answer.statusCode, answer.headers.location]).toEqual([202, `/batches/${id}`]);
    expect(items).toMatchObject([
      { index: 0, run: { state: 'queued' } },
      { index: 1, error: { code: 'request.invalid', issues: [{ field: 'promptObject.imageUrl' }] } },
      { index: 2, error: { code: 'credits.insufficient' } },
      { index: 3, run: { state: 'queued' } },
    ]);
    expect(submissions).toMatchObject([
      { isAsync: true, priority: -10, batch: { id, index: 0 }, dialect: 'onemin' },
      { priority: 3, batch: { id, index: 3 } },
    ]);
  });

  it('is the same batch when it is handed in again with its key', async () => {
    const { as, submissions } = await createFakeServer();

    const first = await as('admin')('POST', '/batches', { body: { requests: [good, bad, good] }, headers });
    const again = await as('admin')('POST', '/batches', { body: { requests: [good, bad, good] }, headers });
    const other = await as('admin')('POST', '/batches', { body: { requests: [good] }, headers });

    expect(again.json()).toEqual(first.json());
    expect(submissions).toHaveLength(2);
    expect(submissions.map(({ idempotency }) => idempotency?.key)).toEqual([
      `batch/${first.json().id}/0`,
      `batch/${first.json().id}/2`,
    ]);
    expect([other.statusCode, other.json().errorCode]).toEqual([422, 'request.key-reused']);
  });

  it.each([
    ['no requests', {}],
    ['an empty list', { requests: [] }],
    ['a list', [good]],
    ['too many', { requests: Array.from({ length: 1001 }, () => 0) }],
  ])('refuses %s', async (_what, body) => {
    const { as, submissions } = await createFakeServer();

    const answer = await as('admin')('POST', '/batches', { body });

    expect([answer.statusCode, answer.json().errorCode]).toEqual([400, 'request.invalid']);
    expect(answer.json().message).toMatch(/^Field 'requests' .+\.$/);
    expect(submissions).toEqual([]);
  });
});

describe('a batch', () => {
  async function submit() {
    const server = await createFakeServer();
    const answer = await server.as('admin')('POST', '/batches', { body: { requests: [good, bad, good] } });
    const path = String(answer.headers.location);
    const [run = ''] = answer.json().items.flatMap((item: { run?: { id: string } }) => item.run?.id ?? []);
    return { ...server, path, run };
  }

  it('shows what has become of it, page by page', async () => {
    const { as, put, path, run } = await submit();
    put({ id: run, status: 'SUCCESS' });

    const first = batchView.parse((await as('admin')('GET', `${path}?limit=2`)).json());
    const second = batchView.parse((await as('admin')('GET', String(first.links.next))).json());

    expect(first).toMatchObject({
      isDone: false,
      counts: { succeeded: 1, queued: 1, refused: 1, missing: 0, total: 3 },
      items: [
        { index: 0, state: 'succeeded', run: { id: run } },
        { index: 1, state: 'refused', run: null, error: { code: 'request.invalid' } },
      ],
      links: { next: `${path}?from=2&limit=2` },
    });
    expect(second).toMatchObject({ items: [{ index: 2, state: 'queued' }], links: { next: null, cancel: path } });
  });

  it('is stopped as far as it is not done', async () => {
    const { as, put, path, run } = await submit();
    put({ id: run, status: 'SUCCESS' });

    const answer = await as('admin')('DELETE', path);

    expect([answer.statusCode, answer.json()]).toMatchObject([
      200,
      { isDone: true, counts: { succeeded: 1, cancelled: 1 }, links: { cancel: null } },
    ]);
  });

  it('is being stopped while a run of it is', async () => {
    const { as, put, path, run } = await submit();
    put({ id: run, startedAt: new Date() });

    const answer = await as('admin')('DELETE', path);

    expect([answer.statusCode, answer.json().counts]).toMatchObject([202, { cancelling: 1, cancelled: 1 }]);
  });

  it('is nobody else’s', async () => {
    const { as, path } = await submit();

    expect((await as('stranger')('GET', path)).statusCode).toBe(404);
    expect((await as('stranger')('DELETE', path)).statusCode).toBe(404);
    expect((await as('member')('DELETE', path)).statusCode).toBe(403);
  });
});
