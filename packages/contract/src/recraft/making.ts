import { STAND_INS, type Endpoint } from '../define.ts';
import type { Appearance } from '../operations/appearance.ts';
import { effectlessWith, modelFault } from './abilities.ts';
import { appearanceOf, type AppearanceWish } from './appearance.ts';
import type { EndpointContext } from './context.ts';
import type { EndpointFault } from './entry.ts';
import { given } from './given.ts';
import { readLook, type Look, type LookWish, type ModelRules } from './look.ts';
import { findRecraftModel } from './models.ts';
import { promptFault } from './prompt-fault.ts';

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
      servedBy: ['recraft', ...STAND_INS],
      checkFirst: (fields, context) => promptFault(fields, rules, context),
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
