import type { Endpoint } from '../define.ts';
import type { Appearance } from '../operations/appearance.ts';
import { appearanceOf, given, type AppearanceWish } from './appearance.ts';
import type { EndpointContext } from './context.ts';
import type { EffectlessField, EndpointFault } from './entry.ts';
import { faultOf } from './fault.ts';
import {
  blockNsfw,
  calculateFeatures,
  expire,
  imageCount,
  imageFormat,
  randomSeed,
  responseFormat,
} from './fields/common.ts';
import { controls } from './fields/controls.ts';
import { choice, prompt, text } from './fields/kinds.ts';
import { modelField } from './fields/model.ts';
import { styleFields } from './fields/style.ts';
import { textLayout } from './fields/text-layout.ts';
import { readLook, type Look, type LookWish, type ModelRules } from './look.ts';
import { findRecraftModel, MAX_PROMPT_CHARACTERS, type RecraftModel } from './models.ts';
import { note } from './notes.ts';
import { readSize, sizeExpected } from './sizes.ts';

/** Characters of a prompt that is to be avoided: only models with short prompts take one. */
const MAX_NEGATIVE_CHARACTERS = 1000;

/** The fields of every endpoint that makes pictures by a prompt. */
export function promptFields(rules: ModelRules) {
  const limits = rules.models.flatMap((id) => findRecraftModel(id)?.maxPromptCharacters ?? []);
  const [least, most] = [Math.min(...limits), Math.max(...limits)];
  return {
    prompt: note(prompt(most), {
      effect: 'what to show',
      ...(least < most && { range: `a text of 1 to ${most} characters, ${least} with Recraft V2 and V3` }),
    }),
    model: modelField(rules),
    ...styleFields,
    random_seed: randomSeed,
    response_format: responseFormat,
    image_format: imageFormat,
    controls,
    creativity: note(choice(['simple', 'standard', 'eccentric']), {
      byDefault: 'standard',
      effect: 'simple acts as artistic level 0, eccentric as 5; controls.artistic_level goes first',
    }).optional(),
    expire,
    block_nsfw: blockNsfw,
    calculate_features: calculateFeatures,
  };
}

/** The fields of those that make several of a kind. */
export function makingFields(rules: ModelRules) {
  const { prompt: what, ...rest } = promptFields(rules);
  return {
    prompt: what,
    n: imageCount,
    ...rest,
    negative_prompt: note(text(0, MAX_NEGATIVE_CHARACTERS), {
      effect: 'what to leave out; refused with models other than Recraft V2 and V3',
    }).optional(),
    text_layout: textLayout,
  };
}

/** What these fields come to. */
export interface Asked extends LookWish, AppearanceWish {
  readonly prompt: string;
  readonly n?: number | undefined;
  readonly size?: string | undefined;
  readonly random_seed?: number | undefined;
  readonly image_format?: 'png' | 'webp' | undefined;
}

/** What every operation that makes pictures by a prompt takes. */
export interface MadeInput extends Appearance {
  readonly prompt: string;
  readonly count: number;
  readonly seed?: number | undefined;
  readonly format: 'png' | 'webp' | 'svg';
}

/** What endpoints that make pictures by a prompt have in common. */
export interface Making {
  /** To be spread into the declaration. */
  readonly shared: Pick<Endpoint, 'answer' | 'checkFirst' | 'effectless' | 'servedBy'> & {
    readonly findFault: (asked: Asked, context: EndpointContext) => EndpointFault | undefined;
    readonly model: (asked: LookWish, context: EndpointContext) => string;
    readonly count: (asked: { readonly n?: number | undefined }) => number;
    readonly units: (asked: LookWish, context: EndpointContext) => number;
  };
  /** What draws, of fields without fault. */
  readonly lookOf: (asked: LookWish, context: EndpointContext) => Look;
  readonly inputOf: (asked: Asked, context: EndpointContext) => MadeInput;
}

/** Ties an endpoint that makes pictures by a prompt to the models that it takes. */
export function making(rules: ModelRules): Making {
  const lookOf: Making['lookOf'] = (asked, context) => {
    const look = readLook(asked, rules, context);
    if ('message' in look) throw new Error(`fields with a fault were taken: ${look.message}`);
    return look;
  };
  return {
    lookOf,
    inputOf(asked, context) {
      const look = lookOf(asked, context);
      return given({
        prompt: asked.prompt,
        count: asked.n ?? 1,
        seed: asked.random_seed,
        format: look.model.isVector ? ('svg' as const) : (asked.image_format ?? 'png'),
        ...appearanceOf(asked, look),
      });
    },
    shared: {
      answer: 'generated',
      servedBy: ['recraft', 'builtin'],
      checkFirst: (fields, context) => promptFault(fields['prompt'], limitOf(fields, rules, context)),
      findFault(asked, context) {
        const look = readLook(asked, rules, context);
        return 'message' in look ? look : modelFault(asked, look.model);
      },
      effectless: (fields, model) => effectlessWith(fields, findRecraftModel(model)),
      model: (asked, context) => lookOf(asked, context).model.id,
      count: ({ n }) => n ?? 1,
      units: (asked, context) => lookOf(asked, context).model.units,
    },
  };
}

/** How long a prompt may be: as its model has it, and where that cannot be told, as the default has it. */
function limitOf(fields: Readonly<Record<string, unknown>>, rules: ModelRules, context: EndpointContext): number {
  const texts = Object.fromEntries(
    ['model', 'style', 'substyle', 'style_id'].map((field) => [field, textIn(fields, field)]),
  );
  const look = readLook(texts, rules, context);
  const model = 'message' in look ? findRecraftModel(texts['model'] ?? rules.byDefault) : look.model;
  return model?.maxPromptCharacters ?? MAX_PROMPT_CHARACTERS;
}

function textIn(fields: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = fields[field];
  return typeof value === 'string' ? value : undefined;
}

/** Told before all else, as the vendor does. */
function promptFault(given: unknown, most: number): EndpointFault | undefined {
  return prompt(most).safeParse(given).success ? undefined : faultOf('prompt', `length should be in [1, ${most}]`);
}

/** What was asked that the model cannot do. */
function modelFault(asked: Asked, model: RecraftModel): EndpointFault | undefined {
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

function effectlessWith(fields: Readonly<Record<string, unknown>>, model: RecraftModel | undefined): EffectlessField[] {
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
