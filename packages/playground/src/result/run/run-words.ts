import type { RunState, RunView } from '@backlot/sdk';

/** What a state is called, and the kind of badge that it gets. */
export const STATE_WORDS = {
  queued: { word: 'Waiting', kind: 'plain' },
  running: { word: 'Working', kind: 'accent' },
  cancelling: { word: 'Stopping', kind: 'warn' },
  succeeded: { word: 'Done', kind: 'good' },
  failed: { word: 'Failed', kind: 'bad' },
  cancelled: { word: 'Cancelled', kind: 'plain' },
} as const satisfies Record<RunState, unknown>;

/** Stages of the engine and of a run, as what is being done. */
const STAGE_WORDS: Readonly<Record<string, string>> = {
  wait: 'Waiting for its turn',
  gather: 'Fetching the pictures',
  invoke: 'The provider at work',
  keep: 'Storing the result',
  decode: 'Reading the picture',
  prepare: 'Preparing',
  'cut-out': 'Cutting out the subject',
  understand: 'Reading the prompt',
  paint: 'Painting',
  compose: 'Putting it together',
  encode: 'Writing the file',
  fill: 'Filling the hole',
  'erase-text': 'Removing the text',
  trace: 'Tracing the outlines',
  write: 'Writing the file',
  enlarge: 'Enlarging',
  draw: 'Drawing',
};

/** What a stage does, for people; a stage that nobody has described is told by its name. */
export function stageWords(stage: string): string {
  return STAGE_WORDS[stage] ?? capitalise(stage.replace(/[-_.]/g, ' '));
}

/** `replace-background` as a title: Replace background. */
export function operationWords(operation: string): string {
  return capitalise(operation.replaceAll('-', ' '));
}

/** One sentence about how far a run is. */
export function progressWords({ state, progress, queue }: Pick<RunView, 'state' | 'progress' | 'queue'>): string {
  if (state === 'cancelling') return 'Stopping: what a vendor may charge for is not cut off';
  if (queue !== null) return queueWords(queue);
  if (state === 'queued') return 'Waiting for its turn';
  return progress?.stage == null ? 'Starting' : stageWords(progress.stage);
}

function queueWords({ position, waiting }: { readonly position: number; readonly waiting: number }): string {
  const place = position === 1 ? 'Next in the queue' : `Number ${position} in the queue`;
  return waiting > 1 ? `${place}, ${waiting} waiting in all` : place;
}

function capitalise(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
