import { useLoaded } from '../../state/resource.ts';
import { requireClient } from '../../state/session.ts';
import type { Choice } from './filter-choices.ts';

interface Account {
  readonly role: string;
}

interface Members {
  readonly members: readonly { readonly userId: string; readonly name: string }[];
}

/** Whose runs can be told apart: the team's members, for admins; nobody for others, who see their own. */
export function useMembers(): readonly Choice[] {
  const { loaded } = useLoaded(async (signal): Promise<readonly Choice[]> => {
    const { role } = await requireClient().json<Account>({ path: '/account', signal });
    if (role !== 'ADMIN') return [];
    const { members } = await requireClient().json<Members>({ path: '/account/members', signal });
    return members.map(({ userId, name }) => ({ value: userId, label: name }));
  });
  return loaded.value.state === 'ready' ? loaded.value.value : [];
}
