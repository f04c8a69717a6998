import { given } from '../recraft/given.ts';
import { V3_AND_V4, V3_ONLY } from '../recraft/model-rules.ts';
import type { OpenAiEndpoint, SeenPictures, TranslatedRequest } from './openai-endpoint.ts';
import { bodyOf, commonFields, effectlessFields, firstPicture, recraftEndpoint } from './own-fields.ts';
import { standInModel } from './stand-in-model.ts';

/** How much changes where nothing says what may: half of what there is. */
const STRENGTH = 0.5;
/** A prompt that is about what lies behind. */
const BACKGROUND = /\b(background|backdrop)\b/i;
/** What such a prompt begins with before it says what is to be there. */
const COMMAND =
  /^\s*(?:please\s+)?(?:change|replace|swap|make|set|turn)\s+(?:out\s+)?(?:the\s+|its\s+)?(?:background|backdrop)\s+(?:(?:to|with|into|by|for)\s+)?/i;

/** `POST /v1/images/edits`: what is masked is made anew; without a mask the background, if the prompt is about it, or all of it. */
export const edits: OpenAiEndpoint = {
  name: 'edits',
  path: 'images/edits',
  summary: 'Edit a picture by a prompt, where a mask is transparent',
  body: bodyOf(['inpaint', 'replaceBackground', 'imageToImage'].map(recraftEndpoint)),
  translate,
  effectless: (fields, { model, widthPx, heightPx }) => {
    const { size } = fields;
    const isOther = typeof size === 'string' && size !== 'auto' && size !== `${widthPx}x${heightPx}`;
    return [
      ...effectlessFields(fields, model),
      ...(isOther ? [{ field: 'size', reason: 'a picture that is edited keeps its size' }] : []),
    ];
  },
};

function translate(fields: Readonly<Record<string, unknown>>, { mask }: SeenPictures): TranslatedRequest {
  const { strength = STRENGTH, ...common } = commonFields(fields);
  const base = { ...common, image_url: firstPicture(fields) };
  const { prompt, model } = fields;
  const v3 = standInModel(model, V3_ONLY);
  if (mask !== undefined) return { endpoint: 'inpaint', fields: given({ ...base, mask_url: mask, model: v3 }) };
  if (typeof prompt === 'string' && BACKGROUND.test(prompt)) {
    const wish = prompt.replace(COMMAND, '');
    return { endpoint: 'replaceBackground', fields: given({ ...base, prompt: wish || prompt, model: v3 }) };
  }
  return {
    endpoint: 'imageToImage',
    fields: given({ ...base, strength, model: standInModel(model, V3_AND_V4) }),
  };
}
