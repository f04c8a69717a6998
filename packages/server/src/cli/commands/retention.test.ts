import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../tests/support/test-database.ts';
import { createSpender } from '../../store/testing/people.ts';
import { createBacklot } from '../testing/create-backlot.ts';

const opened = await createTestDatabase();
const backlot = createBacklot(opened);
const { teamId } = await createSpender(opened.database, { credits: 0 });

test('a team keeps everything until it is told for how long', async () => {
  const before = await backlot('retention Studio');
  const set = await backlot(`retention ${teamId} 30`);
  const shown = await backlot('retention Studio --json');
  const undone = await backlot('retention Studio none');

  expect([before.output, set.output, JSON.parse(shown.output), undone.output]).toEqual([
    'Everything is kept.\n',
    'What is older than 30 days is deleted.\n',
    { days: 30 },
    'Everything is kept.\n',
  ]);
});

test.each([
  ['', 'Say <team>'],
  ['Studio 0', '<days> takes 1 to 36500, or none.'],
  ['Studio soon', '<days>'],
  ['Nobody 30', 'Say which team'],
])('`retention %s` is refused with what to do', async (line, complaint) => {
  expect(await backlot(`retention ${line}`)).toMatchObject({ code: 2, complaints: expect.stringContaining(complaint) });
});
