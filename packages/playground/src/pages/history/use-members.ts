import { useLoaded } from '../../state/resource.ts';
import { requireClient } from '../../state/session.ts';
import type { Choice } from './filter-choices.ts';

/** Whose runs can be told apart: the team's members, for admins; nobody for others, who see their own. */
export function useMembers(): readonly Choice[] {
  const { loaded } = useLoaded(async (): Promise<readonly Choice[]> => {
    const client = requireClient();
    const { role } = await client.account.get();
    if (role !== 'ADMIN') return [];
    return (await client.account.members.list()).map(({ userId, name }) => ({ value: userId, label: name }));
  });
  return loaded.value.state === 'ready' ? loaded.value.value : [];
}
