import type { Database } from './database.ts';
import { updateMember, type MemberChanges } from './members.ts';

/**
 * Changes a member's role, limit or standing; the keys of whoever is suspended are refused from the next request on. `false`, and
 * nothing is done, where the team would be left without an active admin: nobody could look after it any more.
 */
export async function changeMember(
  database: Database,
  member: { readonly teamId: string; readonly userId: string },
  changes: MemberChanges,
): Promise<boolean> {
  const isStillAdmin = changes.status !== 'SUSPENDED' && changes.role !== 'MEMBER';
  if (isStillAdmin) {
    await updateMember(database, member, changes);
    return true;
  }
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
    await updateMember(transaction, member, changes);
    return true;
  });
}
