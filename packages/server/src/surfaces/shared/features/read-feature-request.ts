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
import { findJsonFault } from '../check-json.ts';
import { FeatureError } from './feature-error.ts';

const ENVELOPE_FIELDS = ['type', 'model', 'promptObject'] as const;
/** More would only repeat what the first say. */
const MAX_ISSUES = 20;

/** A request that was understood. */
export interface FeatureReading {
  readonly request: FeatureRequest;
  readonly entry: CatalogEntry;
  readonly prompt: PromptReading;
}

/**
 * Validates a request of the features API in the dialect's order: the type, the model, then the model's own options. `name` is what
 * errors call it.
 */
export function readFeatureRequest(body: unknown, name = 'The body'): FeatureReading {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new AppError('request.invalid', `${name} must be a JSON object.`);
  const request = readEnvelope(body, name);
  const { type, model, promptObject } = request;
  if (modelsOf(type).length === 0) throw new FeatureError('unknown-type', `Unsupported feature type: ${shown(type)}`);
  const entry = findModel(type, model);
  if (entry === undefined)
    throw new AppError('model.unknown', `Model ${shown(model)} is not supported for feature ${type}`);
  const prompt = entry.read(promptObject);
  if (!prompt.isValid) throw promptError(entry, prompt);
  return { request, entry, prompt };
}

function readEnvelope(body: object, name: string): FeatureRequest {
  const fault = findJsonFault(body);
  if (fault !== undefined) throw new AppError('request.invalid', `${name} ${fault}.`);
  const missing = ENVELOPE_FIELDS.filter((field) => isAbsent(Reflect.get(body, field)));
  if (missing.length > 0) {
    const issues = missing.map((field) => ({ field, message: `Field '${field}' is required` }));
    throw new FeatureError('missing-fields', missingText('', missing), issues);
  }
  const parsed = featureRequest.safeParse(body);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => {
    const field = path.map(String).join('.');
    return { field, message: `Field '${field}' ${message}` };
  });
  throw new AppError('request.invalid', sentences(issues), { issues });
}

function promptError({ type, model }: CatalogEntry, { issues }: PromptFaults): AppError {
  const told = issues.slice(0, MAX_ISSUES);
  const missing = told.filter(({ isMissing }) => isMissing);
  const details = told.map(({ field, message, isMissing }) => ({
    field: `promptObject.${field}`,
    message: isMissing ? `${message} for ${model} model with type ${type}` : message,
  }));
  if (missing.length === 0) return new AppError('request.invalid', sentences(told), { issues: details });
  const names = missing.map(({ field }) => field);
  return new FeatureError('missing-fields', missingText(` for ${model} model`, names), details);
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
