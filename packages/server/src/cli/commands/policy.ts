import { routingPolicy, type RoutingPolicy } from '../../runs/policy.ts';
import { setTeamPolicy } from '../../store/teams.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { findTeam } from '../find-subject.ts';
import { toJson } from '../present.ts';

/** What a team wants of the choice among providers. */
export const policy: Command = defineCommand({
  name: 'policy',
  summary: 'Sets and shows what a team wants of the choice among providers.',
  usage: [
    'set [--order recraft,builtin] [--prefer cheapest|fastest] [--builtin yes|no] [--team TEAM]',
    'show [--team TEAM] [--json]',
    'remove [--team TEAM]',
  ],
  options: {
    order: { type: 'string', description: 'These providers and no others, in this order.' },
    prefer: { type: 'string', description: 'cheapest or fastest first; else the order of the catalogue.' },
    builtin: { type: 'string', description: 'yes or no: whether the built-in engine may do it.' },
    team: { type: 'string', description: 'The id or name of the team; needed where there are several.' },
    ...JSON_OPTION,
  },
  run: async ({ values, operands: [action, ...others] }, context) => {
    if (others.length > 0 || !['set', 'show', 'remove'].includes(action ?? ''))
      throw new UsageError('Say set, show or remove.');
    const wanted = action === 'set' ? readPolicy(values) : null;
    const shown = await withDatabase(context, async (database) => {
      const team = await findTeam(database, values.team);
      if (action === 'show') return team.policy;
      await setTeamPolicy(database, team.id, wanted);
      return wanted;
    });
    context.write(values.json === true ? toJson(shown) : describe(shown));
    return 0;
  },
});

interface Given {
  readonly order: string | undefined;
  readonly prefer: string | undefined;
  readonly builtin: string | undefined;
}

const SWITCHES: Readonly<Record<string, boolean>> = { yes: true, no: false };

function readPolicy({ order, prefer, builtin }: Given): RoutingPolicy {
  const wanted = {
    ...(order !== undefined && { order: order.split(',').map((name) => name.trim()) }),
    ...(prefer !== undefined && { prefer }),
    ...(builtin !== undefined && { isBuiltinAllowed: SWITCHES[builtin] ?? builtin }),
  };
  if (Object.keys(wanted).length === 0) throw new UsageError('Say --order, --prefer or --builtin.');
  const parsed = routingPolicy.safeParse(wanted);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(`${String(issue?.path[0] ?? 'The policy')}: ${issue?.message ?? 'unreadable'}.`);
}

function describe(shown: RoutingPolicy | null): string {
  if (shown === null) return 'No policy: the order of the catalogue.\n';
  const { order, prefer, isBuiltinAllowed } = shown;
  return [
    ...(order === undefined ? [] : [`order    ${order.join(', ')}`]),
    ...(prefer === undefined ? [] : [`prefer   ${prefer}`]),
    ...(isBuiltinAllowed === undefined ? [] : [`builtin  ${isBuiltinAllowed ? 'yes' : 'no'}`]),
    '',
  ].join('\n');
}
