import { findRetention, setRetention } from '../../store/retention.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { findTeam } from '../find-subject.ts';
import { toJson } from '../present.ts';
import { readWholeNumber } from '../read-whole-number.ts';

/** A hundred years: nobody means more. */
const MAX_DAYS = 36_500;

/** For how long a team keeps what its runs were about. */
export const retention: Command = defineCommand({
  name: 'retention',
  summary: 'Shows and sets for how many days a team keeps prompts, pictures and texts.',
  usage: ['<team> [--json]', '<team> <days>|none [--json]'],
  options: { ...JSON_OPTION },
  run: async ({ values, operands: [given, wanted, ...others] }, context) => {
    if (given === undefined || others.length > 0) throw new UsageError('Say <team>, or <team> with days or none.');
    const change = wanted === undefined ? undefined : readDays(wanted);
    const days = await withDatabase(context, async (database) => {
      const { id } = await findTeam(database, given);
      if (change !== undefined) await setRetention(database, id, change);
      return await findRetention(database, id);
    });
    const said = days === null ? 'Everything is kept.' : `What is older than ${days} days is deleted.`;
    context.write(values.json === true ? toJson({ days }) : `${said}\n`);
    return 0;
  },
});

function readDays(text: string): number | null {
  if (text === 'none') return null;
  const days = readWholeNumber(text, '<days>');
  if (days < 1 || days > MAX_DAYS) throw new UsageError(`<days> takes 1 to ${MAX_DAYS}, or none.`);
  return days;
}
