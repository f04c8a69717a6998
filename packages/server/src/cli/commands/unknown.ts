import { listUnknownCalls } from '../../store/unknown-calls.ts';
import { defineCommand, JSON_OPTION, withDatabase, type Command } from '../command.ts';
import { toJson, toTable } from '../present.ts';

const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** The calls to vendors of which nobody here can say whether they are charged. */
export const unknown: Command = defineCommand({
  name: 'unknown',
  summary: 'Lists calls to vendors that may have been charged, for `reconcile`.',
  usage: ['[--json]'],
  options: JSON_OPTION,
  run: async ({ values }, context) => {
    const now = context.now().getTime();
    const calls = await withDatabase(context, (database) => listUnknownCalls(database, new Date(now - HOUR_MS)));
    const rows = calls.map(({ id, provider, operation, images, startedAt, state, reference, runId }) => [
      id,
      provider,
      operation,
      images,
      `${Math.floor((now - startedAt.getTime()) / MINUTE_MS)} min`,
      state,
      reference,
      runId,
    ]);
    const headings = ['attempt', 'provider', 'operation', 'images', 'age', 'state', 'reference', 'run'];
    context.write(values.json === true ? toJson(calls) : rows.length === 0 ? 'None.\n' : toTable(headings, rows));
    return 0;
  },
});
