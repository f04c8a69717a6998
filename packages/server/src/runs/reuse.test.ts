import { beforeEach, describe, expect, it } from 'vitest';
import { createReuse, type Reuse, type Reused } from './reuse.ts';
import type { RunRecord } from './run.ts';

const STILL_THERE = new AbortController().signal;

function record(id: string, more: Partial<RunRecord> = {}): RunRecord {
  const known = { id, teamId: 'team', cacheKey: 'same', status: 'PROCESSING', imagesAsked: 1, imagesDelivered: 0 };
  return { ...known, ...more } as RunRecord;
}
const made = (id: string): RunRecord => record(id, { status: 'SUCCESS', imagesDelivered: 1 });
const reuse = async ({ earlier, how }: Reused): Promise<RunRecord> => record(`${how} of ${earlier.id}`);
const anewAs = (ended: RunRecord) => ({ anew: async () => ended, reuse, signal: STILL_THERE });

describe('an identical request', () => {
  let nothing: Reuse;
  beforeEach(() => {
    nothing = createReuse({ find: async () => undefined });
  });

  it('is done when nobody has done it', async () => {
    expect(await nothing.once(record('a'), anewAs(made('a')))).toMatchObject({ id: 'a' });
  });

  it('takes the pictures of the run that made them', async () => {
    const known = createReuse({ find: async () => made('first') });

    expect(await known.once(record('b'), anewAs(made('b')))).toMatchObject({ id: 'hit of first' });
  });

  it('waits for the run that is making them, however many ask', async () => {
    let finish = (_record: RunRecord): void => {};
    const leader = nothing.once(record('a'), {
      ...anewAs(made('a')),
      anew: () => new Promise((resolve) => (finish = resolve)),
    });
    await Promise.resolve();
    const followers = ['b', 'c'].map((id) => nothing.once(record(id), anewAs(made(id))));
    await new Promise(setImmediate);
    finish(made('a'));

    expect((await Promise.all([leader, ...followers])).map(({ id }) => id)).toEqual([
      'a',
      'coalesced of a',
      'coalesced of a',
    ]);
  });

  it.each([
    ['failed', record('a', { status: 'FAILURE' })],
    ['made only some', record('a', { status: 'SUCCESS', imagesAsked: 2, imagesDelivered: 1 })],
  ])('is done anew when the run that it waited for %s', async (_how, end) => {
    const leader = nothing.once(record('a'), { ...anewAs(end), anew: async () => end });
    const follower = nothing.once(record('b'), anewAs(made('b')));

    await leader;
    expect(await follower).toMatchObject({ id: 'b' });
  });

  it('is not waited for by a caller who has gone', async () => {
    const caller = new AbortController();
    void nothing.once(record('a'), { ...anewAs(made('a')), anew: () => new Promise(() => {}) });
    await Promise.resolve();
    const follower = nothing.once(record('b'), {
      ...anewAs(record('b', { status: 'FAILURE' })),
      signal: caller.signal,
    });
    caller.abort();

    expect(await follower).toMatchObject({ id: 'b', status: 'FAILURE' });
  });

  it('is done by one of those who waited in vain, and the others wait for that one', async () => {
    const done: string[] = [];
    const work = (id: string, end: RunRecord) => ({
      ...anewAs(end),
      anew: async () => {
        done.push(id);
        await new Promise(setImmediate);
        return end;
      },
    });
    const runs = [
      nothing.once(record('a'), work('a', record('a', { status: 'FAILURE' }))),
      ...['b', 'c', 'd'].map((id) => nothing.once(record(id), work(id, made(id)))),
    ];

    expect((await Promise.all(runs)).map(({ id }) => id)).toEqual(['a', 'b', 'coalesced of b', 'coalesced of b']);
    expect(done).toEqual(['a', 'b']);
  });

  it.each([
    ['of another team', { teamId: 'other' }],
    ['with another seed', { cacheKey: 'other' }],
    ['without a seed', { cacheKey: null }],
  ])('%s is another one', async (_what, more) => {
    const separate = createReuse({ find: async () => undefined });
    void separate.once(record('a'), { ...anewAs(made('a')), anew: () => new Promise(() => {}) });
    await Promise.resolve();

    expect(await separate.once(record('b', more), anewAs(made('b')))).toMatchObject({ id: 'b' });
  });
});
