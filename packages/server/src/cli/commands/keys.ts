import { listApiKeys, revokeApiKey, type ApiKey } from '../../store/api-keys.ts';
import { issueApiKey } from '../../store/issue-api-key.ts';
import { defineCommand, JSON_OPTION, UsageError, withDatabase, type Command } from '../command.ts';
import { findKeyId, findMemberId, findTeam } from '../find-subject.ts';
import { toJson, toTable } from '../present.ts';
import { readAction } from '../read-action.ts';
import { readText } from '../read-text.ts';

/** The keys that members call with. */
export const keys: Command = defineCommand({
  name: 'keys',
  summary: 'Lists, makes and revokes API keys.',
  usage: [
    'list [--team TEAM] [--json]',
    'create --member MEMBER --label LABEL [--team TEAM] [--json]',
    'revoke <key> [--team TEAM]',
  ],
  options: {
    member: { type: 'string', description: 'Whose key it is: the user id, e-mail address or name.' },
    label: { type: 'string', description: 'What the key is for.' },
    team: { type: 'string', description: 'The id or name of the team; needed where there are several.' },
    ...JSON_OPTION,
  },
  run: async ({ values, operands }, context) => {
    const { action, subject } = readAction(operands, { list: {}, create: {}, revoke: { subject: 'key' } });
    const label = action === 'create' ? readText(values.label, '--label') : '';
    if (action === 'create' && values.member === undefined) throw new UsageError('Say --member.');
    const written = await withDatabase(context, async (database) => {
      const { id: teamId } = await findTeam(database, values.team);
      if (action === 'list') {
        const listed = await listApiKeys(database, teamId);
        return values.json === true ? toJson(listed) : describe(listed);
      }
      if (action === 'revoke') {
        const id = await findKeyId(database, teamId, subject);
        await revokeApiKey(database, teamId, id);
        return values.json === true ? toJson({ id, isRevoked: true }) : `Revoked ${id}: refused from now on.\n`;
      }
      const userId = await findMemberId(database, teamId, values.member ?? '');
      const { id, key, prefix } = await issueApiKey(database, { teamId, userId, label });
      return values.json === true ? toJson({ id, key, teamId, userId, prefix, label }) : describeNew(key, id);
    });
    context.write(written);
    return 0;
  },
});

/** The key alone on the first line, for `head -n 1`. */
function describeNew(key: string, id: string): string {
  return `${key}\nShown this once: only its hash is stored. Its id is ${id}.\n`;
}

function describe(listed: readonly ApiKey[]): string {
  const rows = listed.map(({ id, prefix, label, userId, createdAt, revokedAt }) => [
    id,
    `${prefix}...`,
    label,
    userId,
    createdAt.toISOString(),
    revokedAt?.toISOString(),
  ]);
  return rows.length === 0 ? 'No keys.\n' : toTable(['key', 'begins', 'label', 'member', 'made', 'revoked'], rows);
}
