import { createHash } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../../tests/support/test-database.ts';
import { exportDatabase } from '../../store/archive/export-database.ts';
import { beginAttempt } from '../../store/attempts.ts';
import { setBudget } from '../../store/budgets.ts';
import { grantCredits } from '../../store/ledger.ts';
import { openRun } from '../../store/open-run.ts';
import { settleRun } from '../../store/settle-run.ts';
import { createTeam, listTeams } from '../../store/teams.ts';
import { deliveredBy } from '../../store/testing/outcomes.ts';
import { addMember, createSpender, openingOf, submissionOf } from '../../store/testing/people.ts';
import { verifyBooks } from '../../store/verify-books.ts';
import { createBacklot } from '../testing/create-backlot.ts';

const source = await createTestDatabase();
/** What nothing may ever arrive in. */
const untouched = await createTestDatabase();
const folders = await mkdtemp(join(tmpdir(), 'backlot-export-'));
afterAll(() => rm(folders, { recursive: true, force: true }));

const archive = join(folders, 'archive');
const ada = await createSpender(source.database, { credits: 10_000 });
const grace = await addMember(source.database, ada);
await setBudget(source.database, { teamId: ada.teamId, period: 'day', credits: 5000 });

/** Texts that `COPY` must escape, and one of another script. */
const AWKWARD = 'tab\t back\\slash \\N new\nline "quoted" пёс 犬';

async function open(principal = ada): Promise<string> {
  const promptObject = { prompt: AWKWARD };
  return (await openRun(source.database, openingOf(submissionOf(principal, { promptObject }), 10))).record.id;
}

const done = await open();
const attempt = await beginAttempt(source.database, {
  runId: done,
  provider: 'recraft',
  operation: 'erase',
  images: 1,
});
await settleRun(source.database, { runId: done, outcome: deliveredBy([{ id: attempt, books: {} }]) });
const on = await open(grace);
const exported = await createBacklot(source)(`export ${archive}`);

interface Written {
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
}

const readManifest = async (): Promise<Written> => JSON.parse(await readFile(join(archive, 'manifest.json'), 'utf8'));

describe('a database that is moved', () => {
  test('arrives to the last row', async () => {
    const target = await createTestDatabase();

    const imported = await createBacklot(target)(`import ${archive}`);

    const again = await exportDatabase(target.connection, join(folders, 'again'), new Date());
    const manifest = await readManifest();
    expect([exported, imported]).toMatchObject([{ code: 0 }, { code: 0 }]);
    expect(again.tables).toEqual(manifest.tables);
    expect(manifest.tables.find(({ name }) => name === 'records')).toMatchObject({ rows: 2 });
    expect(await verifyBooks(target.database)).toEqual([]);
    const prompts = await target.database.selectFrom('records').select('promptObject').execute();
    expect(prompts).toEqual([{ promptObject: { prompt: AWKWARD } }, { promptObject: { prompt: AWKWARD } }]);
  });

  test('goes on where it was: runs end, accounts are numbered on, the rules hold', async () => {
    const target = await createTestDatabase();
    await createBacklot(target)(`import ${archive}`);

    await settleRun(target.database, { runId: on, outcome: deliveredBy([]) });
    const teamId = await createTeam(target.database, { name: 'Next' });
    await grantCredits(target.database, { teamId, credits: 5 });

    expect(await verifyBooks(target.database)).toEqual([]);
    await expect(sql`update accounts set balance = 1`.execute(target.database)).rejects.toThrow('kept by its entries');
    await expect(sql`delete from users`.execute(target.database)).rejects.toThrow('foreign key');
  });

  test('can be read by nobody else on the way', async () => {
    const modes = await Promise.all(
      [archive, ...(await readdir(archive)).map((name) => join(archive, name))].map(
        async (path) => (await stat(path)).mode & 0o077,
      ),
    );

    expect(new Set(modes)).toEqual(new Set([0]));
  });

  test('is not written over an export of before', async () => {
    const { code, complaints } = await createBacklot(source)(`export ${archive}`);

    expect([code, complaints]).toEqual([1, expect.stringContaining('name a folder that is not there yet')]);
    expect(await readdir(folders)).not.toContain('archive.unfinished');
  });
});

describe('an import is refused, and leaves nothing behind,', () => {
  test.each([
    ['a file that was cut short', (file: string) => truncate(file, 10), 'is not as it was written'],
    ['a file that was changed', (file: string) => appendFile(file, 'x'), 'is not as it was written'],
    ['a file that is gone', (file: string) => rm(file), 'the export is not complete'],
  ])('from %s', async (_what, damage, complaint) => {
    const folder = await copyOfArchive();
    await damage(join(folder, 'records.copy'));

    const { code, complaints } = await createBacklot(untouched)(`import ${folder}`);

    expect([code, complaints]).toEqual([1, expect.stringContaining(complaint)]);
    expect(await listTeams(untouched.database)).toEqual([]);
  });

  test.each([
    ['an export that was not finished', () => undefined, 'was not finished'],
    ['something else', () => ({ format: 9 }), 'only format 1 can be read'],
    [
      'another layout',
      (manifest: object) => ({ ...manifest, migrations: ['0001-people'] }),
      'has the layout 0001-people',
    ],
    [
      'an export without one of the tables',
      (manifest: Written) => ({ ...manifest, tables: manifest.tables.slice(1) }),
      'do not have the same tables',
    ],
    [
      'a manifest that counts other rows',
      (manifest: Written) => ({ ...manifest, tables: manifest.tables.map((table) => ({ ...table, rows: 7 })) }),
      'should have 7 rows',
    ],
  ])('from %s', async (_what, change, complaint) => {
    const folder = await copyOfArchive();
    const changed = change(await readManifest());
    await rm(join(folder, 'manifest.json'));
    if (changed !== undefined) await writeFile(join(folder, 'manifest.json'), JSON.stringify(changed));

    const { code, complaints } = await createBacklot(untouched)(`import ${folder}`);

    expect([code, complaints]).toEqual([1, expect.stringContaining(complaint)]);
    expect(await listTeams(untouched.database)).toEqual([]);
  });

  test('whose books are wrong, though every digest is right', async () => {
    const folder = await copyOfArchive();
    const file = join(folder, 'accounts.copy');
    const text = (await readFile(file, 'utf8')).replace('\tavailable\t', '\tavailable\t1');
    const sha256 = createHash('sha256').update(text).digest('hex');
    const manifest = await readManifest();
    const tables = manifest.tables.map((table) => (table.name === 'accounts' ? { ...table, sha256 } : table));
    await writeFile(file, text);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, tables }));

    const { code, complaints } = await createBacklot(untouched)(`import ${folder}`);

    expect([code, complaints]).toEqual([
      1,
      expect.stringContaining('every balance is the sum of its entries: broken 1 times'),
    ]);
    expect(await listTeams(untouched.database)).toEqual([]);
  });

  test('into a database with rows', async () => {
    const { code, complaints } = await createBacklot(source)(`import ${archive}`);

    expect([code, complaints]).toEqual([1, expect.stringContaining('The database is not empty')]);
  });
});

async function copyOfArchive() {
  const folder = await mkdtemp(join(folders, 'copy-'));
  for (const name of await readdir(archive)) await writeFile(join(folder, name), await readFile(join(archive, name)));
  return folder;
}
