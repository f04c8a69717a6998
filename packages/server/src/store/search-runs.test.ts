import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../../../tests/support/test-database.ts';
import type { RunFilter } from '../history/run-filter.ts';
import type { Submission } from '../runs/run.ts';
import { cancelRun } from './cancel-run.ts';
import { openRun } from './open-run.ts';
import { searchRuns } from './search-runs.ts';
import { settleRun } from './settle-run.ts';
import { deliveredBy, FAILED } from './testing/outcomes.ts';
import { addMember, createSpender, openingOf, submissionOf } from './testing/people.ts';

const { database } = await createTestDatabase();
const ada = await createSpender(database, { credits: 10_000 });
const grace = await addMember(database, ada);
const other = await createSpender(database, { credits: 10_000 });

async function open(prompt: string, changes: Partial<Submission> = {}, principal = ada): Promise<string> {
  const call = { operation: 'generate', input: { prompt, count: 1 } } as unknown as Submission['call']; // As much as is read.
  return (await openRun(database, openingOf(submissionOf(principal, { call, ...changes })))).record.id;
}

const batchId = randomUUID();
const mug = await open('A red MUG on a table/window-sill, café');
const mugs = await open('two mugs; one kettle', { requestId: 'order-7' });
const cat = await open('a cat', { isAsync: true }, grace);
const item = await open('a mug of another', { batch: { id: batchId, index: 0 }, model: 'recraft' });
const theirs = await open('a red mug', {}, other);
await settleRun(database, { runId: mug, outcome: deliveredBy([], { provider: 'ideogram' }) });
await settleRun(database, { runId: mugs, outcome: FAILED });
await cancelRun(database, ada.teamId, cat);
await database.updateTable('records').set({ rating: 4 }).where('id', '=', mug).execute();

test.each<[string, Omit<RunFilter, 'limit'>, string[]]>([
  ['nothing', {}, [item, cat, mugs, mug]],
  ['a word, from its beginning', { text: 'mug' }, [item, mugs, mug]],
  ['all words, in any order and case', { text: 'Table RED' }, [mug]],
  ['parts of compounds', { text: 'sill window' }, [mug]],
  ['words with accents, in any case', { text: '“CAFÉ”' }, [mug]],
  ['a word that is only part of one', { text: 'ug' }, []],
  ['punctuation only', { text: `'":*&!()\\` }, []],
  ['what looks like a query', { text: 'mug & !red | cat' }, []],
  ['a provider', { provider: 'ideogram' }, [mug]],
  ['a model', { model: 'recraft' }, [item]],
  ['a type', { type: 'BACKGROUND_REMOVER' }, []],
  ['a member', { userId: grace.userId }, [cat]],
  ['a batch', { batchId }, [item]],
  ['a request', { requestId: 'order-7' }, [mugs]],
  ['a rating', { rating: 4 }, [mug]],
  ['runs that succeeded', { state: 'succeeded' }, [mug]],
  ['runs that failed', { state: 'failed' }, [mugs]],
  ['runs that were cancelled', { state: 'cancelled' }, [cat]],
  ['runs that are worked on', { state: 'running' }, [item]],
  ['runs that wait', { state: 'queued' }, []],
  ['runs that are to stop', { state: 'cancelling' }, []],
  ['days to come', { from: '2999-01-01' }, []],
  ['days of before', { to: '2001-01-01' }, []],
  ['several things at once', { text: 'mug', model: 'recraft', state: 'running' }, [item]],
])('%s finds the runs of a team that it fits, newest first', async (_what, filter, expected) => {
  const found = await searchRuns(database, { teamId: ada.teamId, limit: 10, ...filter });

  expect(found.map(({ id }) => id)).toEqual(expected);
});

test('another team finds its own', async () => {
  const found = await searchRuns(database, { teamId: other.teamId, text: 'mug', limit: 10 });

  expect(found.map(({ id }) => id)).toEqual([theirs]);
});

test('pages follow each other without a gap or a repeat', async () => {
  const page = { teamId: ada.teamId, limit: 3 };

  const first = await searchRuns(database, page);
  const second = await searchRuns(database, { ...page, before: first[2]! });

  expect([...first, ...second].map(({ id }) => id)).toEqual([item, cat, mugs, mug]);
});
