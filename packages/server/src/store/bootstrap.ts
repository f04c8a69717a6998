import { sql } from 'kysely';
import type { Principal } from '../auth/principal.ts';
import { API_KEY_COLUMNS, createApiKey, findPrincipal, type ApiKey } from './api-keys.ts';
import type { Database, StoreTransaction } from './database.ts';
import { grantCredits } from './ledger.ts';
import { createMember } from './members.ts';
import { createTeam } from './teams.ts';
import { createUser } from './users.ts';

interface Bootstrap {
  /** SHA-256 of the operator's key, hex. */
  readonly keyHash: string;
  /** The first characters of the key. */
  readonly prefix: string;
  /** Credits of the first team; default {@link START_CREDITS}. */
  readonly startCredits?: number;
}

/** Enough for more than ten thousand pictures at the dearest list price (75,000 credits). */
export const START_CREDITS = 1_000_000_000;

/** Held while bootstrapping, so that of several first processes one does it. Any number that nothing else uses. */
const BOOTSTRAP_LOCK = 7_220_401;

/**
 * Makes the server usable: on the first start a team, its admin, credits and one API key; on later starts with another key, that key
 * in place of the one before. Returns whom the key stands for.
 */
export async function ensureBootstrap(database: Database, bootstrap: Bootstrap): Promise<Principal> {
  return await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${BOOTSTRAP_LOCK})`.execute(transaction);
    const known = await findPrincipal(transaction, bootstrap.keyHash);
    if (known) return known;
    const admin = (await findFirstAdmin(transaction)) ?? (await createFirstTeam(transaction, bootstrap));
    await replaceBootstrapKey(transaction, admin, bootstrap);
    const principal = await findPrincipal(transaction, bootstrap.keyHash);
    if (!principal) throw new Error('the bootstrap key stands for nobody');
    return principal;
  });
}

/** The bootstrap key in use, if the server was made usable before: then a start without one makes no other. */
export async function findBootstrapKey(database: Database): Promise<ApiKey | undefined> {
  return await database
    .selectFrom('apiKeys')
    .select(API_KEY_COLUMNS)
    .where('isBootstrap', '=', true)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
}

type Admin = Pick<Principal, 'teamId' | 'userId'>;

async function findFirstAdmin(transaction: StoreTransaction): Promise<Admin | undefined> {
  return await transaction
    .selectFrom('members')
    .select(['teamId', 'userId'])
    .where('role', '=', 'ADMIN')
    .where('status', '=', 'ACTIVE')
    .orderBy('createdAt')
    .orderBy('userId')
    .limit(1)
    .executeTakeFirst();
}

async function createFirstTeam(transaction: StoreTransaction, bootstrap: Bootstrap): Promise<Admin> {
  const teamId = await createTeam(transaction, { name: 'Backlot' });
  const userId = await createUser(transaction, { name: 'Backlot Admin' });
  await createMember(transaction, { teamId, userId, role: 'ADMIN' });
  await grantCredits(transaction, { teamId, credits: bootstrap.startCredits ?? START_CREDITS, memo: 'start' });
  return { teamId, userId };
}

async function replaceBootstrapKey(transaction: StoreTransaction, admin: Admin, bootstrap: Bootstrap): Promise<void> {
  const { keyHash, prefix } = bootstrap;
  await transaction
    .updateTable('apiKeys')
    .set({ revokedAt: sql<Date>`now()` })
    .where('isBootstrap', '=', true)
    .where('revokedAt', 'is', null)
    .execute();
  // The operator may go back to a key that was the bootstrap key before.
  const reinstated = await transaction
    .updateTable('apiKeys')
    .set({ revokedAt: null, isBootstrap: true })
    .where('keyHash', '=', keyHash)
    .executeTakeFirst();
  if (reinstated.numUpdatedRows === 0n) {
    await createApiKey(transaction, { ...admin, prefix, keyHash, label: 'bootstrap', isBootstrap: true });
  }
}
