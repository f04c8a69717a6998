import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../packages/server/src/store/embedded-postgres/start-embedded-postgres.ts';
import type { Bench, Finding, Measurement } from './measurement.ts';
import { closedLoop, type LoadResult, type Shot } from './support/closed-loop.ts';
import { readExample } from './support/pictures.ts';
import { startServer, typeScriptProgram, type ServerProcess } from './support/server-process.ts';
import { ms, times, type Table } from './support/table.ts';
import { uploadPicture } from './support/upload-picture.ts';

const CLIENTS = [1, 8, 32];
const SECONDS = 3;
const SETTLE_SECONDS = 0.5;
const WARM_UP = { clients: 8, seconds: 3 };
const EXAMPLE = 'coffee.png';
const API_KEY = 'bl_bench_key_of_the_first_admin';

/** What the house itself costs: an edit that changes nothing, through the whole path. */
export const noOpEdits: Measurement = { name: 'no-op', run };

/** Something to load: our edit, or a limit to compare it with. */
interface Target {
  readonly label: string;
  readonly shot: Shot;
}

async function run({ modelsDir, scratchDir }: Bench): Promise<Finding> {
  const directory = join(scratchDir, 'no-op');
  await mkdir(directory);
  const postgres = await startEmbeddedPostgres({ directory });
  const { host, user, database } = postgres.connection;
  const databaseUrl = `postgres://${user}@${encodeURIComponent(host)}/${database}`;
  const servers: ServerProcess[] = [];
  try {
    const house = await startServer(typeScriptProgram(new URL('servers/no-op-house.ts', import.meta.url), {}), {
      PORT: '0',
      DATABASE_URL: databaseUrl,
      BACKLOT_DATA_DIR: join(directory, 'data'),
      BACKLOT_MODELS_DIR: modelsDir,
      BACKLOT_API_KEY: API_KEY,
      BACKLOT_WORKERS: '1',
      BACKLOT_RATE_LIMIT: '1000000',
    });
    servers.push(house);
    const bareSettings = { databaseUrl, folder: join(directory, 'bare'), example: EXAMPLE };
    const bare = await startServer(typeScriptProgram(new URL('servers/bare-routes.ts', import.meta.url), bareSettings));
    servers.push(bare);
    const picture = await readExample(EXAMPLE);
    const key = await uploadPicture(house.baseUrl, { apiKey: API_KEY, bytes: picture, name: EXAMPLE });
    const results = await loadAll(targets(house.baseUrl, bare.baseUrl, key));
    return {
      title: 'An edit that changes nothing, through the whole path, against bare routes on the same disk and database',
      tables: [ratios(results), absolutes(results)],
      notes: [
        `Edit: key, schema, price, record + reservation in one commit, read the picture (${Math.round(picture.byteLength / 1000)} kB), route, hash and keep it (flush, rename, flush), record + ledger in a second commit, answer with signed links.`,
        'Bare routes: the same HTTP framework and the same bytes; "file" only flushes, renames, flushes; "rows" inserts and then updates one row, two commits; "file + rows" does both.',
        `${SECONDS} s each, closed loop from another process; PostgreSQL with all its durability, one connection pool of 10 a server.`,
      ],
    };
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.stop();
  }
}

function targets(house: string, bare: string, key: string): readonly [Target, ...Target[]] {
  const body = JSON.stringify({
    type: 'BACKGROUND_REPLACER',
    model: 'clipdrop',
    promptObject: { imageUrl: key, prompt: 'on a marble table by a sunny window' },
  });
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  const shot = (url: string): Shot => ({ url, headers: { ...headers, 'api-key': API_KEY }, body });
  return [
    { label: 'the whole edit', shot: shot(`${house}/api/features`) },
    { label: 'bare: file + rows', shot: shot(`${bare}/both`) },
    { label: 'bare: file', shot: shot(`${bare}/file`) },
    { label: 'bare: rows', shot: shot(`${bare}/rows`) },
  ];
}

/** By target, then by number of clients. */
type Results = ReadonlyMap<string, ReadonlyMap<number, LoadResult>>;

async function loadAll(targets: readonly Target[]): Promise<Results> {
  const results = new Map(targets.map(({ label }) => [label, new Map<number, LoadResult>()]));
  for (const { shot } of targets) await closedLoop(shot, WARM_UP);
  for (const clients of CLIENTS)
    for (const { label, shot } of targets) {
      await closedLoop(shot, { clients, seconds: SETTLE_SECONDS });
      results.get(label)?.set(clients, await closedLoop(shot, { clients, seconds: SECONDS }));
    }
  return results;
}

function ratios(results: Results): Table {
  const [ours, ...limits] = [...results];
  return {
    head: ['ratio of the whole edit', ...CLIENTS.flatMap((clients) => [`requests/s, ${clients} cl.`, 'p50', 'p99'])],
    rows: limits.map(([label, limit]) => [
      `to ${label}`,
      ...CLIENTS.flatMap((clients) => {
        const [mine, its] = [ours?.[1].get(clients), limit.get(clients)];
        if (mine === undefined || its === undefined) throw new Error(`${label} was not measured`);
        return [mine.perSecond / its.perSecond, mine.p50Ms / its.p50Ms, mine.p99Ms / its.p99Ms].map(times);
      }),
    ]),
  };
}

function absolutes(results: Results): Table {
  return {
    head: ['absolute', ...CLIENTS.flatMap((clients) => [`requests/s, ${clients} cl.`, 'p50', 'p99'])],
    rows: [...results].map(([label, byClients]) => [
      label,
      ...[...byClients.values()].flatMap(({ perSecond, p50Ms, p99Ms }) => [perSecond.toFixed(0), ms(p50Ms), ms(p99Ms)]),
    ]),
  };
}
