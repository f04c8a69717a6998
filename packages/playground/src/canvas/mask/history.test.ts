import { expect, test } from 'vitest';
import { NO_HISTORY, redone, undone, withStep, type History, type Step } from './history.ts';

const LIMITS = { steps: 3, bytes: 100 };

function step(label: string, bytes = 10): Step {
  return { label, difference: { rect: { x: 0, y: 0, width: 1, height: 1 }, runs: new Uint8Array(bytes) } };
}

function labels({ done, undone }: History): [string[], string[]] {
  return [done.map(({ label }) => label), undone.map(({ label }) => label)];
}

test('what is undone can be redone, until something else is done', () => {
  const two = withStep(withStep(NO_HISTORY, step('one'), LIMITS), step('two'), LIMITS);

  const back = undone(two)!;
  expect(back.step.label).toBe('two');
  expect(labels(back.history)).toEqual([['one'], ['two']]);
  expect(labels(redone(back.history)!.history)).toEqual([['one', 'two'], []]);
  expect(labels(withStep(back.history, step('three'), LIMITS))).toEqual([['one', 'three'], []]);
});

test('the oldest steps are forgotten beyond the number that is kept', () => {
  const history = ['one', 'two', 'three', 'four'].reduce(
    (all, label) => withStep(all, step(label), LIMITS),
    NO_HISTORY,
  );

  expect(labels(history)[0]).toEqual(['two', 'three', 'four']);
});

test('the oldest steps are forgotten beyond the bytes that are kept, never the newest', () => {
  const history = withStep(withStep(NO_HISTORY, step('one', 60), LIMITS), step('two', 60), LIMITS);

  expect(labels(history)[0]).toEqual(['two']);
  expect(labels(withStep(history, step('huge', 500), LIMITS))[0]).toEqual(['huge']);
});

test('at the ends there is nothing to undo or to redo', () => {
  expect(undone(NO_HISTORY)).toBeUndefined();
  expect(redone(NO_HISTORY)).toBeUndefined();
});
