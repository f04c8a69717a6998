import type { AccountDeps, KnownProvider } from './account/account.ts';
import type { Runs } from './compose-runs.ts';
import type { Provider } from './providers/provider.ts';
import { VENDORS } from './providers/vendors.ts';
import { addMember } from './store/add-member.ts';
import { listApiKeys, revokeApiKey } from './store/api-keys.ts';
import { listBudgets, removeBudget, setBudget } from './store/budgets.ts';
import { changeMember } from './store/change-member.ts';
import type { Database } from './store/database.ts';
import { findAccount } from './store/find-account.ts';
import { isId } from './store/ids.ts';
import { issueApiKey } from './store/issue-api-key.ts';
import { findBalance } from './store/ledger.ts';
import { listFailures } from './store/list-failures.ts';
import { findMember, listMembers } from './store/members.ts';
import { findRetention, setRetention } from './store/retention.ts';

interface AccountParts {
  readonly database: Database;
  readonly providers: readonly Provider[];
  readonly statusOf: Runs['statusOf'];
  readonly now: () => Date;
}

/** Ties together what `/account` shows and changes: the same as the commands do. */
export function composeAccount({ database, providers, statusOf, now }: AccountParts): AccountDeps {
  return {
    findBalance: (teamId) => findBalance(database, teamId),
    findSpendable: async (principal) => (await findAccount(database, principal)).credits,
    findMember: async (teamId, userId) => (isId(userId) ? findMember(database, teamId, userId) : undefined),
    listMembers: (teamId) => listMembers(database, teamId),
    addMember: (newcomer) => addMember(database, newcomer),
    changeMember: (member, changes) => changeMember(database, member, changes),
    listKeys: (teamId) => listApiKeys(database, teamId),
    issueKey: (owner) => issueApiKey(database, owner),
    revokeKey: (teamId, id) => revokeApiKey(database, teamId, id),
    listBudgets: (teamId) => listBudgets(database, teamId, now()),
    setBudget: (budget) => setBudget(database, budget),
    removeBudget: (id) => removeBudget(database, id),
    findRetention: (teamId) => findRetention(database, teamId),
    setRetention: (teamId, days) => setRetention(database, teamId, days),
    listProviders: () => listProviders(providers, statusOf),
    listFailures: (teamId) => listFailures(database, teamId),
  };
}

const UNKNOWN = { state: 'closed', failures: 0, retryAt: null } as const;

/** Every provider there is, the built-in engine first. */
function listProviders(providers: readonly Provider[], statusOf: AccountParts['statusOf']): KnownProvider[] {
  const builtin = { name: 'builtin', title: 'Built-in engine', settings: [] } as const;
  const vendors = VENDORS.map(({ name, title, settings }) => ({ name, title, settings: Object.keys(settings.shape) }));
  return [builtin, ...vendors].map((known) => {
    const provider = providers.find(({ name }) => name === known.name);
    return {
      ...known,
      isConfigured: provider !== undefined,
      operations: Object.keys(provider?.operations ?? {}),
      status: provider === undefined ? UNKNOWN : statusOf(provider),
    };
  });
}
