import type { Database } from '../../../packages/server/src/store/database.ts';
import { groupBy } from '../group-by.ts';
import { promptOf, type FaultyVendors } from './vendors.ts';

/** One request of a caller, as our books and the vendors' have it. */
interface Account {
  readonly prompt: string;
  readonly runs: number;
  readonly delivered: number;
  /** Pictures asked for by calls whose work was paid for and could not be delivered. */
  readonly spent: number;
  /** Pictures asked for by calls whose outcome is not known. */
  readonly unknown: number;
  /** Works, and pictures in them, that the vendors have charged. */
  readonly works: number;
  readonly charged: number;
  /** Calls that delivered, or may have. */
  readonly mayHaveWorked: number;
}

/** Our books beside the vendors', request by request. */
export async function accountsOf(database: Database, vendors: FaultyVendors): Promise<Account[]> {
  const records = await database.selectFrom('records').selectAll().execute();
  const attempts = await database.selectFrom('attempts').selectAll().execute();
  const charges = Object.values(vendors.servers).flatMap((server) => server.charges);
  const attemptsOf = groupBy(attempts, ({ runId }) => runId);
  const chargesOf = groupBy(charges, ({ request }) => promptOf(request));
  const runsOf = groupBy(records, ({ promptObject }) => String(promptObject['prompt']));
  return [...new Set([...runsOf.keys(), ...chargesOf.keys()])].map((prompt) => {
    const runs = runsOf.get(prompt) ?? [];
    const calls = runs.flatMap(({ id }) => attemptsOf.get(id) ?? []);
    const works = chargesOf.get(prompt) ?? [];
    const picturesIn = (state: string) => sum(calls.filter((call) => call.state === state).map(({ images }) => images));
    return {
      prompt,
      runs: runs.length,
      delivered: sum(runs.map(({ imagesDelivered }) => imagesDelivered)),
      spent: picturesIn('SPENT'),
      unknown: picturesIn('UNKNOWN'),
      works: works.length,
      charged: sum(works.map(({ images }) => images)),
      mayHaveWorked: calls.filter(({ state }) => state !== 'REFUSED').length,
    };
  });
}

/** Requests whose outcome is known and of which the vendor has charged another number of pictures than was delivered. */
export function wrongOutcomes(accounts: readonly Account[]): Account[] {
  return accounts.filter(({ delivered, spent, unknown, charged }) => {
    const least = delivered;
    const most = delivered + spent + unknown;
    return spent + unknown === 0 ? charged !== delivered : charged < least || charged > most;
  });
}

/** Requests for which a vendor worked more often than we have calls that may have got through. */
export function doubleCharges(accounts: readonly Account[]): Account[] {
  return accounts.filter(({ works, mayHaveWorked }) => works > mayHaveWorked);
}

/** Runs that were charged something else than the price of who delivered, for each picture, once. */
export async function wrongCharges(database: Database): Promise<string[]> {
  const runs = await database.selectFrom('records').selectAll().execute();
  const spent = await database
    .selectFrom('entries')
    .innerJoin('transfers', 'transfers.id', 'entries.transferId')
    .innerJoin('accounts', 'accounts.id', 'entries.accountId')
    .select(['transfers.runId', 'amount'])
    .where('accounts.kind', '=', 'spent')
    .execute();
  const spentOf = groupBy(spent, ({ runId }) => runId ?? '');
  return runs.flatMap(({ id, status, imagesDelivered, creditsCharged, routing, facts }) => {
    const price = routing?.candidates.find(({ provider }) => provider === facts?.provider)?.creditsPerImage ?? 0;
    const expected = status === 'SUCCESS' ? imagesDelivered * price : 0;
    const booked = (spentOf.get(id) ?? []).map(({ amount }) => amount);
    const isRight = creditsCharged === expected && sum(booked) === expected && booked.length <= 1;
    return isRight ? [] : [`${id} ${status}: ${creditsCharged} charged, ${booked.join()} booked, ${expected} expected`];
  });
}

/** Keys that stand for more than one run. */
export async function ambiguousKeys(database: Database): Promise<string[]> {
  const rows = await database.selectFrom('records').select(['promptObject', 'idempotencyKey', 'failure']).execute();
  const kept = rows.filter(({ idempotencyKey }) => idempotencyKey !== null);
  return [...groupBy(kept, ({ idempotencyKey }) => idempotencyKey ?? '')].flatMap(([key, runs]) =>
    runs.length > 1 ? [key] : [],
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
