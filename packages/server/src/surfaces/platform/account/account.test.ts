import { budgetList, keyList, memberList, accountView, newKeyView, providerList } from '@backlot/contract';
import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../../tests/support/test-database.ts';
import { hashApiKey } from '../../../auth/api-key.ts';
import type { Principal } from '../../../auth/principal.ts';
import { composeAccount } from '../../../compose-account.ts';
import { findPrincipal } from '../../../store/api-keys.ts';
import { beginAttempt, endAttempt } from '../../../store/attempts.ts';
import { openRun } from '../../../store/open-run.ts';
import { addKey, addMember, createSpender, openingOf, submissionOf } from '../../../store/testing/people.ts';
import { accountSurface } from './index.ts';

const { database } = await createTestDatabase();
const now = () => new Date();
const resting = { state: 'open', failures: 5, retryAt: new Date('2026-11-22T12:00:00Z') } as const;

/** The routes as somebody sees them, on a real database; the provider `recraft` is configured, and rests. */
async function serve(principal: Principal) {
  const recraft = {
    name: 'recraft',
    engine: 'recraft',
    creditsPerImage: () => 1,
    operations: { generate: async () => Promise.reject(new Error('not in tests')) },
    findUnfitness: () => undefined,
    picturesPerCall: () => 1,
  } as const;
  const app = Fastify({ logger: false });
  await app.register(
    accountSurface({
      authenticate: async () => principal,
      account: composeAccount({ database, providers: [recraft], statusOf: () => resting, now }),
    }),
  );
  return {
    get: (path: string) => app.inject(`/account${path}`),
    send: (method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object) =>
      app.inject({ method, url: `/account${path}`, ...(payload && { payload }) }),
  };
}

const team = async () => {
  const admin = await createSpender(database, { credits: 100 });
  const member = await addMember(database, admin);
  return { admin, member, asAdmin: await serve(admin), asMember: await serve(member) };
};

describe('GET /account', () => {
  test('says whose key it is, and what is left to spend', async () => {
    const { admin, asAdmin } = await team();

    const { statusCode, headers, ...answer } = await asAdmin.get('');

    expect([statusCode, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(accountView.parse(answer.json())).toMatchObject({
      team: { id: admin.teamId, name: 'Studio', credits: 100, reserved: 0 },
      member: { userId: admin.userId, name: 'Ada', role: 'ADMIN', creditLimit: null, usedCredit: 0 },
      key: { id: admin.keyId, prefix: 'bl_test', name: 'test' },
      role: 'ADMIN',
    });
  });

  test('tells a member of the own limit, not of what the team does', async () => {
    const { member, asAdmin, asMember } = await team();
    await asAdmin.send('PATCH', `/members/${member.userId}`, { creditLimit: 30 });

    expect((await asMember.get('')).json()).toMatchObject({ team: { credits: 30, reserved: null }, role: 'MEMBER' });
  });
});

describe('keys', () => {
  test('are told once, work, and are refused when they are revoked', async () => {
    const { admin, asAdmin } = await team();

    const made = newKeyView.parse((await asAdmin.send('POST', '/keys', { name: ' Laptop ' })).json());
    const found = await findPrincipal(database, hashApiKey(made.key));
    const { keys } = keyList.parse((await asAdmin.get('/keys')).json());
    const revoked = await asAdmin.send('DELETE', `/keys/${made.id}`);

    expect(made).toMatchObject({ name: 'Laptop', userId: admin.userId, memberName: 'Ada', revokedAt: null });
    expect(found).toMatchObject({ userId: admin.userId, keyId: made.id });
    expect(JSON.stringify(keys)).not.toContain(made.key);
    expect(revoked.statusCode).toBe(204);
    expect(await findPrincipal(database, hashApiKey(made.key))).toBeUndefined();
    expect((await asAdmin.send('DELETE', `/keys/${made.id}`)).statusCode).toBe(404);
  });

  test('of others are nothing to a member', async () => {
    const { admin, member, asMember } = await team();

    expect((await asMember.get('/keys')).json().keys).toMatchObject([{ id: member.keyId }]);
    expect((await asMember.send('DELETE', `/keys/${admin.keyId}`)).statusCode).toBe(404);
    expect((await asMember.send('POST', '/keys', { name: 'x', userId: admin.userId })).statusCode).toBe(403);
    expect((await asMember.send('POST', '/keys', { name: 'mine' })).statusCode).toBe(201);
  });

  test('of another team are nothing to an admin', async () => {
    const { asAdmin } = await team();
    const stranger = await createSpender(database, { credits: 0 });

    expect((await asAdmin.send('DELETE', `/keys/${stranger.keyId}`)).statusCode).toBe(404);
    const answer = await asAdmin.send('POST', '/keys', { name: 'x', userId: stranger.userId });
    expect([answer.statusCode, answer.json().errorCode]).toEqual([400, 'request.invalid']);
  });

  test('do not revoke themselves by a slip', async () => {
    const { admin, asAdmin } = await team();

    const first = await asAdmin.send('DELETE', `/keys/${admin.keyId}`);
    const second = await asAdmin.send('DELETE', `/keys/${admin.keyId}?confirm=1`);

    expect([first.statusCode, first.json().errorCode]).toEqual([409, 'request.conflict']);
    expect(second.statusCode).toBe(204);
  });

  test('are made for members who are active', async () => {
    const { member, asAdmin } = await team();
    await asAdmin.send('PATCH', `/members/${member.userId}`, { suspended: true });

    expect((await asAdmin.send('POST', '/keys', { name: 'x', userId: member.userId })).statusCode).toBe(400);
  });
});

describe('members', () => {
  test('are added, given a limit and suspended', async () => {
    const { asAdmin } = await team();

    const added = await asAdmin.send('POST', '/members', { name: 'Joan', email: 'joan@example.com', creditLimit: 5 });
    const path = `/members/${added.json().userId}`;
    const changed = await asAdmin.send('PATCH', path, { suspended: true, creditLimit: null, role: 'ADMIN' });
    const { members } = memberList.parse((await asAdmin.get('/members')).json());

    expect([added.statusCode, added.json()]).toEqual([
      201,
      expect.objectContaining({ name: 'Joan', email: 'joan@example.com', role: 'MEMBER', creditLimit: 5 }),
    ]);
    expect(changed.json()).toMatchObject({ role: 'ADMIN', suspended: true, creditLimit: null });
    expect(members.map(({ name }) => name)).toEqual(['Ada', 'Grace', 'Joan']);
  });

  test('always have an active admin among them', async () => {
    const { admin, member, asAdmin } = await team();

    const stepDown = await asAdmin.send('PATCH', `/members/${admin.userId}`, { role: 'MEMBER' });
    await asAdmin.send('PATCH', `/members/${member.userId}`, { role: 'ADMIN' });
    const selfSuspended = await asAdmin.send('PATCH', `/members/${admin.userId}`, { suspended: true });
    const handedOver = await asAdmin.send('PATCH', `/members/${admin.userId}`, { role: 'MEMBER' });

    expect([stepDown.statusCode, stepDown.json().message]).toEqual([409, expect.stringContaining('last active admin')]);
    expect(selfSuspended.statusCode).toBe(409);
    expect(handedOver.json()).toMatchObject({ role: 'MEMBER' });
  });

  test('are for admins, and those of another team for nobody here', async () => {
    const { admin, asAdmin, asMember } = await team();
    const stranger = await createSpender(database, { credits: 0 });

    expect((await asMember.get('/members')).statusCode).toBe(403);
    expect((await asMember.send('POST', '/members', { name: 'Joan' })).statusCode).toBe(403);
    expect((await asMember.send('PATCH', `/members/${admin.userId}`, { role: 'MEMBER' })).statusCode).toBe(403);
    expect((await asAdmin.send('PATCH', `/members/${stranger.userId}`, { creditLimit: 0 })).statusCode).toBe(404);
    expect((await asAdmin.send('PATCH', '/members/nobody', { creditLimit: 0 })).statusCode).toBe(404);
  });

  test.each([
    { name: ' ' },
    {},
    { name: 'Joan', role: 'OWNER' },
    { name: 'Joan', creditLimit: -1 },
    { name: 'J', x: 1 },
  ])('cannot be %j', async (body) => {
    const { asAdmin } = await team();

    expect((await asAdmin.send('POST', '/members', body)).statusCode).toBe(400);
  });
});

describe('budgets', () => {
  test('are set, replaced and removed', async () => {
    const { member, asAdmin } = await team();
    const ofMember = { userId: member.userId, period: 'day' };

    await asAdmin.send('PUT', '/budgets', { ...ofMember, credits: 20 });
    await asAdmin.send('PUT', '/budgets', { period: 'month', credits: 500 });
    const replaced = budgetList.parse((await asAdmin.send('PUT', '/budgets', { ...ofMember, credits: 30 })).json());
    const removed = await asAdmin.send('PUT', '/budgets', { ...ofMember, credits: null });

    expect(replaced.budgets).toMatchObject([
      { userId: member.userId, keyId: null, period: 'day', credits: 30, used: 0 },
      { userId: null, period: 'month', credits: 500 },
    ]);
    expect(removed.json().budgets).toMatchObject([{ period: 'month' }]);
  });

  test('are shown to a member as far as they apply', async () => {
    const { admin, member, asAdmin, asMember } = await team();
    const second = await addKey(database, member);
    for (const subject of [{ userId: admin.userId }, { keyId: admin.keyId }, { keyId: second.keyId }, {}]) {
      await asAdmin.send('PUT', '/budgets', { ...subject, period: 'day', credits: 10 });
    }

    const { budgets } = (await asMember.get('/budgets')).json();

    expect(budgets).toMatchObject([{ keyId: second.keyId }, { userId: null, keyId: null }]);
    expect((await asMember.send('PUT', '/budgets', { period: 'day', credits: 1 })).statusCode).toBe(403);
  });

  test('are for people and keys of the team', async () => {
    const { admin, asAdmin } = await team();
    const stranger = await createSpender(database, { credits: 0 });
    const bodies = [
      { userId: stranger.userId },
      { keyId: stranger.keyId },
      { userId: admin.userId, keyId: admin.keyId },
      { period: 'year' },
      { credits: 1.5 },
    ];

    for (const body of bodies) {
      expect((await asAdmin.send('PUT', '/budgets', { period: 'day', credits: 1, ...body })).statusCode).toBe(400);
    }
  });
});

test('retention is shown to all and set by admins', async () => {
  const { asAdmin, asMember } = await team();

  expect((await asMember.get('/retention')).json()).toEqual({ days: null });
  expect((await asMember.send('PUT', '/retention', { days: 3 })).statusCode).toBe(403);
  expect((await asAdmin.send('PUT', '/retention', { days: 0 })).statusCode).toBe(400);
  expect((await asAdmin.send('PUT', '/retention', { days: 30 })).json()).toEqual({ days: 30 });
  expect((await asMember.get('/retention')).json()).toEqual({ days: 30 });
});

test('providers are shown to admins, with what came of asking them and without any secret', async () => {
  const { admin, asAdmin, asMember } = await team();
  const { record } = await openRun(database, openingOf(submissionOf(admin)));
  const asked = { runId: record.id, provider: 'recraft', operation: 'generate', images: 1 } as const;
  const id = await beginAttempt(database, asked);
  await endAttempt(database, id, { state: 'REFUSED', code: 'provider.unavailable' });

  const { providers } = providerList.parse((await asAdmin.get('/providers')).json());

  expect(providers.map(({ name }) => name)).toContain('builtin');
  expect(providers.find(({ name }) => name === 'recraft')).toEqual({
    name: 'recraft',
    title: 'Recraft',
    configured: true,
    settings: expect.arrayContaining([expect.stringMatching(/^[A-Z_0-9]+$/)]),
    operations: ['generate'],
    breaker: { state: 'open', failures: 5, retryAt: '2026-11-22T12:00:00.000Z' },
    recentFailures: [{ code: 'provider.unavailable', at: expect.any(String) }],
  });
  expect(providers.find(({ name }) => name === 'clipdrop')).toMatchObject({ configured: false, operations: [] });
  expect((await asMember.get('/providers')).statusCode).toBe(403);
});
