import type { BudgetRequest } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';
import { invalidField } from '../parse-fields.ts';
import type { AccountBudget, AccountDeps } from './account.ts';
import { requireAdmin } from './require-admin.ts';

type Deps = Pick<AccountDeps, 'findMember' | 'listKeys' | 'listBudgets' | 'setBudget' | 'removeBudget'>;

/** The budgets of the team for an admin; for a member those that the own runs are held against. */
export async function listBudgets(deps: Deps, principal: Principal): Promise<readonly AccountBudget[]> {
  const budgets = await deps.listBudgets(principal.teamId);
  if (principal.role === 'ADMIN') return budgets;
  const keys = await deps.listKeys(principal.teamId);
  const own = new Set(keys.filter(({ userId }) => userId === principal.userId).map(({ id }) => id));
  return budgets.filter(
    ({ userId, keyId }) => (userId === null || userId === principal.userId) && (keyId === null || own.has(keyId)),
  );
}

/** Sets a budget in place of the one for the same subject and period, or removes that one. */
export async function changeBudget(
  deps: Deps,
  principal: Principal,
  { userId, keyId, period, credits }: BudgetRequest,
): Promise<readonly AccountBudget[]> {
  requireAdmin(principal, 'Budgets are');
  const { teamId } = principal;
  if (userId && keyId) throw invalidField('keyId', 'a budget is for a key or for a member, not for both');
  if (userId && (await deps.findMember(teamId, userId)) === undefined) {
    throw invalidField('userId', 'the id of a member of the team is expected');
  }
  if (keyId && !(await deps.listKeys(teamId)).some(({ id }) => id === keyId)) {
    throw invalidField('keyId', 'the id of a key of the team is expected');
  }
  if (credits !== null) {
    await deps.setBudget({ teamId, ...(userId && { userId }), ...(keyId && { keyId }), period, credits });
  } else {
    const same = (await deps.listBudgets(teamId)).find(
      (budget) => budget.period === period && budget.userId === (userId ?? null) && budget.keyId === (keyId ?? null),
    );
    if (same !== undefined) await deps.removeBudget(same.id);
  }
  return await listBudgets(deps, principal);
}
