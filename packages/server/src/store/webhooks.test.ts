import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { DEFAULT_EVENTS } from '../webhooks/webhook.ts';
import { createSpender } from './testing/people.ts';
import { createSubscriber, SECRET } from './testing/webhooks.ts';
import {
  changeWebhook,
  deleteWebhook,
  findSecrets,
  findWebhook,
  insertWebhook,
  listWebhooks,
  rotateSecret,
} from './webhooks.ts';

const { database } = await createTestDatabase();

describe('webhooks of a team', () => {
  test('are never more than it may have, however many are asked for at once', async () => {
    const { teamId } = await createSpender(database, { credits: 0 });
    const wishes = { url: 'https://hooks.example/', description: '', events: DEFAULT_EVENTS, enabled: true };

    const made = await Promise.all(
      Array.from({ length: 6 }, () => insertWebhook(database, { teamId, secret: SECRET, ...wishes }, { most: 3 })),
    );

    expect(made.filter((webhook) => webhook !== undefined)).toHaveLength(3);
    expect(await listWebhooks(database, teamId)).toHaveLength(3);
  });

  test('are unknown to every other', async () => {
    const { webhook } = await createSubscriber(database);
    const { teamId } = await createSpender(database, { credits: 0 });
    const theirs = { teamId, id: webhook.id };

    expect(await findWebhook(database, teamId, webhook.id)).toBeUndefined();
    expect(await changeWebhook(database, theirs, { enabled: false })).toBeUndefined();
    expect(await rotateSecret(database, theirs, { secret: SECRET, overlapSeconds: 0 })).toBeUndefined();
    expect(await deleteWebhook(database, teamId, webhook.id)).toBe(false);
    expect(await findWebhook(database, webhook.teamId, webhook.id)).toEqual(webhook);
  });

  test('are changed in what is named and in nothing else', async () => {
    const { webhook } = await createSubscriber(database);

    const changed = await changeWebhook(database, webhook, { events: ['run.started'] });

    expect(changed).toEqual({ ...webhook, events: ['run.started'] });
  });
});

describe('a rotated secret', () => {
  test('signs with the one before until that has had its time', async () => {
    const { webhook } = await createSubscriber(database);

    await rotateSecret(database, webhook, { secret: 'whsec_new', overlapSeconds: 60 });
    expect(await findSecrets(database, webhook.id)).toEqual(['whsec_new', SECRET]);

    const lapsed = { previousUntil: new Date(Date.now() - 1000) };
    await database.updateTable('webhooks').set(lapsed).where('id', '=', webhook.id).execute();
    expect(await findSecrets(database, webhook.id)).toEqual(['whsec_new']);
  });

  test('signs alone at once where that is wanted', async () => {
    const { webhook } = await createSubscriber(database);

    const rotated = await rotateSecret(database, webhook, { secret: 'whsec_new', overlapSeconds: 0 });

    expect(rotated?.previousUntil).toBeNull();
    expect(await findSecrets(database, webhook.id)).toEqual(['whsec_new']);
  });
});
