import { expect, it } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { findAccount } from './find-account.ts';
import { updateMember } from './members.ts';
import { createSpender } from './testing/people.ts';

const { database } = await createTestDatabase();

it('shows what the team has', async () => {
  const spender = await createSpender(database, { credits: 5000 });

  expect(await findAccount(database, spender)).toMatchObject({ userId: spender.userId, credits: 5000 });
});

it.each([
  [3000, 3000],
  [9000, 5000],
])('with a limit of %d of 5000 credits shows %d', async (creditLimit, credits) => {
  const spender = await createSpender(database, { credits: 5000 });
  await updateMember(database, spender, { creditLimit });

  expect(await findAccount(database, spender)).toMatchObject({ credits });
});
