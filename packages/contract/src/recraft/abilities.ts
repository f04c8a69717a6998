import type { EffectlessField, EndpointFault } from './entry.ts';
import { faultOf } from './fault.ts';
import type { Asked } from './making.ts';
import type { RecraftModel } from './models.ts';
import { readSize, sizeExpected } from './sizes.ts';

/** What was asked that the model refuses. */
export function modelFault(asked: Asked, model: RecraftModel): EndpointFault | undefined {
  const { id, family } = model;
  if (asked.size !== undefined && readSize(asked.size, model) === undefined)
    return faultOf('size', sizeExpected(model));
  if (asked.negative_prompt && family === 'recraftv4') {
    return faultOf('negative_prompt', `should be left out with ${id}: only Recraft V2 and V3 take one`);
  }
  if (asked.text_layout?.length && family !== 'recraftv3') {
    return faultOf('text_layout', `should be left out with ${id}: only Recraft V3 sets words`);
  }
  return undefined;
}

const ONLY_V3 = 'only Recraft V3 has it';

/** What was asked that the model takes and cannot do. */
export function effectlessWith(
  fields: Readonly<Record<string, unknown>>,
  model: RecraftModel | undefined,
): EffectlessField[] {
  const tweaks = fields['controls'];
  const isTweaked = typeof tweaks === 'object' && tweaks !== null;
  if (model === undefined || model.family === 'recraftv3' || !isTweaked) return effectlessFormat(fields, model);
  const { artistic_level, no_text }: { artistic_level?: unknown; no_text?: unknown } = tweaks;
  return [
    ...effectlessFormat(fields, model),
    ...(typeof artistic_level === 'number' ? [{ field: 'controls.artistic_level', reason: ONLY_V3 }] : []),
    ...(no_text === true ? [{ field: 'controls.no_text', reason: ONLY_V3 }] : []),
  ];
}

/** A format for pixels where there are none. */
export function effectlessFormat(
  { image_format }: Readonly<Record<string, unknown>>,
  model: RecraftModel | undefined,
): EffectlessField[] {
  const isIdle = model?.isVector === true && typeof image_format === 'string';
  return isIdle ? [{ field: 'image_format', reason: 'pictures of vector models are SVG' }] : [];
}
