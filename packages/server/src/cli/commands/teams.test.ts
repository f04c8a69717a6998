import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../tests/support/test-database.ts';
import { createSpender } from '../../store/testing/people.ts';
import { verifyBooks } from '../../store/verify-books.ts';
import { createBacklot } from '../testing/create-backlot.ts';

const opened = await createTestDatabase();
const backlot = createBacklot(opened);

test('there is none in a new house', async () => {
  expect((await backlot('teams list')).output).toBe('None.\n');
});

test('teams are made, renamed and listed with what they have', async () => {
  const { teamId } = await createSpender(opened.database, { credits: 700 });

  const made = await backlot(['teams', 'create', '--name', 'Night shift', '--json']);
  const renamed = await backlot(`teams rename --name Atelier --team ${teamId}`);
  const listed = await backlot('teams list --json');

  expect(JSON.parse(made.output)).toMatchObject([{ name: 'Night shift', members: 0, available: 0 }]);
  expect(renamed.output).toMatch(/Atelier +1 +700 +0 +0\n/);
  expect(JSON.parse(listed.output)).toMatchObject([
    { id: teamId, name: 'Atelier', members: 1, available: 700, reserved: 0, spent: 0 },
    { name: 'Night shift', available: 0 },
  ]);
  expect(await verifyBooks(opened.database)).toEqual([]);
});

test.each([
  ['create --name Atelier', 'There is a team of this name: '],
  ['rename --name Atelier --team Night', 'Say which team with --team: '],
  ['create', 'Say --name.'],
  ['drop', 'Say list, create or rename.'],
  ['list all', 'Say list, create or rename.'],
])('`teams %s` is refused with what to do', async (line, complaint) => {
  expect(await backlot(`teams ${line}`)).toMatchObject({ code: 2, complaints: expect.stringContaining(complaint) });
});
