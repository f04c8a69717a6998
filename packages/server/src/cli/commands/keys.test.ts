import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../tests/support/test-database.ts';
import { hashApiKey } from '../../auth/api-key.ts';
import { findPrincipal } from '../../store/api-keys.ts';
import { createSpender } from '../../store/testing/people.ts';
import { createBacklot } from '../testing/create-backlot.ts';

const opened = await createTestDatabase();
const backlot = createBacklot(opened);
const admin = await createSpender(opened.database, { credits: 100 });

const ownerOf = async (key: string) => await findPrincipal(opened.database, hashApiKey(key));

test('a key is shown once, works, and is refused once revoked', async () => {
  const made = await backlot('keys create --member Ada --label press');
  const [key = ''] = made.output.split('\n');
  const owner = await ownerOf(key);
  const listed = await backlot('keys list');
  const revoked = await backlot('keys revoke press');

  expect(key).toMatch(/^bl_/);
  expect(owner).toMatchObject({ userId: admin.userId, teamId: admin.teamId });
  expect(listed.output).toContain(key.slice(0, 8));
  expect(listed.output).not.toContain(key);
  expect(revoked).toMatchObject({ code: 0, output: `Revoked ${owner?.keyId}: refused from now on.\n` });
  expect(await ownerOf(key)).toBeUndefined();
  expect((await backlot('keys list --json')).output).toMatch(/"revokedAt": "/);
});

test('programs read the key as JSON', async () => {
  const made = JSON.parse((await backlot('keys create --member Ada --label ci --json')).output);

  expect(await ownerOf(made.key)).toMatchObject({ keyId: made.id });
});

test.each([
  ['create --label ci', 'Say --member.'],
  ['create --member Ada', 'Say --label.'],
  ['revoke press', 'Say which key: '],
  ['', 'Say list, create or revoke <key>.'],
])('`keys %s` is refused with what to do', async (line, complaint) => {
  expect(await backlot(`keys ${line}`)).toMatchObject({ code: 2, complaints: expect.stringContaining(complaint) });
});
