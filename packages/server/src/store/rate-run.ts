import type { Opinion } from '../history/history.ts';
import type { RunRecord } from '../runs/run.ts';
import type { Database } from './database.ts';
import { isId } from './ids.ts';
import { RECORD_COLUMNS } from './records.ts';

interface RateRun {
  readonly teamId: string;
  readonly runId: string;
  /** Something at least. */
  readonly changes: Opinion;
}

/** Says how a run was liked; undefined for an unknown run, and for one whose content was deleted. */
export async function rateRun(database: Database, { teamId, runId, changes }: RateRun): Promise<RunRecord | undefined> {
  if (!isId(runId)) return undefined;
  return await database
    .updateTable('records')
    .set(changes)
    .where('id', '=', runId)
    .where('teamId', '=', teamId)
    .where('contentDeletedAt', 'is', null)
    .returning(RECORD_COLUMNS)
    .executeTakeFirst();
}
