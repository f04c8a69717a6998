import { AppError } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';
import { invalidField } from '../parse-fields.ts';
import type { AccountDeps, AccountKey, AccountMember } from './account.ts';

type Deps = Pick<AccountDeps, 'findMember' | 'listMembers' | 'listKeys' | 'issueKey' | 'revokeKey'>;

/** A key and whose it is. */
export interface OwnedKey {
  readonly key: AccountKey;
  readonly member: Pick<AccountMember, 'userName'>;
}

/** The keys that a caller may know of: all of the team for an admin, the own ones for a member. */
export async function listKeys(deps: Deps, principal: Principal): Promise<OwnedKey[]> {
  const [keys, members] = await Promise.all([deps.listKeys(principal.teamId), deps.listMembers(principal.teamId)]);
  const byId = new Map(members.map((member) => [member.userId, member]));
  return keys.flatMap((key) => {
    const member = byId.get(key.userId);
    return member !== undefined && maySee(principal, key) ? [{ key, member }] : [];
  });
}

/** Makes a key for the caller or, by an admin, for another active member. The key itself is told here and never again. */
export async function createKey(
  deps: Deps,
  principal: Principal,
  { name, userId = principal.userId }: { readonly name: string; readonly userId?: string | undefined },
): Promise<OwnedKey & { readonly secret: string }> {
  const { teamId } = principal;
  if (userId !== principal.userId && principal.role !== 'ADMIN') {
    throw new AppError('auth.forbidden', 'Only an admin makes keys for others.');
  }
  const member = await deps.findMember(teamId, userId);
  if (member === undefined) throw invalidField('userId', 'the id of a member of the team is expected');
  if (member.status !== 'ACTIVE') throw invalidField('userId', 'a member who is not suspended is expected');
  const { id, key: secret } = await deps.issueKey({ teamId, userId, label: name });
  const made = (await deps.listKeys(teamId)).find((key) => key.id === id);
  if (made === undefined) throw new Error('a key that was just made is not there');
  return { key: made, member, secret };
}

/**
 * Ends a key for good. The one that asks only if it says that it means itself: nobody is to lock the door from outside by a slip.
 */
export async function revokeKey(
  deps: Deps,
  principal: Principal,
  { id, isConfirmed }: { readonly id: string; readonly isConfirmed: boolean },
): Promise<void> {
  const found = (await deps.listKeys(principal.teamId)).find((key) => key.id === id && maySee(principal, key));
  if (found === undefined) throw unknownKey();
  if (id === principal.keyId && !isConfirmed) {
    throw new AppError('request.conflict', 'This is the key that asks. Say ?confirm=1 to revoke it all the same.');
  }
  if (!(await deps.revokeKey(principal.teamId, id))) throw unknownKey();
}

function maySee({ role, userId }: Principal, key: AccountKey): boolean {
  return role === 'ADMIN' || key.userId === userId;
}

function unknownKey(): AppError {
  return new AppError('request.not-found', 'There is no such key in use.');
}
