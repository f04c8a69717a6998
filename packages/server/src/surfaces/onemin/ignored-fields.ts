import { findModel } from '@backlot/contract';
import type { RunRecord, RunWarning } from '../../runs/run.ts';

/** More would only repeat what the first say. */
const MAX_WARNINGS = 20;
const MAX_SHOWN_CHARACTERS = 100;

/** A warning for each field of a request that its model does not know: such fields are taken and echoed, but change nothing. */
export function ignoredFields({ type, model, promptObject }: RunRecord): RunWarning[] {
  const known = findModel(type, model)?.fields;
  if (known === undefined) return [];
  return Object.entries(promptObject)
    .filter(([field, value]) => value !== null && !known.has(field))
    .slice(0, MAX_WARNINGS)
    .map(([field]) => ({
      code: 'field-ignored',
      message: `The model ${model} has no field '${field.slice(0, MAX_SHOWN_CHARACTERS)}': it changed nothing.`,
    }));
}
