import type { Database } from './database.ts';
import { updateMember } from './members.ts';

/**
 * Suspends a member, whose keys are refused from the next request on. `false`, and nothing is done, for the last active admin of the
 * team: nobody could look after it any more.
 */
export async function suspendMember(
  database: Database,
  member: { readonly teamId: string; readonly userId: string },
): Promise<boolean> {
  return await database.transaction().execute(async (transaction) => {
    // Locked, so that two admins who suspend each other at once do not both succeed.
    const admins = await transaction
      .selectFrom('members')
      .select('userId')
      .where('teamId', '=', member.teamId)
      .where('role', '=', 'ADMIN')
      .where('status', '=', 'ACTIVE')
      .orderBy('userId')
      .forUpdate()
      .execute();
    if (admins.length === 1 && admins[0]?.userId === member.userId) return false;
    await updateMember(transaction, member, { status: 'SUSPENDED' });
    return true;
  });
}
