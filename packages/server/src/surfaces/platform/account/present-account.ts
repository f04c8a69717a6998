import type { AccountView, BudgetView, KeyView, MemberView, ProviderView } from '@backlot/contract';
import type { AccountBudget, AccountMember, KnownProvider, RecentFailure } from '../../../account/account.ts';
import type { AccountDescription } from '../../../account/describe-account.ts';
import type { OwnedKey } from '../../../account/keys.ts';

/** Who asks, as `GET /account` shows it. */
export function presentAccount({ member, key, spendable, reserved }: AccountDescription): AccountView {
  const { teamId, teamName, userId, userName, email, role, creditLimit, usedCredit } = member;
  return {
    team: { id: teamId, name: teamName, credits: spendable, reserved },
    member: { userId, name: userName, email, role, creditLimit, usedCredit },
    key: { id: key.id, prefix: key.prefix, name: key.label },
    role,
  };
}

/** A key without the key. */
export function presentKey({ key, member }: OwnedKey): KeyView {
  const { id, prefix, label, userId, createdAt, revokedAt } = key;
  return {
    id,
    prefix,
    name: label,
    userId,
    memberName: member.userName,
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}

/** Somebody in the team. */
export function presentMember(member: AccountMember): MemberView {
  const { userId, userName, email, role, status, creditLimit, usedCredit, createdAt } = member;
  const suspended = status === 'SUSPENDED';
  return {
    userId,
    name: userName,
    email,
    role,
    suspended,
    creditLimit,
    usedCredit,
    createdAt: createdAt.toISOString(),
  };
}

/** A budget, as it stands. */
export function presentBudget(budget: AccountBudget): BudgetView {
  const { id, userId, keyId, period, credits, used, beginsAnewAt } = budget;
  return { id, userId, keyId, period, credits, used, beginsAnewAt: beginsAnewAt.toISOString() };
}

/** A provider, with what came of asking it. */
export function presentProvider(provider: KnownProvider, failures: readonly RecentFailure[]): ProviderView {
  const { name, title, settings, isConfigured, operations, status } = provider;
  return {
    name,
    title,
    configured: isConfigured,
    settings: [...settings],
    operations: [...operations],
    breaker: { ...status, retryAt: status.retryAt?.toISOString() ?? null },
    recentFailures: failures
      .filter((failure) => failure.provider === name)
      .map(({ code, at }) => ({ code, at: at.toISOString() })),
  };
}
