import { sql } from 'kysely';
import type { Principal } from '../auth/principal.ts';
import type { Database } from './database.ts';
import { createId, isId } from './ids.ts';

/** What may be known of an API key: not the key. */
export interface ApiKey {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  /** The first characters of the key, so that a person can tell keys apart. */
  readonly prefix: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** The columns of an {@link ApiKey}. */
export const API_KEY_COLUMNS = ['id', 'teamId', 'userId', 'prefix', 'label', 'createdAt', 'revokedAt'] as const;

interface NewApiKey {
  readonly teamId: string;
  readonly userId: string;
  readonly prefix: string;
  /** SHA-256 of the key, hex. */
  readonly keyHash: string;
  readonly label: string;
  readonly isBootstrap?: boolean;
}

/** Stores a key's hash for a member and returns the key's id. */
export async function createApiKey(database: Database, key: NewApiKey): Promise<string> {
  const id = createId();
  await database
    .insertInto('apiKeys')
    .values({ id, isBootstrap: false, revokedAt: null, ...key })
    .execute();
  return id;
}

/** Who calls with the key of this hash, if the key is not revoked and its member is active. */
export async function findPrincipal(database: Database, keyHash: string): Promise<Principal | undefined> {
  return await database
    .selectFrom('apiKeys')
    .innerJoin('members', (join) =>
      join.onRef('members.teamId', '=', 'apiKeys.teamId').onRef('members.userId', '=', 'apiKeys.userId'),
    )
    .innerJoin('teams', 'teams.id', 'apiKeys.teamId')
    .select([
      'apiKeys.teamId',
      'apiKeys.userId',
      'apiKeys.id as keyId',
      'members.role',
      'teams.policy',
      'teams.runsAtOnce',
    ])
    .where('keyHash', '=', keyHash)
    .where('revokedAt', 'is', null)
    .where('members.status', '=', 'ACTIVE')
    .executeTakeFirst();
}

/** All keys of a team, newest first, the revoked ones too. */
export async function listApiKeys(database: Database, teamId: string): Promise<ApiKey[]> {
  return await database
    .selectFrom('apiKeys')
    .select(API_KEY_COLUMNS)
    .where('teamId', '=', teamId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Ends a key for good; `false` if the team has no such key in use. */
export async function revokeApiKey(database: Database, teamId: string, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  const { numUpdatedRows } = await database
    .updateTable('apiKeys')
    .set({ revokedAt: sql<Date>`now()` })
    .where('teamId', '=', teamId)
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
