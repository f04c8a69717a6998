import { mkdir } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../packages/server/src/store/database.ts';
import { startEmbeddedPostgres } from '../../packages/server/src/store/embedded-postgres/start-embedded-postgres.ts';
import type { Bench, Finding, Measurement } from '../measurement.ts';
import { exampleOfPixels, type Picture } from '../support/pictures.ts';
import { startServer, typeScriptProgram, type ServerProcess } from '../support/server-process.ts';
import { editContenders, generationContenders } from './contenders.ts';
import { memoryTable } from './memory-table.ts';
import { overheadTable } from './overhead-table.ts';
import { stageTable } from './stage-table.ts';
import { startHouse } from './start-house.ts';
import { PORTKEY_VERSION, startPortkey } from './start-portkey.ts';
import { takeRounds, type Results, type RoundPlan } from './take-rounds.ts';

/** Those of the programs that are ours. */
const HOUSES = 2;
const EXAMPLE = 'coffee.png';
/** So many pixels of it are a PNG of 5 MB. */
const PIXELS = 2_300_000;
const GENERATIONS: RoundPlan = { clients: [1, 16, 64], rounds: 2, seconds: 2, warmUp: { clients: 16, seconds: 3 } };
// From 16 on every client sends once or twice: a second turn would only repeat it.
const EDITS: RoundPlan = { clients: [1, 16, 64], rounds: 1, seconds: 3, warmUp: { clients: 2, seconds: 2 } };

/** What stands between a caller and a vendor: ours with and without its books, and Portkey's gateway, before a vendor that answers at once. */
export const gatewayOverhead: Measurement = { name: 'gateway', run };

async function run(bench: Bench): Promise<Finding> {
  const scratchDir = join(bench.scratchDir, 'gateway');
  await mkdir(scratchDir);
  const picture = await exampleOfPixels(EXAMPLE, PIXELS);
  const postgres = await startEmbeddedPostgres({ directory: scratchDir });
  const { host, user, database } = postgres.connection;
  const databaseUrl = `postgres://${user}@${encodeURIComponent(host)}/${database}`;
  const servers: ServerProcess[] = [];
  try {
    const edited = { widthPx: picture.widthPx, heightPx: picture.heightPx };
    const vendor = await startServer(typeScriptProgram(new URL('./instant-vendor.ts', import.meta.url), edited));
    servers.push(vendor);
    const settings = { ...bench, scratchDir, databaseUrl, vendorUrl: vendor.baseUrl };
    const house = await startHouse({ ...settings, keepsBooks: true });
    servers.push(house);
    const bare = await startHouse({ ...settings, keepsBooks: false });
    servers.push(bare);
    const portkey = await startPortkey();
    if (typeof portkey !== 'string') servers.push(portkey);
    return await measure({ vendor, house, bare, portkey, databaseUrl, picture });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
  }
}

interface Setting {
  readonly vendor: ServerProcess;
  readonly house: ServerProcess;
  readonly bare: ServerProcess;
  /** Or why it is not there. */
  readonly portkey: ServerProcess | string;
  readonly databaseUrl: string;
  readonly picture: Picture;
}

async function measure({ vendor, house, bare, portkey, databaseUrl, picture }: Setting): Promise<Finding> {
  const other = typeof portkey === 'string' ? undefined : portkey;
  const addresses = { vendor: vendor.baseUrl, house: house.baseUrl, bare: bare.baseUrl, portkey: other?.baseUrl };
  const programs = [
    { label: 'Backlot', pid: house.pid },
    { label: 'Backlot without books', pid: bare.pid },
    ...(other === undefined ? [] : [{ label: 'Portkey', pid: other.pid }]),
  ];
  const made = generationContenders(addresses);
  const edited = await editContenders(addresses, picture);
  const generations = await takeRounds(made.all, GENERATIONS);
  const memory = memoryTable('generations', programs);
  const edits = await takeRounds(edited.all, EDITS);
  const { database, close } = openDatabase({ connectionString: databaseUrl });
  const stages = await stageTable(database, [
    { label: 'generation', byClients: generations.get(made.house) },
    { label: 'edit', byClients: edits.get(edited.house) },
  ]).finally(close);
  return {
    title: `What a gateway adds to the time of a vendor that answers at once, and what it can answer`,
    tables: [
      overheadTable('a generation in JSON', generations, GENERATIONS.clients),
      overheadTable(`an edit of ${(picture.bytes.byteLength / 1e6).toFixed(1)} MB in a form`, edits, EDITS.clients),
      stages,
      memory,
      memoryTable('generations and edits', programs.slice(0, HOUSES)),
    ],
    notes: [
      '"Adds": the percentile of the way through the gateway less that of the direct way, both in turns in this run, closed loop from another process; the direct rows are what the vendor itself takes.',
      'A p99 of fewer than a hundred answers is their slowest: that is so of edits.',
      'Backlot decodes, checks and keeps every picture (flush, rename, flush), writes the attempt down before it is sent, and reserves and settles its price in two commits before it answers; one key of one team pays for all of it, the worst case for the locks. Portkey passes bytes through and keeps nothing.',
      'Without books: the same house with a store that keeps no records, attempts or charges; pictures are checked and kept as ever. The difference is the price of exact money.',
      'Every edit brings a picture that was not seen before; it is stored, decoded, sent on in JSON, and what comes back is laid into the original so that nothing outside of the mask changes. Portkey is not asked for edits.',
      `Edits that found no room (bodies of 256 MB at once) were told to come back, and did: ${refusalsOf(edits)} times in all; their time counts from the first try.`,
      'Stages by the records of Backlot: whole milliseconds each, means; "prepare + vendor" has the row of the attempt in it, "the rest" the key, the form, the first and the last commit and the answer.',
      'Memory: peak of each process since its start. Backlot runs from its sources here, which takes some tens of MB more than compiled code; the one without books has a second engine, which idles. PostgreSQL is a process of its own, of both.',
      `Load average at the end ${loadavg()[0]?.toFixed(2)}.`,
      ...(typeof portkey === 'string' ? [portkey] : [`Portkey's open gateway ${PORTKEY_VERSION}.`]),
    ],
  };
}

function refusalsOf(results: Results): number {
  return [...results.values()]
    .flatMap((byClients) => [...byClients.values()])
    .reduce((sum, { load }) => sum + load.refusals, 0);
}
