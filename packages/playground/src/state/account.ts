import type { Client } from '@backlot/sdk';

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

/** The budgets that apply to whoever asks; an admin sees all of the team. */
export async function fetchBudgets(client: Client, signal?: AbortSignal): Promise<readonly Budget[]> {
  const { budgets } = await client.json<{ readonly budgets: readonly Budget[] }>({ path: '/account/budgets', signal });
  return budgets;
}
