import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../../packages/server/src/store/database.ts';
import { createClient, download } from '../client.ts';
import type { ServerProcess } from '../server-process.ts';
import { groupBy } from '../group-by.ts';
import { sha256, type Journal } from './journal.ts';

/** What is compared: a server that was started after the last kill, its database, and what callers were told before. */
export interface Audit {
  readonly server: ServerProcess;
  readonly database: Database;
  readonly journal: Journal;
}

/** Uploads that were acknowledged and are not there, byte for byte. */
export async function lostUploads({ server, database, journal }: Audit): Promise<string[]> {
  const rows = await database.selectFrom('assets').select(['key', 'sha256']).execute();
  const stored = new Map(rows.map(({ key, sha256 }) => [key, sha256]));
  return [...journal.uploads].flatMap(([key, digest]) => {
    if (stored.get(key) !== digest) return [`${key} has no row of its own`];
    return sha256(readFileSync(join(server.dataDir, 'files', key))) === digest ? [] : [`${key} has other bytes`];
  });
}

/** Pictures that were answered, or whose run says that they were made, and cannot be downloaded as they were made. */
export async function lostPictures({ server, database, journal }: Audit): Promise<string[]> {
  const client = createClient(server);
  const rows = await database.selectFrom('assets').select(['key', 'sha256']).where('kind', '=', 'result').execute();
  const stored = new Map(rows.map(({ key, sha256 }) => [key, sha256]));
  const lost: string[] = [];
  for (const uuid of new Set([...journal.delivered.keys(), ...journal.accepted])) {
    const told = journal.delivered.get(uuid)?.aiRecordDetail.resultObject;
    const record = await client.result(uuid);
    if (record === null) lost.push(`run ${uuid} is unknown`);
    else if (told !== undefined && told.join() !== record.aiRecordDetail.resultObject.join())
      lost.push(`run ${uuid} has other pictures`);
    for (const [i, url] of (record?.additionalData.urls ?? []).entries()) {
      const digest = sha256(await download(url));
      if (stored.get(record?.aiRecordDetail.resultObject[i] ?? '') !== digest) lost.push(`${url} has other bytes`);
    }
  }
  return lost;
}

/** Runs whose movements in the ledger are not exactly: set aside once, settled once, charged for what was delivered. */
export async function wrongCharges({ database }: Audit): Promise<string[]> {
  const runs = await database.selectFrom('records').selectAll().execute();
  const movements = await database
    .selectFrom('transfers')
    .innerJoin('entries', 'entries.transferId', 'transfers.id')
    .innerJoin('accounts', 'accounts.id', 'entries.accountId')
    .select(['transfers.runId', 'transfers.kind as movement', 'accounts.kind as account', 'amount'])
    .where('transfers.runId', 'is not', null)
    .execute();
  const gainsOf = groupBy(movements, ({ runId }) => runId ?? '');
  return runs.flatMap(({ id, status, imagesAsked, imagesDelivered, creditsPerImage }) => {
    const charged = status === 'SUCCESS' ? imagesDelivered * creditsPerImage : 0;
    const reserved = imagesAsked * creditsPerImage;
    const expected = [
      `reserve available ${-reserved}`,
      `reserve reserved ${reserved}`,
      `settle available ${reserved - charged}`,
      `settle reserved ${-reserved}`,
      `settle spent ${charged}`,
    ].filter((line) => !line.endsWith(' 0'));
    const lines = (gainsOf.get(id) ?? []).map(({ movement, account, amount }) => `${movement} ${account} ${amount}`);
    const isRight = lines.sort().join() === expected.sort().join() && charged > 0 === imagesDelivered > 0;
    return isRight ? [] : [`run ${id} (${status}): ${lines.join(', ')}`];
  });
}

/** Idempotency keys that stand for more than one run, or for another than was answered. */
export async function ambiguousKeys({ database, journal }: Audit): Promise<string[]> {
  const rows = await database
    .selectFrom('records')
    .select(['id', 'idempotencyKey'])
    .where('idempotencyKey', 'is not', null)
    .execute();
  const runsOf = groupBy(rows, ({ idempotencyKey }) => idempotencyKey ?? '');
  return [...journal.answeredTo].flatMap(([key, answered]) => {
    const kept = (runsOf.get(key) ?? []).map(({ id }) => id);
    const isOne = kept.length === 1 && answered.size === 1 && answered.has(kept[0] ?? '');
    return isOne ? [] : [`${key}: answered ${[...answered].join()}, kept ${kept.join()}`];
  });
}

/** Files that no row knows, and rows without a file; half-written files too. */
export async function strayFiles({ server, database }: Audit): Promise<string[]> {
  const rows = await database.selectFrom('assets').select('key').execute();
  const known = new Set(rows.map(({ key }) => key));
  const images = readdirSync(join(server.dataDir, 'files', 'images')).map((name) => `images/${name}`);
  const staged = readdirSync(join(server.dataDir, 'files', 'staged'));
  const present = new Set(images);
  return [
    ...images.filter((key) => !known.has(key)),
    ...staged,
    ...[...known].filter((key) => !present.has(key)).map((key) => `${key} has no file`),
  ];
}
