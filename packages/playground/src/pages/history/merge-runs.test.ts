import { expect, it } from 'vitest';
import type { RunView } from '@backlot/sdk';
import { mergeRuns, updateRun } from './merge-runs.ts';

const run = (id: string, changes: Partial<RunView> = {}): RunView => ({
  id,
  state: 'succeeded',
  dialect: 'recraft',
  type: 'generations',
  model: 'recraftv3',
  operation: 'generate',
  priority: 0,
  createdAt: `2026-11-22T10:00:0${id}.000Z`,
  startedAt: null,
  finishedAt: null,
  progress: null,
  queue: null,
  images: [],
  prompt: null,
  text: null,
  style: null,
  warnings: [],
  error: null,
  credits: { reserved: 0, charged: 0, perImage: 0 },
  provider: null,
  engine: null,
  routing: null,
  details: {},
  timingsMs: {},
  retryOf: null,
  batch: null,
  requestId: null,
  rating: null,
  comment: null,
  contentDeletedAt: null,
  links: { self: '', events: '', cancel: null, retry: null },
  ...changes,
});

it('puts what is new on top, and shows what was there as it is now', () => {
  const merged = mergeRuns([run('3'), run('1', { state: 'running' })], [run('5'), run('1', { state: 'succeeded' })]);

  expect(merged.map(({ id, state }) => [id, state])).toEqual([
    ['5', 'succeeded'],
    ['3', 'succeeded'],
    ['1', 'succeeded'],
  ]);
});

it('lets a run go that is no longer what is looked for', () => {
  const change = (changed: RunView): RunView => ({ ...changed, state: 'failed' });
  const list = [run('2', { state: 'running' }), run('1', { state: 'running' })];

  expect(updateRun(list, '2', { change, filters: { state: 'running' } }).map(({ id }) => id)).toEqual(['1']);
  expect(updateRun(list, '2', { change, filters: {} })[0]?.state).toBe('failed');
  expect(updateRun(list, '9', { change, filters: {} })).toEqual(list);
});
