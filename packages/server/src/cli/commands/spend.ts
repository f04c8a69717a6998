import { readSpendQuery } from '../../spending/read-spend-query.ts';
import { SPEND_GROUPS, type SpendReport } from '../../spending/spend-report.ts';
import { spendColumns, spendToCsv } from '../../spending/to-csv.ts';
import { reportSpend } from '../../store/spend.ts';
import { defineCommand, JSON_OPTION, withDatabase, type Command } from '../command.ts';
import { findTeam } from '../find-subject.ts';
import { toJson, toTable } from '../present.ts';

/** What was spent, and what vendors have charged that nobody paid for. */
export const spend: Command = defineCommand({
  name: 'spend',
  summary: 'Tells what was spent, in credits.',
  usage: ['[--from YYYY-MM-DD] [--to YYYY-MM-DD] [--by provider,model] [--team TEAM] [--csv | --json]'],
  options: {
    from: { type: 'string', description: 'The first day, in UTC; else the first of the month.' },
    to: { type: 'string', description: 'The last day, in UTC; else today.' },
    by: { type: 'string', description: `Any of ${SPEND_GROUPS.join(', ')}, with commas; else provider,model.` },
    team: { type: 'string', description: 'The id or name of a team; else all teams.' },
    csv: { type: 'boolean', description: 'Write CSV.' },
    ...JSON_OPTION,
  },
  run: async ({ values }, context) => {
    const { from, to, by } = values;
    const given = Object.entries({ from, to, by }).filter(([, value]) => value !== undefined);
    const { format: _format, ...query } = readSpendQuery(Object.fromEntries(given), context.now());
    const report = await withDatabase(context, async (database) => {
      const team = values.team === undefined ? undefined : await findTeam(database, values.team);
      return await reportSpend(database, { ...query, ...(team !== undefined && { teamId: team.id }) });
    });
    context.write(values.json === true ? toJson(report) : values.csv === true ? spendToCsv(report) : toText(report));
    return 0;
  },
});

function toText(report: SpendReport): string {
  const { from, to, total, unpaid } = report;
  const columns = spendColumns(report);
  const rows = report.rows.map((row) => columns.map((column) => row[column] ?? null));
  const calls = unpaid.map(({ provider, state, verdict, calls: count, images }) => [
    provider,
    state === 'SPENT' ? 'charged' : (verdict ?? 'unknown'),
    count,
    images,
  ]);
  return [
    `From ${from} to ${to}: ${total.credits} credits for ${total.images} images in ${total.runs} runs.\n\n`,
    rows.length === 0 ? '' : toTable(columns, rows),
    calls.length === 0
      ? ''
      : `\nCalls to vendors that delivered nothing; no caller paid for them:\n${toTable(['provider', 'charged by vendor', 'calls', 'images'], calls)}`,
  ].join('');
}
