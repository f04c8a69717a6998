import type { BudgetRequest, ProviderName } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';
import type { GateStatus } from '../runs/gates.ts';
import type { ApiKey } from '../store/api-keys.ts';
import type { Budget } from '../store/budgets.ts';
import type { ProviderFailure } from '../store/list-failures.ts';
import type { Member, MemberChanges } from '../store/members.ts';

/** A key, as far as it may be known. */
export type AccountKey = Omit<ApiKey, 'teamId'>;

/** Somebody in the team. */
export type AccountMember = Member;

/** What may be spent in a period, and what was. */
export type AccountBudget = Omit<Budget, 'teamId'>;

/** A provider that can be configured here, whether it is or not. */
export interface KnownProvider {
  readonly name: ProviderName;
  readonly title: string;
  readonly settings: readonly string[];
  readonly isConfigured: boolean;
  readonly operations: readonly string[];
  readonly status: GateStatus;
}

/** A call that came to nothing. */
export type RecentFailure = ProviderFailure;

/** What can be changed of a member. */
export type AccountMemberChanges = MemberChanges;

/** What {@link createAccount} ties together: what is stored, without the rules of who may what. */
export interface AccountDeps {
  readonly findBalance: (teamId: string) => Promise<{ readonly available: number; readonly reserved: number }>;
  /** What the caller may spend. */
  readonly findSpendable: (principal: Principal) => Promise<number>;
  readonly findMember: (teamId: string, userId: string) => Promise<AccountMember | undefined>;
  readonly listMembers: (teamId: string) => Promise<readonly AccountMember[]>;
  readonly addMember: (newcomer: {
    readonly teamId: string;
    readonly name: string;
    readonly email?: string;
    readonly role: Principal['role'];
    readonly creditLimit: number | null;
  }) => Promise<AccountMember>;
  /** `false` where the team would be left without an active admin. */
  readonly changeMember: (
    member: { readonly teamId: string; readonly userId: string },
    changes: AccountMemberChanges,
  ) => Promise<boolean>;
  readonly listKeys: (teamId: string) => Promise<readonly AccountKey[]>;
  readonly issueKey: (owner: {
    readonly teamId: string;
    readonly userId: string;
    readonly label: string;
  }) => Promise<{ readonly id: string; readonly key: string }>;
  readonly revokeKey: (teamId: string, id: string) => Promise<boolean>;
  readonly listBudgets: (teamId: string) => Promise<readonly AccountBudget[]>;
  readonly setBudget: (budget: {
    readonly teamId: string;
    readonly userId?: string;
    readonly keyId?: string;
    readonly period: BudgetRequest['period'];
    readonly credits: number;
  }) => Promise<string>;
  readonly removeBudget: (id: string) => Promise<boolean>;
  readonly findRetention: (teamId: string) => Promise<number | null>;
  readonly setRetention: (teamId: string, days: number | null) => Promise<void>;
  readonly listProviders: () => readonly KnownProvider[];
  readonly listFailures: (teamId: string) => Promise<readonly RecentFailure[]>;
}
