import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '@backlot/kernels';
import { openDatabase } from '../../packages/server/src/store/database.ts';
import { findRunningServer } from '../../packages/server/src/store/embedded-postgres/running-server.ts';
import { verifyBooks } from '../../packages/server/src/store/verify-books.ts';
import { eventually } from '../support/eventually.ts';
import {
  ambiguousKeys,
  lostPictures,
  lostUploads,
  strayFiles,
  wrongCharges,
  type Audit,
} from '../support/kill/audit.ts';
import { askAgain, type Pictures } from '../support/kill/callers.ts';
import { hasEnoughToLose } from '../support/kill/journal.ts';
import { killOften } from '../support/kill/kill-often.ts';
import { maskOf, photo } from '../support/pictures.ts';
import { newDataDir, removeDataDirs, startServer, type ServerProcess } from '../support/server-process.ts';

/** Two servers side by side, one for each core: half the time. */
const SEEDS = [1, 2];
const KILLS_EACH = 8;

const audits: Audit[] = [];
const ends: (() => Promise<unknown>)[] = [];
let pictures: Pictures;

beforeAll(async () => {
  pictures = { image: await photo(), mask: await maskOf({ left: 60, top: 60, width: 30, height: 30 }) };
  audits.push(...(await Promise.all(SEEDS.map(killAndStart))));
}, 300_000);

afterAll(async () => {
  for (const end of ends.toReversed()) await end();
  await removeDataDirs();
}, 60_000);

describe(`after ${SEEDS.length * KILLS_EACH} times kill -9 under load`, () => {
  it('every run has ended', async () => {
    for (const { database } of audits) {
      const open = database.selectFrom('records').select('id').where('status', '=', 'PROCESSING');
      await eventually('no run is open', async () => ((await open.execute()).length === 0 ? true : undefined));
    }
  });

  it('every acknowledged upload is there, byte for byte', async () => {
    expect(await each(lostUploads)).toEqual([]);
  });

  it('every picture that was answered or promised downloads', async () => {
    expect(await each(lostPictures)).toEqual([]);
  });

  it('every run was charged once for what it delivered, and for nothing else', async () => {
    expect(await each(wrongCharges)).toEqual([]);
  });

  it('a request whose answer was swallowed can be made again with its key, for the same run', async () => {
    for (const { server, journal } of audits) await askAgain(server, { pictures, journal, random: createRandom(0) });

    expect(await each(ambiguousKeys)).toEqual([]);
  });

  it('the books balance', async () => {
    expect(await each(({ database }) => verifyBooks(database))).toEqual([]);
  });

  it('no file is left that no record knows, and none is missing', async () => {
    await eventually('files and rows are the same', async () =>
      (await each(strayFiles)).length === 0 ? true : undefined,
    );
  });

  it('nobody was ever told that something went wrong on our side', () => {
    expect(audits.flatMap(({ journal }) => journal.wrong)).toEqual([]);
  });

  it('there was something to lose', () => {
    expect(audits.map(({ journal }) => hasEnoughToLose(journal))).toEqual(SEEDS.map(() => true));
  });
});

async function killAndStart(seed: number): Promise<Audit> {
  const dataDir = await newDataDir();
  const journal = await killOften({ dataDir, pictures, kills: KILLS_EACH, seed });
  const server = await startServer({ dataDir });
  ends.push(() => server.stop());
  const { database, close } = openDatabase(connectionOf(server), { maxConnections: 2 });
  ends.push(close);
  return { server, database, journal };
}

function connectionOf(server: ServerProcess) {
  const connection = findRunningServer(server.dataDir);
  if (connection === undefined) throw new Error(`no database runs on ${server.dataDir}`);
  return connection;
}

async function each(find: (audit: Audit) => Promise<string[]>): Promise<string[]> {
  return (await Promise.all(audits.map(find))).flat();
}
