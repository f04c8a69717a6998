import { AppError } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';
import type { AccountDeps, AccountMember, AccountMemberChanges } from './account.ts';
import { requireAdmin } from './require-admin.ts';

type Deps = Pick<AccountDeps, 'findMember' | 'listMembers' | 'addMember' | 'changeMember'>;
type Newcomer = Omit<Parameters<AccountDeps['addMember']>[0], 'teamId'>;

const MEMBERS = 'Members are';

/** Everybody in the team, for its admins. */
export async function listMembers(deps: Deps, principal: Principal): Promise<readonly AccountMember[]> {
  requireAdmin(principal, MEMBERS);
  return await deps.listMembers(principal.teamId);
}

/** Adds somebody to the team. */
export async function addMember(deps: Deps, principal: Principal, newcomer: Newcomer): Promise<AccountMember> {
  requireAdmin(principal, MEMBERS);
  return await deps.addMember({ teamId: principal.teamId, ...newcomer });
}

/** Changes what a member may do and spend. Nobody suspends themselves, and the last active admin stays one. */
export async function changeMember(
  deps: Deps,
  principal: Principal,
  { userId, changes }: { readonly userId: string; readonly changes: AccountMemberChanges },
): Promise<AccountMember> {
  requireAdmin(principal, MEMBERS);
  const member = { teamId: principal.teamId, userId };
  if ((await deps.findMember(member.teamId, userId)) === undefined) throw unknownMember();
  if (changes.status === 'SUSPENDED' && userId === principal.userId) {
    throw new AppError('request.conflict', 'Nobody suspends themselves: another admin can.');
  }
  if (!(await deps.changeMember(member, changes))) {
    throw new AppError('request.conflict', 'This is the last active admin of the team: make another one first.');
  }
  const changed = await deps.findMember(member.teamId, userId);
  if (changed === undefined) throw unknownMember();
  return changed;
}

function unknownMember(): AppError {
  return new AppError('request.not-found', 'There is no such member.');
}
