import { describe, expect, it } from 'vitest';
import { createApiKey, hashApiKey } from './api-key.ts';
import { createAuthenticate } from './authenticate.ts';
import type { Principal } from './principal.ts';
import { createRateLimit, createWindowLimit } from './rate-limit.ts';

const principal: Principal = { teamId: 'team', userId: 'user', keyId: 'key', role: 'MEMBER' };
const { key, hash } = createApiKey();

describe('a new key', () => {
  it('carries 256 random bits behind its prefix', () => {
    expect(key).toMatch(/^bl_[A-Za-z0-9_-]{43}$/);
    expect(createApiKey().key).not.toBe(key);
  });

  it('is stored as its SHA-256', () => {
    expect(hash).toBe(hashApiKey(key));
    expect(hashApiKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('shows too little to be guessed', () => {
    expect(createApiKey().prefix).toMatch(/^bl_.{5}$/);
  });
});

describe('a request', () => {
  const authenticate = createAuthenticate({
    lookup: async (asked) => (asked === hash ? principal : undefined),
    limit: async () => {},
  });

  it.each([
    [{ 'api-key': key }],
    [{ 'api-key': ` ${key} ` }],
    [{ authorization: `Bearer ${key}` }],
    [{ authorization: `bearer   ${key}` }],
    [{ 'api-key': key, authorization: 'Bearer something-else' }],
    [{ 'api-key': '', authorization: `Bearer ${key}` }],
  ])('is known by its key in %j', async (headers) => {
    expect(await authenticate(headers)).toBe(principal);
  });

  it.each([[{}], [{ 'api-key': ' ' }], [{ authorization: 'Basic dXNlcg==' }], [{ authorization: 'Bearer' }]])(
    'without a key is told so: %j',
    async (headers) => {
      await expect(authenticate(headers)).rejects.toMatchObject({ code: 'auth.missing' });
    },
  );

  it.each([`${key}x`, key.toUpperCase(), 'x'.repeat(10_000), `${key}, ${key}`])(
    'with a wrong key is refused (case %#)',
    async (wrong) => {
      await expect(authenticate({ 'api-key': wrong })).rejects.toMatchObject({ code: 'auth.invalid' });
    },
  );

  it('never has the key itself looked up', async () => {
    const asked: string[] = [];
    const spying = createAuthenticate({ lookup: async (text) => (asked.push(text), principal), limit: async () => {} });

    await spying({ 'api-key': key });

    expect(asked).toEqual([hash]);
  });
});

describe('the rate limit', () => {
  it('counts each key by itself and says when to come back', async () => {
    const limit = createRateLimit(2);

    await limit('one');
    await limit('one');
    await limit('other');

    await expect(limit('one')).rejects.toMatchObject({ code: 'rate.limited', retryAfterSeconds: 60 });
  });

  it('counts several at once and says what it was told to say', async () => {
    const limit = createWindowLimit({ most: 10, seconds: 60, refusal: 'Rate limit exceeded' });

    await limit('one', 6);
    await limit('one', 4);

    await expect(limit('one', 1)).rejects.toMatchObject({ code: 'rate.limited', message: 'Rate limit exceeded' });
  });

  it('does not count requests without a valid key', async () => {
    const counted: string[] = [];
    const authenticate = createAuthenticate({
      lookup: async () => undefined,
      limit: async (keyId) => void counted.push(keyId),
    });

    await expect(authenticate({ 'api-key': 'wrong' })).rejects.toThrow('Invalid API Key');
    expect(counted).toEqual([]);
  });
});
