import { AppError } from '@backlot/contract';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import type { MaskRequest } from '../../masks/find-subject-mask.ts';
import { masksSurface } from './masks.ts';

const principal = { teamId: 'team', userId: 'ada', keyId: 'key', role: 'MEMBER' } as const;

async function serve({ hasKey = true } = {}) {
  const asked: MaskRequest[] = [];
  const app = Fastify({ logger: false });
  const deps = {
    authenticate: async () => {
      if (!hasKey) throw new AppError('auth.missing', 'An API key is needed.');
      return principal;
    },
    findSubjectMask: async (request: MaskRequest) => {
      asked.push(request);
      if (request.image.startsWith('http:')) throw new AppError('asset.forbidden-url', 'Not there.');
      return Buffer.from('a mask');
    },
  };
  await app.register(masksSurface(deps, async () => {}));
  return { asked, post: (payload: object) => app.inject({ method: 'POST', url: '/masks/subject', payload }) };
}

describe('POST /masks/subject', () => {
  it('answers with a PNG', async () => {
    const { post, asked } = await serve();

    const answer = await post({ image: 'examples/coffee.png' });

    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, 'image/png', 'a mask']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(asked).toMatchObject([{ principal, image: 'examples/coffee.png' }]);
  });

  it.each([{}, { image: '' }, { image: 7 }, { image: 'examples/coffee.png', size: 3 }])('refuses %j', async (body) => {
    const { post, asked } = await serve();

    const answer = await post(body);

    expect([answer.statusCode, answer.json().errorCode]).toEqual([400, 'request.invalid']);
    expect(asked).toEqual([]);
  });

  it('says why a picture cannot be had', async () => {
    const { post } = await serve();

    expect((await post({ image: 'http://10.0.0.1/' })).json()).toMatchObject({ errorCode: 'asset.forbidden-url' });
  });

  it('is for whoever has a key', async () => {
    const { post, asked } = await serve({ hasKey: false });

    expect((await post({ image: 'examples/coffee.png' })).statusCode).toBe(401);
    expect(asked).toEqual([]);
  });
});
