import type { Send } from './http.ts';
import { segment, type JsonOf } from './json.ts';
import type {
  AccountView,
  BudgetRequest,
  BudgetView,
  KeyView,
  MemberChanges,
  MemberView,
  NewKeyView,
  NewMember,
  ProviderView,
  RetentionView,
} from './types.gen.ts';

/** The team: its keys, members, budgets, providers. */
export interface Account {
  /** Who the key belongs to, and what is left to spend with it. */
  readonly get: (options?: { readonly signal?: AbortSignal | undefined }) => Promise<AccountView>;
  readonly keys: {
    /** The team's for admins, else one's own. */
    readonly list: () => Promise<readonly KeyView[]>;
    /** The `key` of the answer can be read this once. `userId` of another member is for admins. */
    readonly create: (key: { readonly name: string; readonly userId?: string }) => Promise<NewKeyView>;
    /** `confirm`: even the one that asks. */
    readonly revoke: (id: string, options?: { readonly confirm?: boolean }) => Promise<void>;
  };
  /** For admins. */
  readonly members: {
    readonly list: () => Promise<readonly MemberView[]>;
    readonly add: (member: NewMember) => Promise<MemberView>;
    readonly change: (userId: string, changes: MemberChanges) => Promise<MemberView>;
  };
  readonly budgets: {
    /** All of the team for admins, else those that apply. */
    readonly list: () => Promise<readonly BudgetView[]>;
    /** Sets what may be spent; `credits: null` takes the budget away. For admins. */
    readonly set: (budget: BudgetRequest) => Promise<readonly BudgetView[]>;
  };
  /** Who can be asked to make pictures, and how that goes. For admins. */
  readonly providers: () => Promise<readonly ProviderView[]>;
  readonly retention: {
    /** For how many days things are kept; null: for ever. */
    readonly get: () => Promise<number | null>;
    readonly set: (days: number | null) => Promise<number | null>;
  };
}

const PATH = '/account';

/** See {@link Account}. */
export function createAccount(send: Send, json: JsonOf): Account {
  const budgetsOf = ({ budgets }: { readonly budgets: readonly BudgetView[] }) => budgets;
  return {
    get: ({ signal } = {}) => json<AccountView>({ path: PATH, signal }),
    keys: {
      list: async () => (await json<{ keys: KeyView[] }>({ path: `${PATH}/keys` })).keys,
      create: (key) => json<NewKeyView>({ method: 'POST', path: `${PATH}/keys`, json: key }),
      revoke: async (id, { confirm } = {}) => {
        const query = { confirm: confirm === true ? 1 : undefined };
        await send({ method: 'DELETE', path: `${PATH}/keys/${segment(id)}`, query });
      },
    },
    members: {
      list: async () => (await json<{ members: MemberView[] }>({ path: `${PATH}/members` })).members,
      add: (member) => json<MemberView>({ method: 'POST', path: `${PATH}/members`, json: member }),
      change: (userId, changes) =>
        json<MemberView>({ method: 'PATCH', path: `${PATH}/members/${segment(userId)}`, json: changes }),
    },
    budgets: {
      list: async () => budgetsOf(await json({ path: `${PATH}/budgets` })),
      set: async (budget) => budgetsOf(await json({ method: 'PUT', path: `${PATH}/budgets`, json: budget })),
    },
    providers: async () => (await json<{ providers: ProviderView[] }>({ path: `${PATH}/providers` })).providers,
    retention: {
      get: async () => (await json<RetentionView>({ path: `${PATH}/retention` })).days,
      set: async (days) =>
        (await json<RetentionView>({ method: 'PUT', path: `${PATH}/retention`, json: { days } })).days,
    },
  };
}
