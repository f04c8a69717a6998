import type { EndpointContext, KnownStyle } from './context.ts';
import type { EndpointFault } from './entry.ts';
import { faultOf } from './fault.ts';
import { findRecraftModel, vectorTwinOf, type RecraftFamily, type RecraftModel } from './models.ts';
import { isVectorStyle, readStyle } from './read-style.ts';

/** Which models an endpoint takes. */
export interface ModelRules {
  readonly models: readonly string[];
  /** Where neither model nor style is given. */
  readonly byDefault: string;
  /** Pictures of one kind only, whatever the models could do. */
  readonly only?: 'raster' | 'vector';
}

/** The fields that say what draws a picture, and how. */
export interface LookWish {
  readonly model?: string | undefined;
  readonly style?: string | undefined;
  readonly substyle?: string | undefined;
  readonly style_id?: string | undefined;
}

/** What draws a picture, and the style that was asked for. */
export interface Look {
  /** The model that draws: the one that draws shapes where the style is one of shapes. */
  readonly model: RecraftModel;
  readonly style: KnownStyle | undefined;
}

const MAX_SHOWN_CHARACTERS = 60;

/** In which order families are tried for a style that comes without a model. */
const BY_STYLE: readonly RecraftFamily[] = ['recraftv3', 'recraftv2', 'recraftv4'];

/**
 * The one place that says which model, style, substyle and style id go together:
 * - `style` and `style_id` exclude each other; `substyle` needs a `style`.
 * - Named styles belong to V3 and V2, each to its own. V4 takes none but the base it has anyway. Styles that were made here suit all.
 * - A style without a model selects V3, then V2, of the models that the endpoint takes.
 * - A vector style turns V3 and V2 into their vector twins, as it did before there were such; a vector model takes no raster style.
 */
export function readLook(wish: LookWish, rules: ModelRules, context: EndpointContext): Look | EndpointFault {
  const asked = wish.model === undefined ? undefined : findRecraftModel(wish.model);
  const reading = readAnyStyle(wish, asked, { rules, context });
  if ('message' in reading) return reading;
  const { style, family } = reading;
  const model = asked ?? modelOf(family, rules);
  const field = wish.style_id !== undefined ? 'style_id' : wish.style !== undefined ? 'style' : 'model';
  return ofOneKind({ model, style }, { isAsked: asked !== undefined, field, only: rules.only });
}

/** The base style of a model that was asked for none. */
export function baseStyleOf({ family, isVector }: Pick<RecraftModel, 'family' | 'isVector'>): string {
  if (isVector) return 'vector_illustration';
  return family === 'recraftv2' ? 'realistic_image' : 'any';
}

type Found = { readonly style: KnownStyle | undefined; readonly family: RecraftFamily | undefined };
interface Circumstances {
  readonly rules: ModelRules;
  readonly context: EndpointContext;
}

/** The style, and the family that it selects where no model was asked for. */
function readAnyStyle(
  { style, substyle, style_id }: LookWish,
  asked: RecraftModel | undefined,
  { rules, context }: Circumstances,
): Found | EndpointFault {
  if (style_id !== undefined && style !== undefined) return faultOf('style_id', 'and style are mutually exclusive');
  if (style === undefined && substyle !== undefined) return faultOf('substyle', 'should come with a style');
  const families = asked === undefined ? familiesOf(rules) : [asked.family];
  if (style_id !== undefined) return readOwnStyle(style_id, families, context);
  return style === undefined ? { style: undefined, family: undefined } : readNamedStyle(style, substyle, families);
}

function readOwnStyle(
  styleId: string,
  families: readonly RecraftFamily[],
  { findStyle }: EndpointContext,
): Found | EndpointFault {
  const style = findStyle(styleId);
  if (style === undefined) return faultOf('style_id', 'should be the id of a style');
  const family = families.find((candidate) => style.model === undefined || style.model === candidate);
  return family === undefined
    ? faultOf('style_id', `should be the id of a style of ${families.join(' or ')}`)
    : { style, family };
}

function readNamedStyle(
  style: string,
  substyle: string | undefined,
  families: readonly RecraftFamily[],
): Found | EndpointFault {
  const readings = families.map((family) => ({ family, reading: readStyle({ family, style, substyle }) }));
  for (const { family, reading } of readings) {
    if (reading !== undefined && 'style' in reading) return { style: reading.style, family };
  }
  // A style that is known, with a substyle that is not, is the nearer miss.
  for (const { reading } of readings) {
    if (reading !== undefined && 'substyleFault' in reading) return faultOf('substyle', reading.substyleFault);
  }
  const isShort = style.length <= MAX_SHOWN_CHARACTERS;
  const shown = isShort ? style : `${style.slice(0, MAX_SHOWN_CHARACTERS)}…`;
  const withNames = families.filter((family) => family !== 'recraftv4');
  return faultOf(
    'style',
    withNames.length > 0
      ? `'${shown}' is not a style of ${withNames.join(' or ')}`
      : `'${shown}' is a style of no model here: Recraft V4 takes no named styles`,
  );
}

function familiesOf({ models }: ModelRules): readonly RecraftFamily[] {
  return BY_STYLE.filter((family) => models.some((id) => findRecraftModel(id)?.family === family));
}

function modelOf(family: RecraftFamily | undefined, { byDefault }: ModelRules): RecraftModel {
  const model = findRecraftModel(family === undefined || family === 'recraftv4' ? byDefault : family);
  if (model === undefined) throw new Error(`there is no model ${byDefault}`);
  return model;
}

interface Kind {
  /** Whether the model was asked for by name. */
  readonly isAsked: boolean;
  /** The field to name as the one at fault. */
  readonly field: string;
  readonly only: ModelRules['only'];
}

/** Model and style of one kind: both of shapes or both of pixels, and that which the endpoint is for. */
function ofOneKind({ model, style }: Look, { isAsked, field, only }: Kind): Look | EndpointFault {
  const refuse = (base: string, kind: 'raster' | 'vector'): EndpointFault => ({
    field,
    message: `Style '${base}' is not a ${kind} style`,
    code: 'invalid_image_type',
  });
  const isShapes = style === undefined ? model.isVector : isVectorStyle(style);
  if (only !== undefined && isShapes !== (only === 'vector')) {
    return refuse(style?.style ?? baseStyleOf(model), only);
  }
  if (only !== undefined && isAsked && model.isVector !== (only === 'vector')) {
    return { field: 'model', message: `Model '${model.id}' is not a ${only} model`, code: 'invalid_image_type' };
  }
  if (style === undefined || isShapes === model.isVector) return { model, style };
  if (model.isVector) return refuse(style.style, 'vector');
  // V4 never drew shapes by style alone; where it was not asked for by name, nothing keeps from its twin.
  if (model.family === 'recraftv4' && isAsked) return refuse(style.style, 'raster');
  return { model: vectorTwinOf(model), style };
}
