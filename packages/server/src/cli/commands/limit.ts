import { findRunsAtOnce, setRunsAtOnce } from '../../store/teams.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { findTeam } from '../find-subject.ts';
import { toJson } from '../present.ts';
import { readWholeNumber } from '../read-whole-number.ts';

const MAX_RUNS = 1_000_000;

/** How many runs of a team may be at work at once. */
export const limit: Command = defineCommand({
  name: 'limit',
  summary: 'Shows and sets how many runs of a team may be at work at once, on all machines together.',
  usage: ['<team> [--json]', '<team> <runs>|none [--json]'],
  options: { ...JSON_OPTION },
  run: async ({ values, operands: [given, wanted, ...others] }, context) => {
    if (given === undefined || others.length > 0) throw new UsageError('Say <team>, or <team> with runs or none.');
    const change = wanted === undefined ? undefined : readRuns(wanted);
    const runsAtOnce = await withDatabase(context, async (database) => {
      const { id } = await findTeam(database, given);
      if (change !== undefined) await setRunsAtOnce(database, id, change);
      return await findRunsAtOnce(database, id);
    });
    const said = runsAtOnce === null ? 'As many as there is room for.' : `At most ${runsAtOnce} at once.`;
    context.write(values.json === true ? toJson({ runsAtOnce }) : `${said}\n`);
    return 0;
  },
});

function readRuns(text: string): number | null {
  if (text === 'none') return null;
  const runs = readWholeNumber(text, '<runs>');
  if (runs < 1 || runs > MAX_RUNS) throw new UsageError(`<runs> takes 1 to ${MAX_RUNS}, or none.`);
  return runs;
}
