import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { findPrincipal, listApiKeys, revokeApiKey } from './api-keys.ts';
import { ensureBootstrap, findBootstrapKey, START_CREDITS } from './bootstrap.ts';
import { findBalance } from './ledger.ts';
import { findMember, updateMember } from './members.ts';
import { createSpender } from './testing/people.ts';

const A = { keyHash: 'a'.repeat(64), prefix: 'bl_aaaa' };
const B = { keyHash: 'b'.repeat(64), prefix: 'bl_bbbb' };

describe('bootstrapping', () => {
  test('makes one admin with credits and a key, however many processes start at once', async () => {
    const { database } = await createTestDatabase();

    const principals = await Promise.all(Array.from({ length: 5 }, () => ensureBootstrap(database, A)));

    const [first] = principals;
    expect(new Set(principals.map((principal) => JSON.stringify(principal))).size).toBe(1);
    expect(await findPrincipal(database, A.keyHash)).toEqual(first);
    expect(await findMember(database, first?.teamId ?? '', first?.userId ?? '')).toMatchObject({
      userName: 'Backlot Admin',
      role: 'ADMIN',
      status: 'ACTIVE',
    });
    expect(await findBalance(database, first?.teamId ?? '')).toMatchObject({ available: START_CREDITS });
    expect(await findBootstrapKey(database)).toMatchObject({ prefix: 'bl_aaaa', label: 'bootstrap' });
  });

  test('puts another key in the place of the one before, and back again, without granting twice', async () => {
    const { database } = await createTestDatabase();
    const first = await ensureBootstrap(database, A);

    const second = await ensureBootstrap(database, B);
    expect(second).toMatchObject({ teamId: first.teamId, userId: first.userId });
    expect(await findPrincipal(database, A.keyHash)).toBeUndefined();
    const third = await ensureBootstrap(database, A);

    expect(third).toEqual(first);
    expect(await findPrincipal(database, B.keyHash)).toBeUndefined();
    expect(await findBalance(database, first.teamId)).toMatchObject({ available: START_CREDITS });
  });
});

describe('an API key', () => {
  test('stands for nobody once it is revoked, or its member suspended', async () => {
    const { database } = await createTestDatabase();
    const principal = await ensureBootstrap(database, A);
    const { teamId, userId, keyId } = principal;

    await updateMember(database, { teamId, userId }, { status: 'SUSPENDED' });
    expect(await findPrincipal(database, A.keyHash)).toBeUndefined();
    await updateMember(database, { teamId, userId }, { status: 'ACTIVE' });
    expect(await findPrincipal(database, A.keyHash)).toEqual(principal);
    expect(await revokeApiKey(database, teamId, keyId)).toBe(true);

    expect(await findPrincipal(database, A.keyHash)).toBeUndefined();
    expect(await revokeApiKey(database, teamId, keyId)).toBe(false);
    expect(await listApiKeys(database, teamId)).toMatchObject([{ id: keyId, revokedAt: expect.any(Date) as Date }]);
  });

  test('cannot be revoked by another team', async () => {
    const { database } = await createTestDatabase();
    const [one, other] = [await createSpender(database, { credits: 0 }), await createSpender(database, { credits: 0 })];

    expect(await revokeApiKey(database, other.teamId, one.keyId)).toBe(false);
  });
});
