import { AppError } from '@backlot/contract';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Principal } from '../../auth/principal.ts';
import type { SpendQuery } from '../../spending/spend-report.ts';
import { spendSurface } from './spend.ts';

const admin: Principal = { teamId: 'team', userId: 'ada', keyId: 'key', role: 'ADMIN' };
const total = { runs: 1, failures: 0, images: 2, credits: 30, reserved: 0 };

async function serve(principal: Principal | undefined) {
  const asked: SpendQuery[] = [];
  const app = Fastify({ logger: false });
  await app.register(
    spendSurface({
      authenticate: async () => {
        if (principal === undefined) throw new AppError('auth.missing', 'An API key is needed.');
        return principal;
      },
      report: async (query) => {
        asked.push(query);
        return { ...query, rows: [{ model: 'recraft', ...total }], total, unpaid: [] };
      },
      now: () => new Date('2026-11-22T12:00:00Z'),
    }),
  );
  return { asked, get: (query: string) => app.inject({ url: `/api/spend${query}` }) };
}

describe('GET /api/spend', () => {
  it('tells an admin about the whole team', async () => {
    const { get, asked } = await serve(admin);

    const answer = await get('?by=model');

    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ from: '2026-11-01', rows: [{ model: 'recraft', credits: 30 }], unpaid: [] });
    expect(asked).toEqual([{ teamId: 'team', from: '2026-11-01', to: '2026-11-22', by: ['model'] }]);
  });

  it('tells a member about nobody else', async () => {
    const { get, asked } = await serve({ ...admin, userId: 'grace', role: 'MEMBER' });

    await get('');

    expect(asked).toMatchObject([{ teamId: 'team', userId: 'grace' }]);
  });

  it('is a CSV file where that is asked for', async () => {
    const { get } = await serve(admin);

    const answer = await get('?by=model&format=csv&from=2026-11-22');

    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="spend-2026-11-22-2026-11-22.csv"',
    });
    expect(answer.body).toBe('model,runs,failures,images,credits,reserved\r\nrecraft,1,0,2,30,0\r\n');
  });

  it('names the field that is wrong', async () => {
    const { get } = await serve(admin);

    const answer = await get('?from=monday');

    const message = 'a day in UTC is expected, as YYYY-MM-DD';
    expect([answer.statusCode, answer.json()]).toEqual([
      400,
      {
        errorCode: 'request.invalid',
        message: `from: ${message}.`,
        details: JSON.stringify([{ field: 'from', message }]),
      },
    ]);
  });

  it('is for whoever has a key', async () => {
    const { get, asked } = await serve(undefined);

    expect((await get('')).statusCode).toBe(401);
    expect(asked).toEqual([]);
  });
});
