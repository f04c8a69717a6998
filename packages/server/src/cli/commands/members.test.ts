import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../tests/support/test-database.ts';
import { findPrincipal } from '../../store/api-keys.ts';
import { createSpender } from '../../store/testing/people.ts';
import { createBacklot } from '../testing/create-backlot.ts';

const opened = await createTestDatabase();
const backlot = createBacklot(opened);
const admin = await createSpender(opened.database, { credits: 100 });

test('members are added with a role and a limit, which can be changed', async () => {
  const added = await backlot(
    'members add --name Grace --email grace@example.com --role admin --credit-limit 40 --json',
  );
  const limited = await backlot('members limit grace@example.com --credit-limit 90 --json');
  const freed = await backlot('members limit Grace --credit-limit none --json');
  const plain = await backlot('members add --name Joan');

  expect(JSON.parse(added.output)).toMatchObject([
    { teamId: admin.teamId, userName: 'Grace', email: 'grace@example.com', role: 'ADMIN', creditLimit: 40 },
  ]);
  expect(JSON.parse(limited.output)).toMatchObject([{ creditLimit: 90 }]);
  expect(JSON.parse(freed.output)).toMatchObject([{ creditLimit: null }]);
  expect(plain.output).toMatch(/Joan +- +member +active +0 +none\n/);
  expect((await backlot('members list')).output).toMatch(/Ada[^]+Grace[^]+Joan/);
});

test("a suspended member's keys are refused until the member is active again", async () => {
  const { keyHash } = await opened.database
    .selectFrom('apiKeys')
    .select('keyHash')
    .where('id', '=', admin.keyId)
    .executeTakeFirstOrThrow();

  const suspended = await backlot('members suspend Ada --json');
  const whileSuspended = await findPrincipal(opened.database, keyHash);
  const last = await backlot('members suspend Grace');
  const active = await backlot('members activate Ada --json');

  expect(JSON.parse(suspended.output)).toMatchObject([{ status: 'SUSPENDED' }]);
  expect(whileSuspended).toBeUndefined();
  expect(last).toMatchObject({ code: 1, complaints: 'backlot: Grace is the last active admin of the team.\n' });
  expect(JSON.parse(active.output)).toMatchObject([{ status: 'ACTIVE' }]);
  expect(await findPrincipal(opened.database, keyHash)).toMatchObject({ userId: admin.userId });
});

test.each([
  ['add --role admin', 'Say --name.'],
  ['add --name Eve --role owner', '--role takes admin or member.'],
  ['add --name Eve --credit-limit -1', "'--credit-limit' argument is ambiguous"],
  ['limit Ada', '--credit-limit takes a whole number.'],
  ['suspend', 'Say list, add, suspend <member>, activate <member> or limit <member>.'],
  ['suspend Nobody', 'Say which member: '],
])('`members %s` is refused with what to do', async (line, complaint) => {
  expect(await backlot(`members ${line}`)).toMatchObject({ code: 2, complaints: expect.stringContaining(complaint) });
});
