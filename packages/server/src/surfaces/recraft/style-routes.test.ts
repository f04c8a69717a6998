import { describe, expect, it } from 'vitest';
import type { OwnStyle } from './dependencies.ts';
import { API_KEY, createFakeServer } from './testing/fakes.ts';

const headers = { authorization: `Bearer ${API_KEY}` };
const STYLE: OwnStyle = {
  id: '01900000-0000-7000-8000-000000000001',
  base: 'vector_illustration',
  profile: {
    version: 1,
    base: 'vector_illustration',
    palette: [{ rgb: [1, 2, 3], weight: 1 }],
    statistics: { mean: [0, 0, 0], deviation: [0, 0, 0] },
    tones: [],
    grain: 0,
    flatness: 1,
    ink: 0,
    detail: 0,
    softness: 0,
    scales: [0, 0, 0, 0],
  },
  isPrivate: true,
  createdAt: new Date('2026-01-02T13:13:31.002Z'),
};
const SHOWN = {
  id: STYLE.id,
  style: 'vector_illustration',
  creation_time: '2026-01-02T13:13:31.002Z',
  is_private: true,
};

describe('the styles of the caller', () => {
  it('are listed as they come, without what was measured', async () => {
    const { app } = await createServer();

    expect((await app.inject({ url: '/v1/styles', headers })).json()).toEqual({ styles: [SHOWN] });
  });

  it('are shown one by one', async () => {
    const { app } = await createServer();

    expect((await app.inject({ url: `/v1/styles/${STYLE.id}`, headers })).json()).toEqual(SHOWN);
  });

  it.each([{}, { 'content-type': 'application/json' }])('are deleted once, with %j', async (more) => {
    const { app } = await createServer();
    const request = { method: 'DELETE', url: `/v1/styles/${STYLE.id}`, headers: { ...headers, ...more } } as const;

    const [first, second] = [await app.inject(request), await app.inject(request)];

    expect([first.statusCode, first.json()]).toEqual([200, {}]);
    expect([second.statusCode, second.body]).toEqual([404, '404 page not found']);
    expect((await app.inject({ url: '/v1/styles', headers })).json()).toEqual({ styles: [] });
  });

  it.each(['01900000-0000-7000-8000-000000000002', 'noir', '%00', "'", '..%2f..'])('are not %s', async (id) => {
    const { app } = await createServer();

    for (const method of ['GET', 'DELETE'] as const) {
      const answer = await app.inject({ method, url: `/v1/styles/${id}`, headers });

      expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([
        404,
        'text/plain; charset=utf-8',
        '404 page not found',
      ]);
    }
  });

  it('are nobody else’s to see', async () => {
    const { app } = await createServer();

    for (const [method, url] of [
      ['GET', '/v1/styles'],
      ['GET', `/v1/styles/${STYLE.id}`],
      ['DELETE', `/v1/styles/${STYLE.id}`],
    ] as const) {
      expect((await app.inject({ method, url })).statusCode).toBe(401);
    }
  });
});

describe('a style that everybody may use', () => {
  it('is shown by its id', async () => {
    const { app } = await createServer();
    const { styles } = (await app.inject({ url: '/v1/styles/basic', headers })).json();
    const noir = styles.find(({ style }: { style: string }) => style === 'Noir');

    expect((await app.inject({ url: `/v1/styles/${noir.style_id}`, headers })).json()).toEqual({
      id: noir.style_id,
      style: 'digital_illustration',
      substyle: 'noir',
      creation_time: '1970-01-01T00:00:00.000Z',
      is_private: false,
    });
  });

  it('is not to be deleted', async () => {
    const { app } = await createServer();
    const { styles } = (await app.inject({ url: '/v1/styles/basic', headers })).json();

    const answer = await app.inject({ method: 'DELETE', url: `/v1/styles/${styles[0].style_id}`, headers });

    expect(answer.statusCode).toBe(404);
  });
});

async function createServer() {
  let kept = [STYLE];
  return await createFakeServer({
    styles: {
      list: async () => kept,
      find: async (_teamId, ids) => kept.filter(({ id }) => ids.includes(id)),
      delete: async (_teamId, id) => {
        const before = kept.length;
        kept = kept.filter((style) => style.id !== id);
        return kept.length < before;
      },
    },
  });
}
