import { AppError } from '@backlot/contract';
import { sql } from 'kysely';
import type { Database, StoreTransaction } from './database.ts';
import { createId } from './ids.ts';

/** What a budget is for: one key, one member, or (neither) the whole team. */
export interface BudgetSubject {
  readonly teamId: string;
  readonly userId?: string;
  readonly keyId?: string;
}

/** Budgets begin anew at midnight UTC of each day, or of the first day of each month. */
export type BudgetPeriod = 'day' | 'month';

/** What may be spent in a period, and what was. Credits are integers. */
export interface Budget {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string | null;
  readonly keyId: string | null;
  readonly period: BudgetPeriod;
  readonly credits: number;
  /** Charged for runs that were opened in the period, and set aside for those of them that are on. */
  readonly used: number;
  readonly beginsAnewAt: Date;
}

interface Spending {
  readonly teamId: string;
  readonly userId: string;
  readonly keyId: string;
  readonly openedAt: Date;
  /** Set aside for this run; counted in `spending` already. */
  readonly credits: number;
}

/** Sets a budget in place of the one for the same subject and period, if there is one. Its runs of this period count. Returns its id. */
export async function setBudget(
  database: Database,
  budget: BudgetSubject & { readonly period: BudgetPeriod; readonly credits: number },
): Promise<string> {
  const { teamId, userId = null, keyId = null, period, credits } = budget;
  const { id } = await database
    .insertInto('budgets')
    .values({ id: createId(), teamId, userId, keyId, period, credits })
    .onConflict((conflict) => conflict.columns(['teamId', 'period', 'userId', 'keyId']).doUpdateSet({ credits }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Removes a budget; `false` if there was none of this id. */
export async function removeBudget(database: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await database.deleteFrom('budgets').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The budgets of a team, in the order in which they were set, as they stand at a moment. */
export async function listBudgets(database: Database, teamId: string, at: Date): Promise<Budget[]> {
  return await selectBudgets(database, at).where('budgets.teamId', '=', teamId).execute();
}

/**
 * Throws `budget.exceeded` where a run whose credits are already counted takes one of its budgets beyond its end. Exact while the
 * team's accounts are locked: no other run of the team can be opened meanwhile, and one that ends meanwhile only makes room.
 */
export async function refuseBeyondBudget(transaction: StoreTransaction, spending: Spending): Promise<void> {
  const { teamId, userId, keyId, openedAt, credits } = spending;
  // What this run sets aside is otherwise counted at the commit.
  await sql`set constraints count_opened immediate`.execute(transaction);
  const budgets = await selectBudgets(transaction, openedAt)
    .where('budgets.teamId', '=', teamId)
    .where((where) => where.or([where('budgets.userId', 'is', null), where('budgets.userId', '=', userId)]))
    .where((where) => where.or([where('budgets.keyId', 'is', null), where('budgets.keyId', '=', keyId)]))
    .execute();
  const leftOf = (budget: Budget): number => Math.max(0, budget.credits - budget.used + credits);
  const [tightest] = budgets
    .filter((budget) => budget.used > budget.credits)
    .toSorted((one, other) => leftOf(one) - leftOf(other));
  if (tightest === undefined) return;
  throw new AppError(
    'budget.exceeded',
    `This needs ${credits} credits, but only ${leftOf(tightest)} are left of ${describeBudget(tightest)}; ` +
      `it begins anew on ${tightest.beginsAnewAt.toISOString().slice(0, 'YYYY-MM-DD'.length)} at 00:00 UTC.`,
  );
}

function describeBudget({ userId, keyId, credits, period }: Budget): string {
  const whose = keyId !== null ? "this key's" : userId !== null ? "this member's" : "the team's";
  return `${whose} budget of ${credits} credits a ${period}`;
}

/** Budgets with what was used of them in the period that the moment lies in. */
function selectBudgets(database: Database, at: Date) {
  const begin = sql`date_trunc(budgets.period, ${at}::timestamptz at time zone 'UTC')`;
  const end = sql`${begin} + ('1 ' || budgets.period)::interval`;
  return database
    .selectFrom('budgets')
    .select([
      'budgets.id',
      'budgets.teamId',
      'budgets.userId',
      'budgets.keyId',
      'budgets.period',
      'budgets.credits',
      sql<Date>`(${end}) at time zone 'UTC'`.as('beginsAnewAt'),
      sql<number>`(
        select coalesce(sum(spending.credits), 0)::bigint from spending
          where spending.team_id = budgets.team_id and spending.day >= (${begin})::date and spending.day < (${end})::date
            and (budgets.user_id is null or spending.user_id = budgets.user_id)
            and (budgets.key_id is null or spending.key_id = budgets.key_id))`.as('used'),
    ])
    .orderBy('budgets.createdAt')
    .orderBy('budgets.id');
}
