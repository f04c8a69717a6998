import { sql } from 'kysely';
import type { Database } from '../../packages/server/src/store/database.ts';
import { ms, type Table } from '../support/table.ts';
import type { Loaded } from './take-rounds.ts';

/** Mean milliseconds of a run by stage, as its record tells. */
interface Stages {
  readonly wait: number;
  readonly gather: number;
  readonly invoke: number;
  readonly finish: number;
  readonly keep: number;
}

/** One row a load: where the time of a request goes, on the average, by the records of the runs. */
export async function stageTable(
  database: Database,
  loads: readonly { readonly label: string; readonly byClients: ReadonlyMap<number, Loaded> | undefined }[],
): Promise<Table> {
  const rows: string[][] = [];
  for (const { label, byClients } of loads)
    for (const [clients, loaded] of byClients ?? [])
      rows.push([`${label}, ${clients} conn.`, ...cellsOf(await stagesOf(database, loaded), loaded)]);
  return {
    head: ['mean of a request', 'whole', 'in line', 'fetch pictures', 'prepare + vendor', 'finish', 'keep', 'the rest'],
    rows,
  };
}

function cellsOf({ wait, gather, invoke, finish, keep }: Stages, { load: { latenciesMs } }: Loaded): readonly string[] {
  const whole = latenciesMs.reduce((sum, latency) => sum + latency, 0) / latenciesMs.length;
  const rest = whole - wait - gather - invoke - keep;
  return [whole, wait, gather, invoke - finish, finish, keep, rest].map(ms);
}

async function stagesOf(database: Database, { turns }: Loaded): Promise<Stages> {
  const mean = (stage: keyof Stages) => sql<number>`avg((facts->'timingsMs'->>${sql.lit(stage)})::float8)`.as(stage);
  return await database
    .selectFrom('records')
    .select([mean('wait'), mean('gather'), mean('invoke'), mean('finish'), mean('keep')])
    .where('status', '=', 'SUCCESS')
    .where((of) =>
      of.or(turns.map(({ from, until }) => of.and([of('createdAt', '>=', from), of('createdAt', '<=', until)]))),
    )
    .executeTakeFirstOrThrow();
}
