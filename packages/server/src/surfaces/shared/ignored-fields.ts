import { findModel, OPENAI_ENDPOINTS, RECRAFT_ENDPOINTS, type EffectlessField } from '@backlot/contract';
import type { RunFacts, RunRecord, RunWarning } from '../../runs/run.ts';

/** More would only repeat what the first say. */
const MAX_WARNINGS = 20;
const MAX_SHOWN_CHARACTERS = 100;

/** A warning for each field of a request that was taken and echoed but changed nothing: most often one that nobody knows. */
export function ignoredFields(record: AskedFields): RunWarning[] {
  return WARNINGS_OF[record.dialect](record).slice(0, MAX_WARNINGS);
}

/** What was asked, and the first picture that came of it. */
type AskedFields = Pick<RunRecord, 'dialect' | 'type' | 'model' | 'promptObject'> & {
  readonly facts: { readonly images: RunFacts['images'] } | null;
};

const WARNINGS_OF: Readonly<Record<RunRecord['dialect'], (record: AskedFields) => RunWarning[]>> = {
  onemin: ofModel,
  recraft: ofEndpoint,
  openai: ofOpenAi,
};

function ofModel({ type, model, promptObject }: AskedFields): RunWarning[] {
  const known = findModel(type, model)?.fields;
  return known === undefined ? [] : unknownFields(`The model ${model}`, promptObject, known);
}

function ofEndpoint({ type, model, promptObject }: AskedFields): RunWarning[] {
  const endpoint = RECRAFT_ENDPOINTS.find(({ name }) => name === type);
  if (endpoint === undefined) return [];
  return [
    ...unknownFields(`The endpoint ${type}`, promptObject, endpoint.fields),
    ...endpoint.effectless(promptObject, model).map(withoutEffect),
  ];
}

function ofOpenAi({ type, model, promptObject, facts }: AskedFields): RunWarning[] {
  const endpoint = OPENAI_ENDPOINTS.find(({ name }) => name === type);
  if (endpoint === undefined) return [];
  return [
    ...unknownFields(`The endpoint ${type}`, promptObject, endpoint.body.fields),
    ...endpoint.effectless(promptObject, { model, ...facts?.images[0] }).map(withoutEffect),
  ];
}

function withoutEffect({ field, reason }: EffectlessField): RunWarning {
  return { code: 'field-without-effect', message: `The field '${field}' changed nothing: ${reason}.` };
}

function unknownFields(
  whose: string,
  given: RunRecord['promptObject'],
  known: { readonly has: (field: string) => boolean },
): RunWarning[] {
  return Object.entries(given)
    .filter(([field, value]) => value !== null && !known.has(field))
    .map(([field]) => unknownField(whose, field));
}

function unknownField(whose: string, field: string): RunWarning {
  const shown = field.slice(0, MAX_SHOWN_CHARACTERS);
  return { code: 'field-ignored', message: `${whose} has no field '${shown}': it changed nothing.` };
}
