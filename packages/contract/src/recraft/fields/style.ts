import { z } from 'zod';
import { note } from '../../notes.ts';
import type { ModelRules } from '../look.ts';
import { findRecraftModel } from '../models.ts';
import { isVectorStyle } from '../read-style.ts';
import { RECRAFT_STYLES } from '../styles.ts';
import { styleId } from './kinds.ts';

const word = () => z.string('should be a string');

/** The fields that choose a style. What goes together with what is for `readLook` to say. */
export function styleFields(rules: ModelRules) {
  const styleModels = styleModelsOf(rules);
  return {
    style: note(word(), {
      title: 'Style',
      widget: 'style',
      role: 'style',
      styleModels,
      suggestions: basesOf(rules, styleModels),
      range: 'a base style or the name of a style: see Styles',
      byDefault: 'that of the model',
      effect: 'how the picture is drawn; without a model it selects one of Recraft V3, then V2',
    }).optional(),
    substyle: note(word(), {
      title: 'Substyle',
      widget: 'substyle',
      role: 'substyle',
      styleModels,
      range: 'a substyle of the style',
      effect: 'tunes the style',
    }).optional(),
    style_id: note(styleId(), {
      title: 'Style of your own',
      role: 'styleId',
      range: 'the id of a style; not together with style',
      effect: 'draws like the pictures that the style was made from, or as the listed style does',
    }).optional(),
  };
}

/** The models with named styles of those that an endpoint takes. */
function styleModelsOf({ models }: ModelRules): string[] {
  const families = new Set<string | undefined>(models.map((id) => findRecraftModel(id)?.family));
  return [...new Set(RECRAFT_STYLES.map(({ model }) => model))].filter((model) => families.has(model));
}

/** The base styles that can be drawn; those of V4, which takes no named ones, if there are no others. */
function basesOf({ only }: ModelRules, styleModels: readonly string[]): string[] {
  const named = RECRAFT_STYLES.flatMap(({ model, style }) => (styleModels.includes(model) ? [style] : []));
  const bases = named.length > 0 ? named : ['any', 'vector_illustration'];
  return [...new Set(bases)].filter((style) => only === undefined || isVectorStyle({ style }) === (only === 'vector'));
}
