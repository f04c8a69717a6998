import { listBudgets, removeBudget, setBudget, type Budget, type BudgetPeriod } from '../../store/budgets.ts';
import type { Database } from '../../store/database.ts';
import { isId } from '../../store/ids.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { findKeyId, findMemberId, findTeam } from '../find-subject.ts';
import { toJson, toTable } from '../present.ts';
import { readWholeNumber } from '../read-whole-number.ts';

/** What keys, members and teams may spend in a day or a month. */
export const budget: Command = defineCommand({
  name: 'budget',
  summary: 'Sets, lists and removes what may be spent in a day or a month.',
  usage: [
    'set --credits N --per day|month [--key KEY | --member MEMBER] [--team TEAM]',
    'list [--team TEAM] [--json]',
    'remove <budget-id>',
  ],
  options: {
    credits: { type: 'string', description: 'How much, a whole number.' },
    per: { type: 'string', description: 'day or month, in UTC.' },
    key: { type: 'string', description: 'For one key: its id, first characters or label.' },
    member: { type: 'string', description: 'For one member: the user id, e-mail address or name.' },
    team: { type: 'string', description: 'The id or name of the team; needed where there are several.' },
    ...JSON_OPTION,
  },
  run: async ({ values, operands: [action, id, ...others] }, context) => {
    const isRemoval = action === 'remove';
    if (others.length > 0 || (id === undefined) === isRemoval || !['set', 'list', 'remove'].includes(action ?? ''))
      throw new UsageError('Say set, list or remove <budget-id>.');
    if (isRemoval) {
      const isRemoved = await withDatabase(
        context,
        async (database) => isId(id!) && (await removeBudget(database, id!)),
      );
      if (!isRemoved) throw new Error(`There is no budget ${id}.`);
    }
    const change = action === 'set' ? readChange(values) : undefined;
    const budgets = await withDatabase(context, async (database) => {
      if (isRemoval) return [];
      const team = await findTeam(database, values.team);
      if (change !== undefined)
        await setBudget(database, { teamId: team.id, ...(await subjectOf(database, team.id, values)), ...change });
      return await listBudgets(database, team.id, context.now());
    });
    if (isRemoval) context.write(`Removed ${id}.\n`);
    else context.write(values.json === true ? toJson(budgets) : describe(budgets));
    return 0;
  },
});

interface Given {
  readonly credits: string | undefined;
  readonly per: string | undefined;
  readonly key: string | undefined;
  readonly member: string | undefined;
}

function readChange({ credits: text, per, key, member }: Given): {
  readonly credits: number;
  readonly period: BudgetPeriod;
} {
  const credits = readWholeNumber(text, '--credits');
  if (per !== 'day' && per !== 'month') throw new UsageError('--per takes day or month.');
  if (key !== undefined && member !== undefined) throw new UsageError('A budget is for a key or for a member.');
  return { credits, period: per };
}

async function subjectOf(
  database: Database,
  teamId: string,
  { key, member }: Given,
): Promise<{ readonly keyId?: string; readonly userId?: string }> {
  if (key !== undefined) return { keyId: await findKeyId(database, teamId, key) };
  if (member !== undefined) return { userId: await findMemberId(database, teamId, member) };
  return {};
}

function describe(budgets: readonly Budget[]): string {
  if (budgets.length === 0) return 'No budgets.\n';
  const rows = budgets.map(({ id, userId, keyId, period, credits, used, beginsAnewAt }) => [
    id,
    keyId !== null ? `key ${keyId}` : userId !== null ? `member ${userId}` : 'team',
    period,
    credits,
    used,
    Math.max(0, credits - used),
    beginsAnewAt.toISOString(),
  ]);
  return toTable(['budget', 'of', 'per', 'credits', 'used', 'left', 'begins anew'], rows);
}
