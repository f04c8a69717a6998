import {
  AppError,
  featureRequest,
  findModel,
  modelsOf,
  type CatalogEntry,
  type FeatureRequest,
  type PromptFaults,
  type PromptReading,
} from '@backlot/contract';
import { findJsonFault } from '../shared/check-json.ts';
import { OneMinError } from './errors.ts';

const ENVELOPE_FIELDS = ['type', 'model', 'promptObject'] as const;
/** More would only repeat what the first say. */
const MAX_ISSUES = 20;

/** A request that was understood. */
export interface FeatureReading {
  readonly request: FeatureRequest;
  readonly entry: CatalogEntry;
  readonly prompt: PromptReading;
}

/** Validates the body of `POST /api/features` in the dialect's order: the type, the model, then the model's own options. */
export function readFeatureRequest(body: unknown): FeatureReading {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new OneMinError('INVALID_REQUEST', 'The body must be a JSON object.');
  const request = readEnvelope(body);
  const { type, model, promptObject } = request;
  if (modelsOf(type).length === 0) throw new OneMinError('UNKNOWN_ERROR', `Unsupported feature type: ${shown(type)}`);
  const entry = findModel(type, model);
  if (entry === undefined)
    throw new AppError('model.unknown', `Model ${shown(model)} is not supported for feature ${type}`);
  const prompt = entry.read(promptObject);
  if (!prompt.isValid) throw promptError(entry, prompt);
  return { request, entry, prompt };
}

function readEnvelope(body: object): FeatureRequest {
  const fault = findJsonFault(body);
  if (fault !== undefined) throw new OneMinError('INVALID_REQUEST', `The body ${fault}.`);
  const missing = ENVELOPE_FIELDS.filter((field) => isAbsent(Reflect.get(body, field)));
  if (missing.length > 0) {
    const issues = missing.map((field) => ({ field, message: `Field '${field}' is required` }));
    throw new OneMinError('MISSING_REQUIRED_FIELDS', missingText('', missing), issues);
  }
  const parsed = featureRequest.safeParse(body);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => {
    const field = path.map(String).join('.');
    return { field, message: `Field '${field}' ${message}` };
  });
  throw new OneMinError('INVALID_REQUEST', sentences(issues), issues);
}

function promptError({ type, model }: CatalogEntry, { issues }: PromptFaults): OneMinError {
  const told = issues.slice(0, MAX_ISSUES);
  const missing = told.filter(({ isMissing }) => isMissing);
  const details = told.map(({ field, message, isMissing }) => ({
    field: `promptObject.${field}`,
    message: isMissing ? `${message} for ${model} model with type ${type}` : message,
  }));
  if (missing.length === 0) return new OneMinError('INVALID_REQUEST', sentences(told), details);
  const names = missing.map(({ field }) => field);
  return new OneMinError('MISSING_REQUIRED_FIELDS', missingText(` for ${model} model`, names), details);
}

function missingText(where: string, fields: readonly string[]): string {
  return `Missing required fields${where}: ${fields.join(', ')}. Please provide all required parameters.`;
}

function sentences(issues: readonly { readonly message: string }[]): string {
  return issues.map(({ message }) => `${message}.`).join(' ');
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

const MAX_SHOWN_CHARACTERS = 100;

/** A caller's own word, not repeated at any length. */
function shown(word: string): string {
  return word.length > MAX_SHOWN_CHARACTERS ? `${word.slice(0, MAX_SHOWN_CHARACTERS)}…` : word;
}
