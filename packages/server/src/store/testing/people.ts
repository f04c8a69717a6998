import { randomBytes, randomUUID } from 'node:crypto';
import type { Principal } from '../../auth/principal.ts';
import type { Submission } from '../../runs/run.ts';
import { createApiKey } from '../api-keys.ts';
import type { Database } from '../database.ts';
import { grantCredits } from '../ledger.ts';
import { createMember } from '../members.ts';
import { createTeam } from '../teams.ts';
import { createUser } from '../users.ts';

interface Purse {
  readonly credits: number;
  readonly creditLimit?: number;
}

/** A team with one member and one key, for tests. */
export async function createSpender(database: Database, { credits, creditLimit }: Purse): Promise<Principal> {
  const teamId = await createTeam(database, { name: 'Studio' });
  const userId = await createUser(database, { name: 'Ada' });
  await createMember(database, { teamId, userId, role: 'ADMIN', creditLimit: creditLimit ?? null });
  if (credits > 0) await grantCredits(database, { teamId, credits });
  return await addKey(database, { teamId, userId, role: 'ADMIN' });
}

/** Another key of a member, for tests. */
export async function addKey(
  database: Database,
  { teamId, userId, role }: Pick<Principal, 'teamId' | 'userId' | 'role'>,
): Promise<Principal> {
  const keyHash = randomBytes(32).toString('hex');
  const keyId = await createApiKey(database, { teamId, userId, prefix: 'bl_test', keyHash, label: 'test' });
  return { teamId, userId, keyId, role };
}

/** Another member of a team, for tests. */
export async function addMember(database: Database, { teamId }: Pick<Principal, 'teamId'>): Promise<Principal> {
  const userId = await createUser(database, { name: 'Grace' });
  await createMember(database, { teamId, userId, role: 'MEMBER' });
  return await addKey(database, { teamId, userId, role: 'MEMBER' });
}

/** A request of a member, for tests. */
export function submissionOf(principal: Principal, changes: Partial<Submission> = {}): Submission {
  const prompt = 'a wooden table by a window';
  return {
    principal,
    dialect: 'onemin',
    type: 'BACKGROUND_REPLACER',
    model: 'clipdrop',
    promptObject: { prompt, imageUrl: 'images/mug.png' },
    call: { operation: 'replace-background', input: { image: 'images/mug.png', prompt, count: 1, quality: 'default' } },
    count: 1,
    servedBy: ['builtin'],
    vendorCredits: 75_000,
    isAsync: false,
    ...changes,
  };
}

/** What `openRun` needs beside the submission, for tests. */
export function openingOf(submission: Submission, creditsPerImage = 10) {
  return {
    submission,
    creditsPerImage,
    seed: 7,
    runId: randomUUID(),
    leaseOwner: 'this-process',
    isQueued: submission.isAsync,
    lane: 'cpu' as const,
  };
}
