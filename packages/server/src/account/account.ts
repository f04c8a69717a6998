import type { BudgetRequest, ProviderName } from '@backlot/contract';
import type { Principal } from '../auth/principal.ts';
import type { GateStatus } from '../runs/gates.ts';

/** A key, as far as it may be known. */
export interface AccountKey {
  readonly id: string;
  readonly prefix: string;
  readonly label: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** Somebody in the team. */
export interface AccountMember {
  readonly teamId: string;
  readonly teamName: string;
  readonly userId: string;
  readonly userName: string;
  readonly email: string | null;
  readonly role: Principal['role'];
  readonly status: 'ACTIVE' | 'SUSPENDED';
  readonly creditLimit: number | null;
  readonly usedCredit: number;
  readonly createdAt: Date;
}

/** What may be spent in a period, and what was. */
export interface AccountBudget {
  readonly id: string;
  readonly userId: string | null;
  readonly keyId: string | null;
  readonly period: 'day' | 'month';
  readonly credits: number;
  readonly used: number;
  readonly beginsAnewAt: Date;
}

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
export interface RecentFailure {
  readonly provider: ProviderName;
  readonly code: string;
  readonly at: Date;
}

/** What can be changed of a member. */
export interface AccountMemberChanges {
  readonly role?: Principal['role'];
  readonly creditLimit?: number | null;
  readonly status?: AccountMember['status'];
}

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
