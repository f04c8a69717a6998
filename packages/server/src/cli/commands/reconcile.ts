import { verdictsFromBooks, type BookVerdict } from '../../spending/verdicts-from-books.ts';
import { giveVerdict } from '../../store/attempts.ts';
import type { Database } from '../../store/database.ts';
import { isId } from '../../store/ids.ts';
import { listBookedCalls, listUnknownCalls } from '../../store/unknown-calls.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { toJson, toTable } from '../present.ts';

const MINUTE_MS = 60 * 1000;
const DEFAULT_PATIENCE_MINUTES = 15;
/** How long before the first unknown call its neighbours are looked for. */
const LOOK_BACK_MS = 7 * 24 * 60 * MINUTE_MS;

/** Gives calls of unknown outcome their verdict. */
export const reconcile: Command = defineCommand({
  name: 'reconcile',
  summary: 'Says of a call of unknown outcome whether the vendor charged it.',
  usage: [
    '<attempt-id> --charged [--note TEXT]',
    '<attempt-id> --not-charged [--note TEXT]',
    '--auto [--patience MINUTES]',
  ],
  options: {
    charged: { type: 'boolean', description: "It is in the vendor's bill." },
    'not-charged': { type: 'boolean', description: 'It is not.' },
    note: { type: 'string', description: 'How you know.' },
    auto: { type: 'boolean', description: "Gives all verdicts that follow from the vendors' balances." },
    patience: {
      type: 'string',
      description: `With --auto: minutes after which a vendor has ended what we gave up; else ${DEFAULT_PATIENCE_MINUTES}.`,
    },
    ...JSON_OPTION,
  },
  run: async ({ values, operands }, context) => {
    const isCharged = values.charged === true;
    if (values.auto === true) {
      if (operands.length > 0 || isCharged || values['not-charged'] === true)
        throw new UsageError('--auto stands alone: it finds the calls and their verdicts itself.');
      const patienceMs = readMinutes(values.patience) * MINUTE_MS;
      const given = await withDatabase(context, (database) => reconcileAll(database, context.now(), patienceMs));
      context.write(values.json === true ? toJson(given) : describe(given));
      return 0;
    }
    const [id, ...others] = operands;
    if (id === undefined || others.length > 0) throw new UsageError('Say which attempt; `backlot unknown` lists them.');
    if (isCharged === (values['not-charged'] === true)) throw new UsageError('Say either --charged or --not-charged.');
    const verdict = isCharged ? 'charged' : 'not-charged';
    const isGiven = await withDatabase(
      context,
      async (database) =>
        isId(id) &&
        (await giveVerdict(database, {
          id,
          verdict,
          by: 'operator',
          ...(values.note !== undefined && { note: values.note }),
        })),
    );
    if (!isGiven)
      throw new Error(
        `${id} is no call that waits for a verdict: it is not there, still on, known, or has its verdict.`,
      );
    context.write(values.json === true ? toJson([{ id, verdict }]) : `${id}: ${verdict}\n`);
    return 0;
  },
});

async function reconcileAll(database: Database, now: Date, patienceMs: number): Promise<BookVerdict[]> {
  const unknown = (await listUnknownCalls(database, now)).filter(({ state }) => state === 'UNKNOWN');
  const given: BookVerdict[] = [];
  for (const provider of new Set(unknown.map((call) => call.provider))) {
    const first = unknown.find((call) => call.provider === provider)?.startedAt ?? now;
    const calls = await listBookedCalls(database, provider, new Date(first.getTime() - LOOK_BACK_MS));
    for (const verdict of verdictsFromBooks(calls, { patienceMs }))
      if (await giveVerdict(database, { ...verdict, by: 'books' })) given.push(verdict);
  }
  return given;
}

function readMinutes(text: string | undefined): number {
  const minutes = text === undefined ? DEFAULT_PATIENCE_MINUTES : Number(text);
  if (!Number.isFinite(minutes) || minutes < 0) throw new UsageError('--patience takes a number of minutes.');
  return minutes;
}

function describe(given: readonly BookVerdict[]): string {
  if (given.length === 0) return 'No verdict follows from the balances.\n';
  return toTable(
    ['attempt', 'verdict', 'balances'],
    given.map(({ id, verdict, note }) => [id, verdict, note]),
  );
}
