import type { Principal } from '../auth/principal.ts';
import { listBudgets } from './budgets.ts';
import type { Database } from './database.ts';
import { findBalance } from './ledger.ts';

/** The credits that a caller could have set aside at a moment: within the team's balance, the member's limit and every budget. */
export async function findSpendable(
  database: Database,
  { teamId, userId, keyId }: Pick<Principal, 'teamId' | 'userId' | 'keyId'>,
  at: Date,
): Promise<number> {
  const [balance, member, budgets] = await Promise.all([
    findBalance(database, teamId),
    database
      .selectFrom('members')
      .select(['creditLimit', 'usedCredit', 'reservedCredit'])
      .where('teamId', '=', teamId)
      .where('userId', '=', userId)
      .executeTakeFirst(),
    listBudgets(database, teamId, at),
  ]);
  const limit = member?.creditLimit ?? Number.POSITIVE_INFINITY;
  const left = [
    balance.available,
    limit - (member?.usedCredit ?? 0) - (member?.reservedCredit ?? 0),
    ...budgets
      .filter((budget) => (budget.userId ?? userId) === userId && (budget.keyId ?? keyId) === keyId)
      .map(({ credits, used }) => credits - used),
  ];
  return Math.max(0, Math.min(...left));
}
