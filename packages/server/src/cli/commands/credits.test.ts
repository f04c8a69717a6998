import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../tests/support/test-database.ts';
import { createSpender } from '../../store/testing/people.ts';
import { verifyBooks } from '../../store/verify-books.ts';
import { createBacklot } from '../testing/create-backlot.ts';

const opened = await createTestDatabase();
const backlot = createBacklot(opened);
const { teamId } = await createSpender(opened.database, { credits: 100 });

test('what is granted is in the balance and in the books, with what it is for', async () => {
  const granted = await backlot(['credits', 'grant', '250', '--memo', 'invoice 7', '--json']);
  const balance = await backlot('credits balance');

  expect(JSON.parse(granted.output)).toEqual({ available: 350, reserved: 0, spent: 0 });
  expect(balance.output).toBe('available  reserved  spent\n      350         0      0\n');
  const transfers = await opened.database.selectFrom('transfers').select('memo').where('kind', '=', 'grant').execute();
  expect(transfers).toContainEqual({ memo: 'invoice 7' });
  expect(await verifyBooks(opened.database)).toEqual([]);
});

test('more than a number holds exactly is not granted', async () => {
  const { code, complaints } = await backlot(`credits grant ${Number.MAX_SAFE_INTEGER} --memo much --team ${teamId}`);

  expect([code, complaints]).toEqual([1, expect.stringContaining('does not fit a number exactly')]);
  expect(JSON.parse((await backlot('credits balance --json')).output)).toMatchObject({ available: 350 });
});

test.each([
  ['grant 1.5 --memo x', 'grant takes a whole number.'],
  ['grant 0 --memo x', 'grant takes a whole number above 0.'],
  ['grant 5', 'Say --memo.'],
  ['grant --memo x', 'Say balance or grant <credits>.'],
  ['balance --team Nobody', 'Say which team with --team: '],
])('`credits %s` is refused with what to do', async (line, complaint) => {
  expect(await backlot(`credits ${line}`)).toMatchObject({ code: 2, complaints: expect.stringContaining(complaint) });
});
