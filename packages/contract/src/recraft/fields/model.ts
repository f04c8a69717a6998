import { z } from 'zod';
import type { ModelRules } from '../look.ts';
import { findRecraftModel } from '../models.ts';
import { note } from '../notes.ts';

/** The model that draws, of those that an endpoint takes. */
export function modelField({ models, byDefault }: Pick<ModelRules, 'models' | 'byDefault'>) {
  const range = `one of: ${models.join(', ')}`;
  const isTaken = (name: string) => models.some((id) => id === findRecraftModel(name)?.id);
  return note(z.string('should be a string').refine(isTaken, `should be ${range}`), {
    range,
    byDefault,
    effect:
      'chooses limits, price and whether pictures are of pixels or of shapes; the same engine draws for every model',
  }).optional();
}

/** The size of a result in the words of its model. What fits the model is for the endpoint to say. */
export function sizeField(notes: { readonly effect: string; readonly byDefault?: string }) {
  return note(z.string('should be WxH or w:h'), { range: 'WxH or w:h of the model: see Sizes', ...notes });
}
