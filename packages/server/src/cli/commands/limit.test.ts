import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../tests/support/test-database.ts';
import { createSpender } from '../../store/testing/people.ts';
import { createBacklot } from '../testing/create-backlot.ts';

const opened = await createTestDatabase();
const backlot = createBacklot(opened);
const { teamId } = await createSpender(opened.database, { credits: 0 });

test('a team has as many runs at work as there is room for, until it is told how many', async () => {
  const before = await backlot('limit Studio');
  const set = await backlot(`limit ${teamId} 3`);
  const shown = await backlot('limit Studio --json');
  const undone = await backlot('limit Studio none');

  expect([before.output, set.output, JSON.parse(shown.output), undone.output]).toEqual([
    'As many as there is room for.\n',
    'At most 3 at once.\n',
    { runsAtOnce: 3 },
    'As many as there is room for.\n',
  ]);
});

test.each([
  ['', 'Say <team>'],
  ['Studio 0', '<runs> takes 1 to 1000000, or none.'],
  ['Studio 1.5', '<runs>'],
  ['Nobody 3', 'Say which team'],
])('`limit %s` is refused with what to do', async (line, complaint) => {
  expect(await backlot(`limit ${line}`)).toMatchObject({ code: 2, complaints: expect.stringContaining(complaint) });
});
