import type { Webhook } from '../../webhooks/webhook.ts';
import { DEFAULT_EVENTS } from '../../webhooks/webhook.ts';
import type { Database } from '../database.ts';
import { openRun } from '../open-run.ts';
import { settleRun } from '../settle-run.ts';
import { insertWebhook } from '../webhooks.ts';
import { FAILED } from './outcomes.ts';
import { createSpender, openingOf, submissionOf } from './people.ts';

/** A secret of the right form, for tests. */
export const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

/** A team with one webhook, for tests. */
export async function createSubscriber(database: Database, wishes: Partial<Pick<Webhook, 'url' | 'events'>> = {}) {
  const principal = await createSpender(database, { credits: 10_000 });
  const webhook = await insertWebhook(
    database,
    {
      teamId: principal.teamId,
      url: 'https://hooks.example/',
      description: '',
      events: DEFAULT_EVENTS,
      enabled: true,
      secret: SECRET,
      ...wishes,
    },
    { most: 20 },
  );
  if (webhook === undefined) throw new Error('the team has too many webhooks');
  return { principal, webhook };
}

/** Runs of a team that have failed, one after another, for tests. Returns their ids. */
export async function failRuns(
  database: Database,
  principal: Awaited<ReturnType<typeof createSpender>>,
  count = 1,
): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const { record } = await openRun(database, openingOf(submissionOf(principal)));
    await settleRun(database, { runId: record.id, outcome: FAILED });
    ids.push(record.id);
  }
  return ids;
}
