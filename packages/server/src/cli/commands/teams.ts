import type { Database } from '../../store/database.ts';
import { listTeamAccounts } from '../../store/team-accounts.ts';
import { createTeam, listTeams, renameTeam } from '../../store/teams.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { findTeam } from '../find-subject.ts';
import { toJson, toTable } from '../present.ts';
import { readAction } from '../read-action.ts';
import { readText } from '../read-text.ts';

/** The teams, which share credits and pictures. */
export const teams: Command = defineCommand({
  name: 'teams',
  summary: 'Lists, makes and renames teams.',
  usage: ['list [--json]', 'create --name NAME [--json]', 'rename --name NAME [--team TEAM] [--json]'],
  options: {
    name: { type: 'string', description: 'What the team is called; no other team may be.' },
    team: { type: 'string', description: 'The id or name of the team; needed where there are several.' },
    ...JSON_OPTION,
  },
  run: async ({ values, operands }, context) => {
    const { action } = readAction(operands, { list: {}, create: {}, rename: {} });
    const name = action === 'list' ? '' : readText(values.name, '--name');
    const shown = await withDatabase(context, async (database) => {
      if (action === 'list') return await listTeamAccounts(database);
      const id = action === 'create' ? undefined : (await findTeam(database, values.team)).id;
      await refuseTaken(database, name, id);
      if (id !== undefined) await renameTeam(database, id, name);
      const changed = id ?? (await createTeam(database, { name }));
      return (await listTeamAccounts(database)).filter((team) => team.id === changed);
    });
    const rows = shown.map(({ id, name: called, members, available, reserved, spent }) => [
      id,
      called,
      members,
      available,
      reserved,
      spent,
    ]);
    const headings = ['team', 'name', 'members', 'available', 'reserved', 'spent'];
    context.write(values.json === true ? toJson(shown) : rows.length === 0 ? 'None.\n' : toTable(headings, rows));
    return 0;
  },
});

/** Teams are told apart by their names wherever a command takes one. */
async function refuseTaken(database: Database, name: string, ownId: string | undefined): Promise<void> {
  const other = (await listTeams(database)).find((team) => team.name === name && team.id !== ownId);
  if (other !== undefined) throw new UsageError(`There is a team of this name: ${other.id}.`);
}
