import type { Database } from './database.ts';
import { createMember, findMember, type Member } from './members.ts';
import { createUser } from './users.ts';

interface Newcomer {
  readonly teamId: string;
  readonly name: string;
  readonly email?: string;
  readonly role: Member['role'];
  readonly creditLimit: number | null;
}

/** Makes a person a member of a team, in one step. */
export async function addMember(database: Database, { teamId, role, creditLimit, ...user }: Newcomer): Promise<Member> {
  return await database.transaction().execute(async (transaction) => {
    const userId = await createUser(transaction, user);
    await createMember(transaction, { teamId, userId, role, creditLimit });
    const member = await findMember(transaction, teamId, userId);
    if (member === undefined) throw new Error('a member that was just made is not there');
    return member;
  });
}
