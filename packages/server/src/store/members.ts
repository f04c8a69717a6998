import type { Database } from './database.ts';
import type { Principal } from '../auth/principal.ts';

/** A user's place in a team, with the names to show. Credits are integers. */
export interface Member {
  readonly teamId: string;
  readonly teamName: string;
  readonly userId: string;
  readonly userName: string;
  readonly email: string | null;
  readonly role: Principal['role'];
  readonly status: 'ACTIVE' | 'SUSPENDED';
  /** `null` = no limit but the team's balance. */
  readonly creditLimit: number | null;
  readonly usedCredit: number;
  readonly createdAt: Date;
}

interface NewMember {
  readonly teamId: string;
  readonly userId: string;
  readonly role: Principal['role'];
  readonly creditLimit?: number | null;
}

/** Makes a user a member of a team. */
export async function createMember(database: Database, member: NewMember): Promise<void> {
  const { teamId, userId, role, creditLimit = null } = member;
  await database.insertInto('members').values({ teamId, userId, role, creditLimit }).execute();
}

/** A user's place in a team, if there is one. */
export async function findMember(database: Database, teamId: string, userId: string): Promise<Member | undefined> {
  return await selectMembers(database)
    .where('members.teamId', '=', teamId)
    .where('userId', '=', userId)
    .executeTakeFirst();
}

/** Everybody in a team, the first one first. */
export async function listMembers(database: Database, teamId: string): Promise<Member[]> {
  return await selectMembers(database)
    .where('members.teamId', '=', teamId)
    .orderBy('members.createdAt')
    .orderBy('members.userId')
    .execute();
}

/** What can be changed of a member. */
export interface MemberChanges {
  readonly role?: Principal['role'];
  readonly creditLimit?: number | null;
  readonly status?: Member['status'];
}

/** Changes what a member may do and spend in all, or whether the member's keys work. */
export async function updateMember(
  database: Database,
  member: { readonly teamId: string; readonly userId: string },
  changes: MemberChanges,
): Promise<void> {
  if (Object.keys(changes).length === 0) return;
  await database
    .updateTable('members')
    .set(changes)
    .where('teamId', '=', member.teamId)
    .where('userId', '=', member.userId)
    .execute();
}

function selectMembers(database: Database) {
  return database
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.userId')
    .innerJoin('teams', 'teams.id', 'members.teamId')
    .select([
      'members.teamId',
      'teams.name as teamName',
      'members.userId',
      'users.name as userName',
      'users.email',
      'members.role',
      'members.status',
      'members.creditLimit',
      'members.usedCredit',
      'members.createdAt',
    ]);
}
