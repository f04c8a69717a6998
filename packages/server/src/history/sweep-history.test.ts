import { expect, test } from 'vitest';
import type { Deletion } from './deletion.ts';
import { sweepHistory, type SweepHistoryDeps } from './sweep-history.ts';

const STILL_THERE = new AbortController().signal;

function deletionOf(id: string, runId: string | null): Deletion {
  const files = [{ key: `images/${id}.png`, sha256: '', sizeBytes: 1 }];
  return { id, runId, userId: null, deletedAt: new Date(0), files, kept: [], filesRemovedAt: null };
}

function createStore(changes: Partial<SweepHistoryDeps> = {}) {
  const finished: string[] = [];
  let unused: Deletion | undefined = deletionOf('unused', null);
  let events = 7000;
  const deps: SweepHistoryDeps = {
    listUnfinished: async () => [deletionOf('left', 'run-0')],
    finish: async (deletion) => {
      finished.push(deletion.id);
      return deletion;
    },
    listRetentions: async () => [{ teamId: 'team', days: 30 }],
    listExpiredRuns: async () => ['run-1', 'run-2'],
    deleteContent: async ({ runId }) => (runId === 'run-2' ? undefined : deletionOf('old', runId)),
    deleteUnusedUploads: async () => {
      const found = unused;
      unused = undefined;
      return found;
    },
    pruneEvents: async (limit) => {
      const pruned = Math.min(limit, events);
      events -= pruned;
      return pruned;
    },
    ...changes,
  };
  return { deps, finished };
}

test('what was left, what is old and what is unused goes', async () => {
  const { deps, finished } = createStore();

  expect(await sweepHistory(deps, STILL_THERE)).toEqual({ runs: 2, files: 3, events: 7000 });
  expect(finished).toEqual(['left', 'old', 'unused']);
});

test('nothing more is deleted while files cannot be removed', async () => {
  const deleted: string[] = [];
  const { deps } = createStore({
    finish: () => Promise.reject(new Error('the store is away')),
    deleteContent: async ({ runId }) => void deleted.push(runId),
  });

  await expect(sweepHistory(deps, STILL_THERE)).rejects.toThrow('the store is away');
  expect(deleted).toEqual([]);
});

test('a server that stops leaves the rest for later', async () => {
  const { deps, finished } = createStore();

  expect(await sweepHistory(deps, AbortSignal.abort())).toEqual({ runs: 0, files: 0, events: 0 });
  expect(finished).toEqual([]);
});
