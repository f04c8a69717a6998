import type { RunRequestView } from '@backlot/contract';
import type { RunRecord } from '../../../runs/run.ts';

/** What a run was asked for, so that it can be asked for again in other words. */
export function presentRequest({
  dialect,
  type,
  model,
  promptObject,
}: Pick<RunRecord, 'dialect' | 'type' | 'model' | 'promptObject'>): RunRequestView {
  return { entry: entryOf({ dialect, type, model }), fields: { ...promptObject } };
}

function entryOf({ dialect, type, model }: Pick<RunRecord, 'dialect' | 'type' | 'model'>): string | null {
  switch (dialect) {
    case 'onemin':
      return `onemin/${type}/${model}`;
    case 'recraft':
      return `recraft/${type}`;
    case 'openai':
      return null;
  }
}
