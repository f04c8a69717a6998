import type { Principal } from '../auth/principal.ts';
import type { Database } from './database.ts';
import { findBalance } from './ledger.ts';
import { findMember } from './members.ts';

/** Who a key belongs to, and what is left to spend with it. */
interface Account {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  /** Credits: the team's balance, or less if the member may not spend all of it. */
  readonly credits: number;
}

/** The account that a principal spends from. */
export async function findAccount(
  database: Database,
  { teamId, userId }: Pick<Principal, 'teamId' | 'userId'>,
): Promise<Account> {
  const [member, { available }] = await Promise.all([
    findMember(database, teamId, userId),
    findBalance(database, teamId),
  ]);
  if (member === undefined) throw new Error(`user ${userId} is no member of team ${teamId}`);
  const { userName, email, creditLimit, usedCredit } = member;
  const allowed = creditLimit === null ? available : creditLimit - usedCredit;
  return { userId, name: userName, email, credits: Math.max(0, Math.min(available, allowed)) };
}
