import { z } from 'zod';
import type { ModelRules } from '../look.ts';
import { findRecraftModel } from '../models.ts';
import { note } from '../notes.ts';

/** More names than this are told by their families. */
const MAX_NAMES_TOLD = 8;

/** The model that draws, of those that an endpoint takes. */
export function modelField({ models, byDefault }: Pick<ModelRules, 'models' | 'byDefault'>) {
  const names = `one of: ${models.join(', ')}`;
  const isTaken = (name: string) => models.some((id) => id === findRecraftModel(name)?.id);
  return note(z.string('should be a string').refine(isTaken, `should be ${names}`), {
    range: models.length <= MAX_NAMES_TOLD ? names : `a model of Recraft ${versionsOf(models)}: see Models`,
    byDefault,
    effect: 'limits, price and whether pictures are of pixels or of shapes; the same engine draws for every model',
  }).optional();
}

function versionsOf(models: readonly string[]): string {
  const families = new Set(models.map((id) => findRecraftModel(id)?.family));
  return [...families].map((family) => family?.replace('recraftv', 'V')).join(', ');
}

/** The size of a result in the words of its model. What fits the model is for the endpoint to say. */
export function sizeField(notes: { readonly effect: string; readonly byDefault?: string }) {
  return note(z.string('should be WxH or w:h'), { range: 'WxH or w:h of the model: see Sizes', ...notes });
}
