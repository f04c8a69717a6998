import { z } from 'zod';
import type { ModelRules } from '../look.ts';
import { findRecraftModel } from '../models.ts';
import { note, type FieldNotes } from '../../notes.ts';
import { sizesOf } from '../sizes.ts';

/** The aspect ratios that every model makes. */
const RATIOS = [...sizesOf({ family: 'recraftv4', isPro: false }).keys()].filter((word) => word.includes(':'));
/** More names than this are told by their families. */
const MAX_NAMES_TOLD = 8;

/** The model that draws, of those that an endpoint takes. */
export function modelField({ models, byDefault, only }: ModelRules) {
  const names = `one of: ${models.join(', ')}`;
  const isTaken = (name: string) => models.some((id) => id === findRecraftModel(name)?.id);
  return note(z.string('should be a string').refine(isTaken, `should be ${names}`), {
    title: 'Model',
    widget: 'choice',
    role: 'model',
    suggestions: models.filter((id) => only === undefined || findRecraftModel(id)?.isVector === (only === 'vector')),
    labels: Object.fromEntries(models.map((id) => [id, findRecraftModel(id)?.title ?? id])),
    range: models.length <= MAX_NAMES_TOLD ? names : `a model of Recraft ${versionsOf(models)}: see Models`,
    byDefault,
    hint: 'what draws, with its limits and its price',
    effect: 'limits, price and whether pictures are of pixels or of shapes; the same engine draws for every model',
  }).optional();
}

function versionsOf(models: readonly string[]): string {
  const families = new Set(models.map((id) => findRecraftModel(id)?.family));
  return [...families].map((family) => family?.replace('recraftv', 'V')).join(', ');
}

/** The size of a result in the words of its model. What fits the model is for the endpoint to say. */
export function sizeField(notes: Pick<FieldNotes, 'effect' | 'hint' | 'byDefault'>) {
  return note(z.string('should be WxH or w:h'), {
    title: 'Size',
    widget: 'size',
    role: 'size',
    suggestions: RATIOS,
    range: 'WxH or w:h of the model: see Sizes',
    ...notes,
  });
}
