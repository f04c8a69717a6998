import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import { createId, isId } from './ids.ts';
import { openRun } from './open-run.ts';
import { findRun, listRuns } from './records.ts';
import { createSpender, openingOf, submissionOf } from './testing/people.ts';

const { database } = await createTestDatabase();

describe('the runs of a team', () => {
  test('are hidden from every other team', async () => {
    const [one, other] = [
      await createSpender(database, { credits: 100 }),
      await createSpender(database, { credits: 100 }),
    ];
    const { record } = await openRun(database, openingOf(submissionOf(one)));

    expect(await findRun(database, one.teamId, record.id)).toEqual(record);
    expect(await findRun(database, other.teamId, record.id)).toBeUndefined();
    expect(await listRuns(database, { teamId: other.teamId, limit: 10 })).toEqual([]);
  });

  test('are unknown by ids that are none', async () => {
    const { teamId } = await createSpender(database, { credits: 0 });

    expect(await findRun(database, teamId, "'; drop table records; --")).toBeUndefined();
    expect(await findRun(database, teamId, '')).toBeUndefined();
  });

  test('come newest first, page by page, each once', async () => {
    const principal = await createSpender(database, { credits: 1000 });
    const opened = [];
    for (let i = 0; i < 7; i++) {
      const type = i === 3 ? 'IMAGE_ERASER' : 'BACKGROUND_REPLACER';
      opened.unshift((await openRun(database, openingOf(submissionOf(principal, { type })))).record);
      // Several in one millisecond now and then.
      if (i % 2 === 0) await sleep(2);
    }

    const page = { teamId: principal.teamId, limit: 3 };
    const first = await listRuns(database, page);
    const second = await listRuns(database, { ...page, before: first[2]! });
    const third = await listRuns(database, { ...page, before: second[2]! });
    const erased = await listRuns(database, { ...page, type: 'IMAGE_ERASER' });

    const listed = [...first, ...second, ...third];
    expect(listed.map(({ id }) => id).toSorted()).toEqual(opened.map(({ id }) => id).toSorted());
    const times = listed.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(erased).toHaveLength(1);
  });
});

describe('ids', () => {
  test('are UUIDs of version 7 whose order is that of their time', () => {
    const [early, late] = [createId(1_000), createId(2_000)];

    expect(isId(early)).toBe(true);
    expect(early).toMatch(/^00000000-03e8-7[0-9a-f]{3}-[89ab]/);
    expect(early < late).toBe(true);
    expect(createId(1_000)).not.toBe(early);
  });
});
