import { Readable } from 'node:stream';
import { AppError } from '@backlot/contract';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { assetSurface } from './asset-routes.ts';

const OWN = 'images/2026_11_22_10_00_00_000_cup.svg';
const OTHERS = 'images/2026_11_22_10_00_00_000_hat.png';

async function serve({ hasKey = true } = {}) {
  const app = Fastify({ logger: false });
  await app.register(
    assetSurface({
      authenticate: async () => {
        if (!hasKey) throw new AppError('auth.missing', 'An API key is needed.');
        return { teamId: 'team', userId: 'ada', keyId: 'key', role: 'MEMBER' };
      },
      isOwn: async ({ teamId }, key) => teamId === 'team' && key === OWN,
      files: {
        open: async (key) => ({ stream: Readable.from([`bytes of ${key}`]), sizeBytes: `bytes of ${key}`.length }),
      },
      readSample: async (key) => (key === 'examples/cup.png' ? Buffer.from('a cup') : undefined),
    }),
  );
  return (key: string) => app.inject(`/account/assets/${key}`);
}

describe('GET /account/assets/{key}', () => {
  it('sends a file of the team, harmless and to nobody else', async () => {
    const get = await serve();

    const { statusCode, headers, body } = await get(OWN);

    expect([statusCode, body]).toEqual([200, `bytes of ${OWN}`]);
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml',
      'cache-control': 'private, max-age=3600',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  it('sends a sample', async () => {
    const get = await serve();

    const { statusCode, headers, body } = await get('examples/cup.png');

    expect([statusCode, headers['content-type'], body]).toEqual([200, 'image/png', 'a cup']);
  });

  it.each([OTHERS, 'examples/dog.png', '..%2f..%2fetc%2fpasswd', ''])('knows no %j', async (key) => {
    const get = await serve();

    const answer = await get(key);

    expect([answer.statusCode, answer.json().errorCode, answer.headers['cache-control']]).toEqual([
      404,
      'asset.not-found',
      'no-store',
    ]);
  });

  it('is for whoever has a key', async () => {
    const get = await serve({ hasKey: false });

    expect((await get(OWN)).statusCode).toBe(401);
  });
});
