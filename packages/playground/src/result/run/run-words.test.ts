import { describe, expect, it } from 'vitest';
import { operationWords, progressWords, stageWords } from './run-words.ts';

describe('progressWords', () => {
  it('tells the place in the queue', () => {
    expect(progressWords({ state: 'queued', progress: null, queue: { position: 1, waiting: 1 } })).toBe(
      'Next in the queue',
    );
    expect(progressWords({ state: 'queued', progress: null, queue: { position: 3, waiting: 9 } })).toBe(
      'Number 3 in the queue, 9 waiting in all',
    );
  });

  it('tells the stage of what is worked on', () => {
    expect(progressWords({ state: 'running', progress: { stage: 'cut-out', fraction: 0.2 }, queue: null })).toBe(
      'Cutting out the subject',
    );
    expect(progressWords({ state: 'running', progress: { stage: null, fraction: 0 }, queue: null })).toBe('Starting');
  });
});

it('tells stages that it does not know by their name', () => {
  expect(stageWords('match-grain')).toBe('Match grain');
});

it('makes a title of an operation', () => {
  expect(operationWords('replace-background')).toBe('Replace background');
});
