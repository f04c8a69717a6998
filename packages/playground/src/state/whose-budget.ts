import type { BudgetView, KeyView, MemberView } from '@backlot/sdk';

/** Whose budget it is, by the names of members and of keys: a key knows the name of its member, too. */
export function whoseBudget(
  { userId, keyId }: Pick<BudgetView, 'userId' | 'keyId'>,
  keys: readonly Pick<KeyView, 'id' | 'name' | 'userId' | 'memberName'>[],
  members: readonly Pick<MemberView, 'userId' | 'name'>[] = [],
): string {
  if (keyId !== null) {
    const name = keys.find(({ id }) => id === keyId)?.name;
    return name === undefined ? 'One key' : `The key ${name}`;
  }
  if (userId === null) return 'The team';
  const member = members.find((one) => one.userId === userId)?.name;
  return member ?? keys.find((key) => key.userId === userId)?.memberName ?? 'One member';
}
