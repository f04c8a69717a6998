import { findModel, RECRAFT_ENDPOINTS } from '@backlot/contract';
import type { RunRecord, RunWarning } from '../../runs/run.ts';

/** More would only repeat what the first say. */
const MAX_WARNINGS = 20;
const MAX_SHOWN_CHARACTERS = 100;

/** A warning for each field of a request that was taken and echoed but changed nothing: most often one that nobody knows. */
export function ignoredFields(record: RunRecord): RunWarning[] {
  const find = record.dialect === 'recraft' ? ofEndpoint(record) : ofModel(record);
  return Object.entries(record.promptObject)
    .filter(([, value]) => value !== null)
    .flatMap(([field, value]) => find(field, value) ?? [])
    .slice(0, MAX_WARNINGS);
}

type FindWarning = (field: string, value: unknown) => RunWarning | undefined;

function ofModel({ type, model }: RunRecord): FindWarning {
  const known = findModel(type, model)?.fields;
  return (field) => (known === undefined || known.has(field) ? undefined : unknownField(`The model ${model}`, field));
}

function ofEndpoint({ type }: RunRecord): FindWarning {
  const endpoint = RECRAFT_ENDPOINTS.find(({ name }) => name === type);
  return (field, value) => {
    if (endpoint === undefined) return undefined;
    if (!endpoint.fields.has(field)) return unknownField(`The endpoint ${type}`, field);
    const reason = endpoint.whyNoEffect(field, value);
    return reason === undefined
      ? undefined
      : { code: 'field-without-effect', message: `The field '${field}' changed nothing: ${reason}.` };
  };
}

function unknownField(whose: string, field: string): RunWarning {
  const shown = field.slice(0, MAX_SHOWN_CHARACTERS);
  return { code: 'field-ignored', message: `${whose} has no field '${shown}': it changed nothing.` };
}
