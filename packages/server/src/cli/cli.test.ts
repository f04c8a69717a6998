import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { beginAttempt, endAttempt } from '../store/attempts.ts';
import { openRun } from '../store/open-run.ts';
import { settleRun } from '../store/settle-run.ts';
import { listTeams } from '../store/teams.ts';
import { deliveredBy, FAILED } from '../store/testing/outcomes.ts';
import { createSpender, openingOf, submissionOf } from '../store/testing/people.ts';
import { COMMANDS } from './commands.ts';
import { createBacklot } from './testing/create-backlot.ts';

const opened = await createTestDatabase();
const { database } = opened;
const backlot = createBacklot(opened);
const principal = await createSpender(database, { credits: 100_000 });

async function open(count = 1): Promise<string> {
  return (await openRun(database, openingOf(submissionOf(principal, { count }), 10))).record.id;
}

/** A call at recraft that ended so, as long before now. */
async function call(minutesAgo: number, books?: { readonly consumed: number; readonly balance: number }) {
  const runId = await open();
  const id = await beginAttempt(database, { runId, provider: 'recraft', operation: 'erase', images: 1 });
  if (books === undefined) {
    await endAttempt(database, id, { state: 'UNKNOWN', code: 'provider.unknown' });
    await settleRun(database, { runId, outcome: FAILED });
  } else await settleRun(database, { runId, outcome: deliveredBy([{ id, books }]) });
  const at = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const times = { startedAt: at(minutesAgo), endedAt: at(minutesAgo - 0.5) };
  await database.updateTable('attempts').set(times).where('id', '=', id).execute();
  return id;
}

describe('backlot', () => {
  test('lists its commands and how each is called', async () => {
    const { code, output } = await backlot('--help');

    expect(code).toBe(0);
    for (const { name } of COMMANDS) {
      expect(output).toContain(`  ${name}`);
      expect(await backlot(`${name} --help`)).toMatchObject({
        code: 0,
        output: expect.stringContaining(`backlot ${name} `),
      });
    }
  });

  test.each([
    ['', ''],
    ['sing', 'There is no command sing.'],
    ['spend --colour red', "Unknown option '--colour'"],
    ['spend --from monday', 'from: a day in UTC is expected, as YYYY-MM-DD. See backlot spend --help.'],
    ['spend --team nobody', 'Say which team with --team: '],
    ['budget set --credits 1.5 --per day', '--credits takes a whole number.'],
    ['budget set --credits 5 --per week', '--per takes day or month.'],
    ['budget set --credits 5 --per day --key bl_none', 'Say which key: '],
    ['budget', 'Say set, list or remove <budget-id>.'],
    ['policy set', 'Say --order, --prefer or --builtin.'],
    ['policy set --order nobody', 'order: '],
    ['policy set --builtin perhaps', 'isBuiltinAllowed: '],
    ['reconcile', 'Say which attempt'],
    ['reconcile x --charged --not-charged', 'Say either --charged or --not-charged.'],
    ['reconcile --auto --charged', '--auto stands alone'],
  ])('does not understand `%s`, and says why', async (line, complaint) => {
    const { code, complaints } = await backlot(line);

    expect(code).toBe(2);
    expect(complaints).toContain(complaint);
  });

  test.each([
    ['budget remove 0197c0de-0000-7000-8000-000000000000', 'There is no budget'],
    ['reconcile nothing --charged', 'is no call that waits for a verdict'],
  ])('says that `%s` cannot be done', async (line, complaint) => {
    const { code, complaints } = await backlot(line);

    expect([code, complaints]).toEqual([1, expect.stringContaining(complaint)]);
  });
});

describe('backlot spend', () => {
  test('tells what was spent, as text, CSV or JSON', async () => {
    await settleRun(database, { runId: await open(3), outcome: deliveredBy([], { count: 2 }) });

    const text = await backlot('spend --by provider');
    const csv = await backlot('spend --by provider --csv');
    const json = await backlot('spend --by provider --json');

    expect(text.output).toMatch(/20 credits for 2 images in \d+ runs/);
    expect(csv.output).toContain('recraft,1,0,2,20,0\r\n');
    expect(JSON.parse(json.output)).toMatchObject({ rows: [{ provider: 'recraft', credits: 20 }] });
  });
});

describe('backlot budget', () => {
  test('sets, lists and removes budgets', async () => {
    await backlot('budget set --credits 500 --per day --key bl_test');
    const set = await backlot('budget set --credits 900 --per month --member Ada --json');

    const budgets = JSON.parse(set.output) as { id: string }[];
    expect(budgets).toMatchObject([
      { keyId: principal.keyId, userId: null, period: 'day', credits: 500 },
      { keyId: null, userId: principal.userId, period: 'month', credits: 900 },
    ]);
    expect((await backlot('budget list')).output).toContain(`key ${principal.keyId}`);
    for (const { id } of budgets) expect(await backlot(`budget remove ${id}`)).toMatchObject({ code: 0 });
    expect((await backlot('budget list')).output).toBe('No budgets.\n');
  });
});

describe('backlot policy', () => {
  test('sets, shows and removes what the team wants', async () => {
    const set = await backlot('policy set --order recraft,builtin --prefer cheapest --builtin no');

    expect(set.output).toBe('order    recraft, builtin\nprefer   cheapest\nbuiltin  no\n');
    expect(JSON.parse((await backlot('policy show --json')).output)).toEqual({
      order: ['recraft', 'builtin'],
      prefer: 'cheapest',
      isBuiltinAllowed: false,
    });
    await backlot('policy remove');
    expect(await listTeams(database)).toMatchObject([{ policy: null }]);
  });
});

describe('calls of unknown outcome', () => {
  const rowOf = async (id: string) =>
    await database.selectFrom('attempts').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  test('are listed, and get the verdict of the operator', async () => {
    const id = await call(200);
    const on = await beginAttempt(database, {
      runId: await open(),
      provider: 'ideogram',
      operation: 'inpaint',
      images: 2,
    });

    const listed = await backlot('unknown');
    const later = await backlot('unknown --json', new Date(Date.now() + 2 * 60 * 60 * 1000));
    const given = await backlot(`reconcile ${id} --charged --note bill`);

    expect(listed.output).toContain(id);
    expect(listed.output).not.toContain(on);
    expect(JSON.parse(later.output)).toMatchObject([
      { id, state: 'UNKNOWN' },
      { id: on, state: 'STARTED', images: 2 },
    ]);
    expect(given).toMatchObject({ code: 0, output: `${id}: charged\n` });
    expect(await rowOf(id)).toMatchObject({ verdict: 'charged', verdictBy: 'operator', verdictNote: 'bill' });
    expect((await backlot('unknown')).output).toBe('None.\n');
    expect(await backlot(`reconcile ${id} --charged`)).toMatchObject({ code: 1 });
  });

  test("get the verdicts that follow from the vendor's balances", async () => {
    await call(100, { consumed: 40, balance: 1000 });
    const free = await call(95);
    await call(70, { consumed: 40, balance: 960 });
    const paid = await call(65);
    await call(40, { consumed: 40, balance: 880 });
    const recent = await call(5);
    await call(2, { consumed: 40, balance: 840 });

    const { output } = await backlot('reconcile --auto --json');

    expect(JSON.parse(output)).toMatchObject([
      { id: free, verdict: 'not-charged' },
      { id: paid, verdict: 'charged' },
    ]);
    expect(await rowOf(free)).toMatchObject({
      verdictBy: 'books',
      verdictNote: '1000 before, 960 after a call for 40',
    });
    expect(await rowOf(recent)).toMatchObject({ verdict: null });
    expect((await backlot('reconcile --auto --patience 1')).output).toContain(`${recent}  not-charged`);
    expect((await backlot('reconcile --auto')).output).toBe('No verdict follows from the balances.\n');
  });
});

describe('backlot doctor', () => {
  test('says of each part whether it is well, and what to do where it is not', async () => {
    const { code, output } = await backlot('doctor');

    expect(code).toBe(1);
    expect(output).toMatch(/^ok {5}settings/m);
    expect(output).toMatch(/^ok {5}database +answers; the books balance$/m);
    expect(output).toMatch(/^wrong {2}files +\/nowhere\/backlot\/files cannot be written to: start the server once/m);
    expect(output).toMatch(/^wrong {2}models +.* missing in \/nowhere\/backlot\/models: npm run models fetches them/m);
  });
});
