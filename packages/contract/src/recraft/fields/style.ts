import { z } from 'zod';
import { note } from '../notes.ts';
import { styleId } from './kinds.ts';

const word = () => z.string('should be a string');

/** The fields that choose a style. What goes together with what is for `readLook` to say. */
export const styleFields = {
  style: note(word(), {
    range: 'a base style or the name of a style: see Styles',
    byDefault: 'that of the model',
    effect: 'how the picture is drawn; without a model it selects one of Recraft V3, then V2',
  }).optional(),
  substyle: note(word(), { range: 'a substyle of the style', effect: 'tunes the style' }).optional(),
  style_id: note(styleId(), {
    range: 'the id of a style; not together with style',
    effect: 'draws like the pictures that the style was made from, or as the listed style does',
  }).optional(),
};
