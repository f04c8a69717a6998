import { listApiKeys } from '../store/api-keys.ts';
import type { Database } from '../store/database.ts';
import { listMembers } from '../store/members.ts';
import { listTeams, type Team } from '../store/teams.ts';
import { UsageError } from './command.ts';

/** The team of this id or name; not given, the only one there is. */
export async function findTeam(database: Database, given: string | undefined): Promise<Team> {
  const teams = await listTeams(database);
  const found = given === undefined ? teams : teams.filter(({ id, name }) => id === given || name === given);
  const described = teams.map(({ id, name }) => `${id} (${name})`).join(', ');
  return only(found, `Say which team with --team: ${described || 'there is none yet'}.`);
}

/** The member of this user id, e-mail address or name. */
export async function findMemberId(database: Database, teamId: string, given: string): Promise<string> {
  const members = await listMembers(database, teamId);
  const found = members.filter(({ userId, email, userName }) => [userId, email, userName].includes(given));
  const described = members.map(({ userId, userName }) => `${userId} (${userName})`).join(', ');
  return only(found, `Say which member: ${described}.`).userId;
}

/** The key of this id, first characters or label. */
export async function findKeyId(database: Database, teamId: string, given: string): Promise<string> {
  const keys = (await listApiKeys(database, teamId)).filter(({ revokedAt }) => revokedAt === null);
  const found = keys.filter(({ id, prefix, label }) => [id, prefix, label].includes(given));
  const described = keys.map(({ id, prefix, label }) => `${id} (${prefix}..., ${label})`).join(', ');
  return only(found, `Say which key: ${described}.`).id;
}

function only<Item>(found: readonly Item[], help: string): Item {
  const [item, ...others] = found;
  if (item === undefined || others.length > 0) throw new UsageError(help);
  return item;
}
