import type { RasterFormat, ReceivedRequest } from '../kit/index.ts';
import { isFreeSize } from './free-size.ts';
import { FAMILIES, isGptImage, type ModelFamily, MODELS } from './models.ts';
import { refuse } from './openai-error.ts';

/** The endpoint's name in the rules. */
export type Endpoint = 'generations' | 'edits' | 'variations';

/** A checked request without its files. */
export interface ImageParameters {
  readonly model: string;
  readonly family: ModelFamily;
  readonly prompt: string;
  readonly count: number;
  /** `auto` or `WxH`. */
  readonly size: string;
  readonly quality: string;
  readonly background: string;
  readonly format: RasterFormat;
  readonly delivery: 'url' | 'b64_json';
}

const COMMON = ['model', 'prompt', 'n', 'size', 'quality', 'user'];
const GPT_ONLY = ['background', 'output_format', 'output_compression', 'stream', 'partial_images'];

/** Text parts or JSON members by name, without the uploaded files. */
export function rawParameters(request: ReceivedRequest): Record<string, unknown> {
  if (typeof request.json === 'object' && request.json !== null) return { ...request.json };
  return Object.fromEntries(
    Object.entries(request.fields).map(([name, values]) => [name, numeric(name, values[0] ?? '')]),
  );
}

/** Checks everything but the files, as the vendor does: unknown parameters are refused by name. */
export function readParameters(request: ReceivedRequest, endpoint: Endpoint): ImageParameters {
  const raw = rawParameters(request);
  const model = raw['model'] ?? defaultModel(endpoint, raw);
  const family = typeof model === 'string' ? MODELS[model] : undefined;
  if (typeof model !== 'string' || family === undefined || !serves(endpoint, family)) {
    refuse({ message: `Invalid value: ${JSON.stringify(model)}.`, param: 'model', code: 'invalid_value' });
  }
  refuseUnknown(raw, endpoint, family);
  if (raw['stream'] === true || raw['stream'] === 'true') throw new Error('The fake vendor does not stream.');
  const rules = FAMILIES[family];
  const quality = oneOf(raw, 'quality', rules.qualities, 'auto');
  const format = oneOf(raw, 'output_format', ['png', 'jpeg', 'webp'], 'png');
  const background = oneOf(raw, 'background', ['transparent', 'opaque', 'auto'], 'auto');
  if (background === 'transparent' && format === 'jpeg') {
    refuse({
      message: 'Transparent background is not supported for JPEG output format.',
      param: 'background',
      code: 'invalid_value',
    });
  }
  const delivery = oneOf(raw, 'response_format', ['url', 'b64_json'], 'url');
  return {
    model,
    family,
    prompt: endpoint === 'variations' ? '' : readPrompt(raw['prompt'], rules.promptLimit),
    count: readCount(raw['n'], rules.countLimit),
    size: readSize(raw['size'], rules.sizes),
    quality,
    background,
    format,
    delivery: isGptImage(family) ? 'b64_json' : delivery,
  };
}

function numeric(name: string, text: string): unknown {
  return ['n', 'output_compression', 'partial_images'].includes(name) && /^\d+$/.test(text) ? Number(text) : text;
}

function defaultModel(endpoint: Endpoint, raw: Record<string, unknown>): string {
  if (endpoint === 'edits') return 'gpt-image-1.5';
  const gptOnly = endpoint === 'generations' && [...GPT_ONLY, 'moderation'].some((name) => name in raw);
  return gptOnly ? 'gpt-image-1.5' : 'dall-e-2';
}

function serves(endpoint: Endpoint, family: ModelFamily): boolean {
  if (endpoint === 'generations') return true;
  return family === 'dall-e-2' || (endpoint === 'edits' && isGptImage(family));
}

function refuseUnknown(raw: Record<string, unknown>, endpoint: Endpoint, family: ModelFamily): void {
  const known = new Set(COMMON);
  if (isGptImage(family)) {
    for (const name of GPT_ONLY) known.add(name);
    known.add(endpoint === 'edits' ? 'input_fidelity' : 'moderation');
  } else known.add('response_format');
  if (family === 'dall-e-3') known.add('style');
  for (const name of Object.keys(raw)) {
    if (!known.has(name)) {
      refuse({ message: `Unknown parameter: '${name}'.`, param: name, code: 'unknown_parameter' });
    }
  }
}

function oneOf<const Value extends string>(
  raw: Record<string, unknown>,
  name: string,
  values: readonly Value[],
  fallback: Value,
): Value {
  const given = raw[name];
  if (given === undefined || given === null) return fallback;
  const found = values.find((value) => value === given);
  return found ?? refuseValue(name, given, values);
}

function refuseValue(name: string, given: unknown, values: readonly string[]): never {
  const list = values.map((value) => `'${value}'`).join(', ');
  refuse({
    message: `Invalid value: '${String(given)}'. Supported values are: ${list}.`,
    param: name,
    code: 'invalid_value',
  });
}

function readPrompt(given: unknown, limit: number): string {
  if (given === undefined || given === '') {
    refuse({
      message: "Missing required parameter: 'prompt'.",
      param: 'prompt',
      code: 'missing_required_parameter',
    });
  }
  if (typeof given !== 'string') {
    refuse({ message: "Invalid type for 'prompt': expected a string.", param: 'prompt', code: 'invalid_type' });
  }
  if (given.length > limit) {
    const message = `Invalid 'prompt': string too long. Expected a string with maximum length ${limit}.`;
    refuse({ message, param: 'prompt', code: 'string_above_max_length' });
  }
  return given;
}

function readCount(given: unknown, limit: number): number {
  if (given === undefined || given === null) return 1;
  if (typeof given !== 'number' || !Number.isInteger(given)) {
    refuse({ message: "Invalid type for 'n': expected an integer.", param: 'n', code: 'invalid_type' });
  }
  if (given < 1 || given > limit) {
    const code = given < 1 ? 'integer_below_min_value' : 'integer_above_max_value';
    refuse({ message: `Invalid 'n': expected a value between 1 and ${limit}.`, param: 'n', code });
  }
  return given;
}

function readSize(given: unknown, sizes: readonly string[] | undefined): string {
  if (given === undefined || given === null)
    return sizes === undefined || sizes.includes('auto') ? 'auto' : '1024x1024';
  if (
    typeof given === 'string' &&
    (sizes === undefined ? given === 'auto' || isFreeSize(given) : sizes.includes(given))
  )
    return given;
  return refuseValue('size', given, sizes ?? ['auto', 'WIDTHxHEIGHT in multiples of 16']);
}
