import { AppError } from '@backlot/contract';
import { sql, type QueryCreator } from 'kysely';
import { refuseBeyondBudget } from './budgets.ts';
import type { Database, StoreTransaction } from './database.ts';
import { createId } from './ids.ts';
import type { AccountKind, Tables, TransferKind } from './tables.ts';

/** What a team has, credits. */
export interface Balance {
  readonly available: number;
  /** Set aside for runs that are on. */
  readonly reserved: number;
  /** Paid for pictures, since the beginning. */
  readonly spent: number;
}

/** Who pays for a run. */
interface RunCredits {
  readonly teamId: string;
  readonly userId: string;
  readonly runId: string;
}

interface Reservation extends RunCredits {
  readonly keyId: string;
  /** When the run was opened: what it costs counts on that day. */
  readonly openedAt: Date;
  readonly credits: number;
}

interface Transfer {
  readonly kind: TransferKind;
  readonly teamId: string;
  readonly runId: string | null;
  readonly memo?: string | undefined;
  /** What each account of the team, or the one that credits are issued from, gains. Must sum to zero; those that gain nothing are left out. */
  readonly gains: ReadonlyArray<readonly [account: AccountKind, credits: number]>;
}

type TeamAccountKind = Exclude<AccountKind, 'issued'>;
const TEAM_ACCOUNTS: readonly TeamAccountKind[] = ['available', 'reserved', 'spent'];

/** Opens the accounts of a new team. */
export async function openAccounts(transaction: StoreTransaction, teamId: string): Promise<void> {
  await transaction
    .insertInto('accounts')
    .values(TEAM_ACCOUNTS.map((kind) => ({ teamId, kind })))
    .execute();
}

/** Gives credits to a team. `credits` is a positive integer. */
export async function grantCredits(
  database: Database,
  grant: { readonly teamId: string; readonly credits: number; readonly memo?: string },
): Promise<void> {
  const { teamId, credits, memo } = grant;
  await post(database, {
    kind: 'grant',
    teamId,
    runId: null,
    memo,
    gains: [
      ['issued', -credits],
      ['available', credits],
    ],
  });
}

/** All credits that were ever granted, to any team. */
export async function sumGrants(database: Database): Promise<number> {
  const house = database.selectFrom('accounts').select('balance').where('kind', '=', 'issued');
  return -(await house.executeTakeFirstOrThrow()).balance;
}

/** What a team has. */
export async function findBalance(database: Database, teamId: string): Promise<Balance> {
  const { available, reserved, spent } = toAccounts(await selectAccounts(database, teamId).execute());
  return { available: available.balance, reserved: reserved.balance, spent: spent.balance };
}

/**
 * Sets credits aside for a run, within the member's limit, the team's balance and every budget, or throws `credits.insufficient` or
 * `budget.exceeded`.
 */
export async function reserveCredits(transaction: StoreTransaction, run: Reservation): Promise<void> {
  const { teamId, userId, keyId, runId, openedAt, credits } = run;
  if (credits === 0) return;
  const member = await transaction
    .updateTable('members')
    .set({ reservedCredit: sql<number>`reserved_credit + ${credits}` })
    .where('teamId', '=', teamId)
    .where('userId', '=', userId)
    .returning(['creditLimit', 'usedCredit', 'reservedCredit'])
    .returning((of) => of.exists(of.selectFrom('budgets').select('id').where('teamId', '=', teamId)).as('hasBudgets'))
    .executeTakeFirstOrThrow();
  // Thrown from here, the error undoes the update above with the rest of the transaction.
  if (member.creditLimit !== null && member.usedCredit + member.reservedCredit > member.creditLimit) {
    const left = Math.max(0, member.creditLimit - member.usedCredit - member.reservedCredit + credits);
    throw insufficient(
      `This needs ${credits} credits, but only ${left} are left of this member's limit of ${member.creditLimit}.`,
    );
  }

  // Last before the commit: every run of the team waits for this lock.
  const { available } = toAccounts(await selectAccounts(transaction, teamId).forNoKeyUpdate().execute());
  if (available.balance < credits) {
    throw insufficient(`This needs ${credits} credits, but the team has only ${available.balance}.`);
  }
  if (member.hasBudgets) await refuseBeyondBudget(transaction, { teamId, userId, keyId, openedAt, credits });
  await post(transaction, {
    kind: 'reserve',
    teamId,
    runId,
    gains: [
      ['available', -credits],
      ['reserved', credits],
    ],
  });
}

/** Ends a run's reservation: `charged` of the `reserved` credits are spent, the rest is available again. */
export async function settleCredits(
  transaction: StoreTransaction,
  run: RunCredits & { readonly reserved: number; readonly charged: number },
): Promise<void> {
  if (run.reserved === 0) return;
  const { teamId, userId, runId, reserved, charged } = run;
  // Everything in one statement: see `post`.
  const withMember = transaction.with('member', (statement) =>
    statement
      .updateTable('members')
      .set({
        reservedCredit: sql<number>`reserved_credit - ${reserved}`,
        usedCredit: sql<number>`used_credit + ${charged}`,
      })
      .where('teamId', '=', teamId)
      .where('userId', '=', userId),
  );
  await post(withMember, {
    kind: 'settle',
    teamId,
    runId,
    gains: [
      ['reserved', -reserved],
      ['spent', charged],
      ['available', reserved - charged],
    ],
  });
}

/**
 * Writes a transfer. The entries' own trigger checks the sum and moves the balances. One statement: the team's other runs wait until
 * the commit, so that every way to the database and back counts for all of them.
 */
async function post(database: QueryCreator<Tables>, { kind, teamId, runId, memo, gains }: Transfer): Promise<void> {
  const transferId = createId();
  await database
    .with('transfer', (statement) =>
      statement.insertInto('transfers').values({ id: transferId, kind, runId, memo: memo ?? null }),
    )
    .insertInto('entries')
    .values((build) =>
      gains
        .filter(([, amount]) => amount !== 0)
        .map(([account, amount]) => ({
          transferId,
          accountId: build
            .selectFrom('accounts')
            .select('id')
            .where('kind', '=', account)
            .where('teamId', 'is not distinct from', account === 'issued' ? null : teamId),
          amount,
        })),
    )
    .execute();
}

interface Account {
  readonly id: number;
  readonly kind: AccountKind;
  readonly balance: number;
}

function selectAccounts(database: Database, teamId: string) {
  return database.selectFrom('accounts').select(['id', 'kind', 'balance']).where('teamId', '=', teamId).orderBy('id');
}

function toAccounts(rows: readonly Account[]): Record<TeamAccountKind, Account> {
  const [available, reserved, spent] = TEAM_ACCOUNTS.map((kind) => rows.find((row) => row.kind === kind));
  if (!available || !reserved || !spent) throw new Error('the team has no accounts');
  return { available, reserved, spent };
}

function insufficient(message: string): AppError {
  return new AppError('credits.insufficient', message);
}
