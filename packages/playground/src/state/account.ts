import type { Client } from '@backlot/sdk';

/** What a member of a team may do. */
export type Role = 'ADMIN' | 'MEMBER';

/** Who is signed in, and by which key. Credits are whole. */
export interface Account {
  readonly team: {
    readonly id: string;
    readonly name: string;
    /** What may still be spent with the key. */
    readonly credits: number;
    /** Set aside for runs that are on; null for members. */
    readonly reserved: number | null;
  };
  readonly member: {
    readonly userId: string;
    readonly name: string;
    /** What may be spent in all; null: as much as the team has. */
    readonly creditLimit: number | null;
    readonly usedCredit: number;
  };
  readonly key: { readonly id: string; readonly prefix: string; readonly name: string };
  readonly role: Role;
}

/** What may be spent in a day or a month by a key, a member or (neither) the whole team. */
export interface Budget {
  readonly id: string;
  readonly userId: string | null;
  readonly keyId: string | null;
  readonly period: 'day' | 'month';
  readonly credits: number;
  readonly used: number;
  readonly beginsAnewAt: string;
}

/** An API key, as far as it may be known. */
export interface Key {
  readonly id: string;
  /** Its first characters. */
  readonly prefix: string;
  readonly name: string;
  readonly userId: string;
  readonly memberName: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** Somebody in the team. */
export interface Member {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly suspended: boolean;
  readonly creditLimit: number | null;
  readonly usedCredit: number;
  readonly createdAt: string;
}

/** Who can be asked to make pictures, and how that goes. */
export interface ProviderStatus {
  readonly name: string;
  readonly configured: boolean;
  /** The environment variables that would configure it. */
  readonly settings: readonly string[];
  readonly operations: readonly string[];
  readonly breaker: {
    readonly state: 'closed' | 'open' | 'half-open';
    readonly failures: number;
    readonly retryAt: string | null;
  };
  /** The last calls for the team that came to nothing, the newest first. */
  readonly recentFailures: readonly { readonly code: string; readonly at: string }[];
}

type Wishes<Of> = Partial<{ -readonly [Name in keyof Of]: Of[Name] }>;

/** Who is signed in. */
export async function fetchAccount(client: Client): Promise<Account> {
  return await client.json<Account>({ path: '/account' });
}

/** The budgets that apply to whoever asks; an admin sees all of the team. */
export async function fetchBudgets(client: Client): Promise<readonly Budget[]> {
  return (await client.json<{ readonly budgets: readonly Budget[] }>({ path: '/account/budgets' })).budgets;
}

/** Sets a budget in place of the one for the same subject and period; null credits remove it. */
export async function setBudget(
  client: Client,
  budget: Pick<Budget, 'userId' | 'keyId' | 'period'> & { readonly credits: number | null },
): Promise<void> {
  await client.send({ method: 'PUT', path: '/account/budgets', json: budget });
}

/** The keys of the team for an admin, else the own. */
export async function fetchKeys(client: Client): Promise<readonly Key[]> {
  return (await client.json<{ readonly keys: readonly Key[] }>({ path: '/account/keys' })).keys;
}

/** Makes a key, whose text is shown this once. */
export async function createKey(
  client: Client,
  wishes: { readonly name: string; readonly userId?: string },
): Promise<Key & { readonly key: string }> {
  return await client.json<Key & { readonly key: string }>({ method: 'POST', path: '/account/keys', json: wishes });
}

/** Ends a key for good, the one that asks only where that is confirmed. */
export async function revokeKey(client: Client, id: string, isConfirmed: boolean): Promise<void> {
  const query = isConfirmed ? { confirm: 1 } : {};
  await client.send({ method: 'DELETE', path: `/account/keys/${encodeURIComponent(id)}`, query });
}

/** Everybody in the team. */
export async function fetchMembers(client: Client): Promise<readonly Member[]> {
  return (await client.json<{ readonly members: readonly Member[] }>({ path: '/account/members' })).members;
}

/** Makes somebody a member; they can do nothing before they have a key. */
export async function addMember(
  client: Client,
  wishes: Pick<Member, 'name' | 'role' | 'creditLimit'> & { readonly email?: string },
): Promise<Member> {
  return await client.json<Member>({ method: 'POST', path: '/account/members', json: wishes });
}

/** Changes what is named of a member. */
export async function changeMember(
  client: Client,
  userId: string,
  changes: Wishes<Pick<Member, 'role' | 'creditLimit' | 'suspended'>>,
): Promise<void> {
  await client.send({ method: 'PATCH', path: `/account/members/${encodeURIComponent(userId)}`, json: changes });
}

/** Every provider that this server knows. */
export async function fetchProviders(client: Client): Promise<readonly ProviderStatus[]> {
  return (await client.json<{ readonly providers: readonly ProviderStatus[] }>({ path: '/account/providers' }))
    .providers;
}

/** For how many days the team keeps what its runs were about; null: until it is deleted. */
export async function fetchRetention(client: Client): Promise<number | null> {
  return (await client.json<{ readonly days: number | null }>({ path: '/account/retention' })).days;
}

/** See {@link fetchRetention}. */
export async function setRetention(client: Client, days: number | null): Promise<void> {
  await client.send({ method: 'PUT', path: '/account/retention', json: { days } });
}
