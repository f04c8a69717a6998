import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../tests/support/test-database.ts';
import { openRun } from '../../store/open-run.ts';
import { settleRun } from '../../store/settle-run.ts';
import { deliveredBy, FAILED } from '../../store/testing/outcomes.ts';
import { addMember, createSpender, openingOf, submissionOf } from '../../store/testing/people.ts';
import { createBacklot } from '../testing/create-backlot.ts';

const opened = await createTestDatabase();
const { database } = opened;
const backlot = createBacklot(opened);
const ada = await createSpender(database, { credits: 10_000 });
const grace = await addMember(database, ada);

async function open(principal = ada, model = 'clipdrop'): Promise<string> {
  const submission = submissionOf(principal, { model, requestId: `request-for-${model}` });
  return (await openRun(database, openingOf(submission, 10))).record.id;
}

const done = await open();
const failed = await open(ada, 'recraft');
const on = await open(grace);
await settleRun(database, { runId: done, outcome: deliveredBy([], { provider: 'ideogram' }) });
const attempt = {
  provider: 'recraft',
  images: 1,
  state: 'REFUSED',
  durationMs: 12,
  code: 'provider.rejected',
} as const;
const routing = { candidates: [], skipped: [], attempts: [attempt], overheadMs: 0 };
await settleRun(database, { runId: failed, outcome: { ...FAILED, routing } });

test.each([
  ['', [on, failed, done]],
  ['--state success', [done]],
  ['--state processing', [on]],
  ['--model recraft --type BACKGROUND_REPLACER', [failed]],
  ['--provider ideogram', [done]],
  ['--provider recraft', [failed]],
  ['--request request-for-recraft', [failed]],
  ['--member Ada --limit 1', [failed]],
  ['--team Studio --member Grace', [on]],
  ['--to 2020-01-01', []],
  ['--from 2020-01-01 --state failure', [failed]],
])('`runs list %s` finds the runs that it fits, newest first', async (filter, expected) => {
  const { output } = await backlot(`runs list ${filter} --json`);

  expect((JSON.parse(output) as { id: string }[]).map(({ id }) => id)).toEqual(expected);
});

test('the list is a table', async () => {
  const { output } = await backlot('runs list --state failure');

  expect(output.split('\n')[1]).toMatch(/failure +BACKGROUND_REPLACER +recraft +recraft +0 +0 +provider\.unknown$/);
  expect((await backlot('runs list --model none')).output).toBe('None.\n');
});

test('one run is shown with all that is known of it', async () => {
  const shown = await backlot(`runs show ${done}`);
  const lost = await backlot(`runs show ${failed}`);
  const waiting = await backlot(`runs show ${on} --json`);

  expect(shown.output).toMatch(/^provider +ideogram$/m);
  expect(shown.output).toMatch(/^credits +10$/m);
  expect(shown.output).toMatch(/^request id +request-for-clipdrop$/m);
  expect(lost.output).toMatch(/^failure +provider.unknown: Who knows.$/m);
  expect(lost.output).toMatch(/^calls +recraft REFUSED in 12 ms$/m);
  expect(JSON.parse(waiting.output)).toMatchObject({ id: on, status: 'PROCESSING', userId: grace.userId });
});

test.each([
  ['list --state asleep', 2, '--state takes processing, success or failure.'],
  ['list --limit 0', 2, '--limit takes 1 to 10000.'],
  ['list --from yesterday', 2, '--from takes a day in UTC, as YYYY-MM-DD.'],
  ['show nothing', 1, 'There is no run nothing.'],
  ['show', 2, 'Say list, show <run-id> or delete <run-id>.'],
])('`runs %s` is refused with what to do', async (line, code, complaint) => {
  expect(await backlot(`runs ${line}`)).toMatchObject({ code, complaints: expect.stringContaining(complaint) });
});

test('what a run was about is deleted, with a receipt', async () => {
  const deleted = await backlot(`runs delete ${failed}`);
  const again = await backlot(`runs delete ${failed} --json`);

  expect(deleted.output).toMatch(/^Deleted, receipt \S+\. 0 files are removed\.\n$/);
  expect(deleted.output).toContain((JSON.parse(again.output) as { id: string }).id);
  expect((await backlot(`runs show ${failed}`)).output).toMatch(/^fields +\{\}$/m);
  expect(await backlot(`runs delete ${on}`)).toMatchObject({ code: 1 });
  expect(await backlot('runs delete nothing')).toMatchObject({
    code: 1,
    complaints: expect.stringContaining('no run'),
  });
});
