import type { RunRecord } from './run.ts';

/** Whether whoever asked for a style calls it private; no other team sees it either way. */
export function isPrivateStyle({ promptObject }: Pick<RunRecord, 'promptObject'>): boolean {
  return promptObject['private'] !== false;
}
