import { createReader, type Reader, type ReceivedRequest } from '../kit/index.ts';
import { invalid } from './answers.ts';
import { findModel, promptLimit, type RecraftModel } from './models.ts';
import { isVectorStyle, modelOfStyle, modelTakesStyle } from './styles.ts';

const MAX_IMAGES = 6;
const MAX_SEED = 2 ** 32 - 1;

/** Options that the generation-like endpoints share. */
export interface RecraftOptions {
  readonly model: RecraftModel;
  readonly images: number;
  readonly isVector: boolean;
  /** Units for each picture; a vector style with a raster id is billed as the vector model it becomes. */
  readonly units: number;
  readonly styleId: string | undefined;
}

/** How an endpoint reads the shared options. */
export interface OptionRules {
  readonly defaultModel: string;
  readonly allows: (model: RecraftModel) => boolean;
  readonly hasPrompt: boolean;
  readonly knowsStyle: (id: string) => boolean;
}

/** A reader over the JSON body or the text parts. */
export function readerOf(request: ReceivedRequest): Reader {
  const type = request.headers['content-type'] ?? '';
  const isForm = type.startsWith('multipart/form-data');
  if (!isForm && (!type.startsWith('application/json') || typeof request.json !== 'object' || request.json === null)) {
    throw invalid('invalid request body');
  }
  const body = (request.json ?? {}) as Record<string, unknown>; // an object, judged above
  return createReader({
    value: (name) => (isForm ? request.fields[name]?.[0] : body[name]),
    fromText: isForm,
    refuse: (problem) => invalid(problem),
  });
}

/** Reads and judges the shared options; the prompt is judged before the style. */
export function readOptions(request: ReceivedRequest, reader: Reader, rules: OptionRules): RecraftOptions {
  const style = reader.text('style');
  const fallback = style === undefined || isVectorStyle(style) === undefined ? rules.defaultModel : modelOfStyle(style);
  const model = findModel(reader.text('model') ?? fallback);
  if (!rules.allows(model)) throw invalid(`Model '${model.id}' is not supported by this operation`, 'invalid_model');
  if (rules.hasPrompt) reader.requiredText('prompt', 1, promptLimit(model));
  const styleId = reader.text('style_id');
  if (style !== undefined && styleId !== undefined) throw invalid('style and style_id are mutually exclusive');
  if (style !== undefined && !modelTakesStyle(model, style)) {
    throw invalid(`Style '${style}' is not supported by model '${model.id}'`);
  }
  if (reader.text('substyle') !== undefined && style === undefined) throw invalid('substyle needs style');
  if (styleId !== undefined && !rules.knowsStyle(styleId)) throw invalid(`style_id '${styleId}' is not found`);
  if (model.family === 'recraftv4_styles' && styleId === undefined) throw invalid('style_id is required');
  if (reader.text('negative_prompt') !== undefined && model.generation === 4) {
    throw invalid(`negative_prompt is not supported by model '${model.id}'`);
  }
  judgeExtras(request, model);
  reader.integer('random_seed', 0, MAX_SEED);
  const isVector = model.isVector || (style !== undefined && isVectorStyle(style) === true);
  const { units } = isVector && !model.isVector ? findModel(`${model.id}_vector`) : model;
  return { model, images: reader.integer('n', 1, MAX_IMAGES) ?? 1, isVector, units, styleId };
}

/** `text_layout` is for V3, two of the controls as well. */
function judgeExtras(request: ReceivedRequest, model: RecraftModel): void {
  const layout = objectOf(request, 'text_layout');
  if (layout !== undefined && model.generation !== 3) throw invalid('text_layout is supported by V3 models only');
  const controls = objectOf(request, 'controls');
  const isV3Only = ['artistic_level', 'no_text'].some((name) => (controls?.[name] ?? undefined) !== undefined);
  if (isV3Only && model.generation !== 3) throw invalid('artistic_level and no_text are supported by V3 models only');
}

/** A nested field: an object in JSON, JSON text in a form. */
function objectOf(request: ReceivedRequest, name: string): Record<string, unknown> | undefined {
  const body = (request.json ?? {}) as Record<string, unknown>; // read one field
  const text = request.fields[name]?.[0];
  let value: unknown = body[name] ?? undefined;
  if (text !== undefined) {
    try {
      value = JSON.parse(text);
    } catch {
      throw invalid(`${name} must be JSON`);
    }
  }
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null) throw invalid(`${name} is invalid`);
  return value as Record<string, unknown>; // judged above
}
