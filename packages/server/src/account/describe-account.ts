import type { Principal } from '../auth/principal.ts';
import type { AccountDeps, AccountKey, AccountMember } from './account.ts';

/** Who asks, and what is left to spend. */
export interface AccountDescription {
  readonly member: AccountMember;
  readonly key: AccountKey;
  /** Credits that the caller may spend. */
  readonly spendable: number;
  /** Credits set aside for runs of the team that are on; null for members. */
  readonly reserved: number | null;
}

/** Says who a key belongs to, and what is left to spend with it. */
export async function describeAccount(
  deps: Pick<AccountDeps, 'findMember' | 'listKeys' | 'findBalance' | 'findSpendable'>,
  principal: Principal,
): Promise<AccountDescription> {
  const { teamId, userId, keyId, role } = principal;
  const [member, keys, balance, spendable] = await Promise.all([
    deps.findMember(teamId, userId),
    deps.listKeys(teamId),
    deps.findBalance(teamId),
    deps.findSpendable(principal),
  ]);
  const key = keys.find(({ id }) => id === keyId);
  if (member === undefined || key === undefined) throw new Error(`the key ${keyId} or its member is not there`);
  return { member, key, spendable, reserved: role === 'ADMIN' ? balance.reserved : null };
}
