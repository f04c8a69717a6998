import type { Database } from '../../store/database.ts';
import { addMember } from '../../store/add-member.ts';
import { changeMember } from '../../store/change-member.ts';
import { listMembers, updateMember, type Member } from '../../store/members.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { findMemberId, findTeam } from '../find-subject.ts';
import { toJson, toTable } from '../present.ts';
import { readAction } from '../read-action.ts';
import { readText } from '../read-text.ts';
import { readWholeNumber } from '../read-whole-number.ts';

const MEMBER = { subject: 'member' };

/** The people of a team. */
export const members: Command = defineCommand({
  name: 'members',
  summary: 'Lists, adds, suspends and activates members, and sets what they may spend.',
  usage: [
    'list [--team TEAM] [--json]',
    'add --name NAME [--email EMAIL] [--role admin|member] [--credit-limit N] [--team TEAM]',
    'suspend <member> [--team TEAM]',
    'activate <member> [--team TEAM]',
    'limit <member> --credit-limit N|none [--team TEAM]',
  ],
  options: {
    name: { type: 'string', description: 'What the person is called.' },
    email: { type: 'string', description: 'The e-mail address: shown, never written to.' },
    role: { type: 'string', description: 'admin or member; else member.' },
    'credit-limit': { type: 'string', description: 'Credits that the member may spend in all; none: no limit.' },
    team: { type: 'string', description: 'The id or name of the team; needed where there are several.' },
    ...JSON_OPTION,
  },
  run: async ({ values, operands }, context) => {
    const { action, subject } = readAction(operands, {
      list: {},
      add: {},
      suspend: MEMBER,
      activate: MEMBER,
      limit: MEMBER,
    });
    const newcomer = action === 'add' ? readNewcomer(values) : undefined;
    const creditLimit = action === 'limit' ? readLimit(values['credit-limit']) : null;
    const shown = await withDatabase(context, async (database) => {
      const team = await findTeam(database, values.team);
      if (action === 'list') return await listMembers(database, team.id);
      if (newcomer !== undefined) return [await addMember(database, { teamId: team.id, ...newcomer })];
      const member = { teamId: team.id, userId: await findMemberId(database, team.id, subject) };
      if (action === 'limit') await updateMember(database, member, { creditLimit });
      else if (action === 'activate') await updateMember(database, member, { status: 'ACTIVE' });
      else if (!(await changeMember(database, member, { status: 'SUSPENDED' })))
        throw new Error(`${subject} is the last active admin of the team.`);
      return await listOne(database, member);
    });
    context.write(values.json === true ? toJson(shown) : describe(shown));
    return 0;
  },
});

interface Given {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly role: string | undefined;
  readonly 'credit-limit': string | undefined;
}

const ROLES: Readonly<Record<string, Member['role']>> = { admin: 'ADMIN', member: 'MEMBER' };

function readNewcomer({ name, email, role: given = 'member', 'credit-limit': limit }: Given) {
  const role = ROLES[given];
  if (role === undefined) throw new UsageError('--role takes admin or member.');
  return {
    name: readText(name, '--name'),
    ...(email !== undefined && { email: readText(email, '--email') }),
    role,
    creditLimit: limit === undefined ? null : readLimit(limit),
  };
}

function readLimit(text: string | undefined): number | null {
  return text === 'none' ? null : readWholeNumber(text, '--credit-limit');
}

async function listOne(database: Database, { teamId, userId }: Pick<Member, 'teamId' | 'userId'>): Promise<Member[]> {
  return (await listMembers(database, teamId)).filter((member) => member.userId === userId);
}

function describe(shown: readonly Member[]): string {
  const rows = shown.map(({ userId, userName, email, role, status, usedCredit, creditLimit }) => [
    userId,
    userName,
    email,
    role.toLowerCase(),
    status.toLowerCase(),
    usedCredit,
    creditLimit ?? 'none',
  ]);
  const headings = ['member', 'name', 'e-mail', 'role', 'status', 'used', 'limit'];
  return rows.length === 0 ? 'No members.\n' : toTable(headings, rows);
}
