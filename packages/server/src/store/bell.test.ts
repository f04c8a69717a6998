import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { createBell, type Bell } from './bell.ts';

const { database, connection } = await createTestDatabase();
const bells: Bell[] = [];
afterAll(() => Promise.all(bells.map((bell) => bell.stop())));

function createHeardBell() {
  const bell = createBell({ database, connection, onError: () => {} });
  bells.push(bell);
  const heard: string[] = [];
  bell.on('runs', () => heard.push('runs'));
  bell.on('events', () => heard.push('events'));
  return { bell, heard };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(2);
}

describe('the bell', () => {
  test('rings here at once and in other processes soon, once for calls that come together', async () => {
    const [here, there] = [createHeardBell(), createHeardBell()];
    // Listening begins with a call to look.
    await until(() => here.heard.length === 2 && there.heard.length === 2);

    here.bell.ring('runs');
    here.bell.ring('runs');
    const heardAtOnce = here.heard.slice(2);
    await until(() => there.heard.length > 2);
    await sleep(30);

    expect(heardAtOnce).toEqual(['runs', 'runs']);
    expect(here.heard).toHaveLength(4);
    expect(there.heard.slice(2)).toEqual(['runs']);
  });

  test('calls everybody to look when calls may have been missed', async () => {
    const { heard } = createHeardBell();
    await until(() => heard.length === 2);

    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'backlot-listen' and datname = current_database()`.execute(database);
    await until(() => heard.length >= 4);

    expect(heard.slice(2, 4).toSorted()).toEqual(['events', 'runs']);
  });

  test('is not heard by those who have stopped listening', async () => {
    const { bell } = createHeardBell();
    let heard = 0;
    const stop = bell.on('cancel', () => heard++);
    bell.ring('cancel');
    const before = heard;

    stop();
    bell.ring('cancel');

    expect(heard).toBe(before);
  });
});
