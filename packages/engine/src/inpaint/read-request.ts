import type { AppearancePlan } from '../appearance/plan-appearance.ts';
import type { Tools } from '../pipelines/tools.ts';
import { asksForLook, readWish, type RestyleWish } from '../restyle/read-wish.ts';
import { FAMILIES } from '../scene/families/index.gen.ts';
import { colourNamed } from '../scene/glyphs/colour-named.ts';
import type { Glyph } from '../scene/glyphs/glyph.ts';
import type { GlyphSet } from '../scene/glyphs/glyph-set.ts';
import { saidGlyph } from '../scene/glyphs/said-glyph.ts';
import { hovers } from '../scene/glyphs/zones.ts';
import { LEXICON } from '../scene/parse/lexicon/index.ts';
import { parsePrompt } from '../scene/parse/parse-prompt.ts';
import { singular } from '../scene/parse/singular.ts';
import type { Material, SceneObject, SceneSpec, TimeOfDay } from '../scene/spec.ts';
import type { Treatment } from '../scene/styles/treatments.ts';
import type { Warning } from '../scene/warning.ts';
import { fillHolder } from './fill-holder.ts';
import { wantedContent } from './wanted-content.ts';

/** One drawable thing that the prompt asks for. */
export interface WantedThing {
  readonly glyph: Glyph;
  readonly lemma: string;
  readonly count: number;
  /** Held by nothing: it needs no ground. */
  readonly isAloft: boolean;
  /** A colour was asked for. */
  readonly isColoured: boolean;
}

/** What is painted where the mask says so. */
export interface WantedPlace {
  /** What to paint, in the words of the prompt. */
  readonly prompt: string;
  /** Nothing but a surface, seen from straight above: fills any mask. */
  readonly material?: Material;
  readonly family: SceneSpec['family'];
  readonly time: TimeOfDay;
  /** Things are drawn on it afterwards: it is painted without any. */
  readonly isBare?: boolean;
  /** Only what lies on the ground of the place is wanted, not the place with its horizon. */
  readonly isGround?: boolean;
  /** Nothing around the mask is of this place: it is a world of its own inside the mask. */
  readonly isApart?: boolean;
  /** The family has no photographic painter: it comes as a drawing. */
  readonly isDrawn: boolean;
}

/** What a prompt asks for. With neither things nor a place, the surroundings are to be continued. */
export interface InpaintRequest {
  readonly things: readonly WantedThing[];
  readonly place?: WantedPlace;
  /** What is wanted, in the words of the prompt; empty when only the surroundings are. */
  readonly content: string;
  readonly treatment: Treatment;
  readonly warnings: readonly Warning[];
}

interface Asked {
  readonly prompt: string;
  readonly negativePrompt?: string | undefined;
  readonly plan: AppearancePlan;
  readonly seed: number;
}

const TEXT_NOT_SET: Warning = {
  code: 'text-not-drawn',
  message: 'Lettering that the prompt quotes is not set into masks; words with places of their own are.',
};

/** Families of which a material alone is meant. */
const OF_MATERIAL: ReadonlySet<SceneSpec['family']> = new Set(['studio', 'table']);
/** What holds something, and what it holds. */
const WHOLES = /\b((bottle|glass|cup|mug|bowl|jar|pot|bag|bouquet|bunch|pint) of ([a-z]+))\b/;
/** Where something is in the air: the sky behind it, in the words for it. */
const IN_SKY = /\b(?:in|across|against|under|on) (?:an? |the )?((?:[a-z]+ ){0,3}sky)\b/;
/** A holder, and in the words after it what it holds. */
const HOLDING = /\b(?:bowl|basket|bucket)\b[^,.]*?\b(?:of|with|containing)\s+((?:[a-z]+ ){0,2}[a-z]+)/;
const ONLY_SAND = /^(?:\w+ ){0,2}sand$/;
/** What lies on the ground, named without the place that it lies in. */
const ON_GROUND = /\b(?:grass|lawn|turf|moss|clover|snow|pond|puddle|water)\b/;
const WITH_PLACE =
  /\b(?:sky|horizon|field|landscape|hills?|mountains?|beach|sea|ocean|lake|river|park|garden|under|falling)\b/;

/** Reads what is wanted in a mask: things that can be drawn, a place that can be painted, or the surroundings continued. */
export async function readRequest(
  { prompt, negativePrompt, plan, seed }: Asked,
  tools: Pick<Tools, 'glyphs'>,
): Promise<InpaintRequest> {
  const content = wantedContent(prompt);
  if (content === '') return { content, things: [], treatment: plan.style.style.treatment as Treatment, warnings: [] };
  const wish = readWish(content, negativePrompt, plan.style);
  const { spec, lettering, warnings } = parsePrompt({
    prompt: content,
    negativePrompt,
    seed,
    purpose: 'picture',
    style: plan.style.style,
    hints: plan.style.hints,
  });
  const glyphs = await tools.glyphs();
  const isOfPlace = placeLeads(spec);
  const objects = isOfPlace ? [] : merged(spec.objects, spec.prompt, glyphs);
  const drawable = objects.flatMap((object) => thingOf(object, spec, glyphs));
  const things = drawable.length > 0 || objects.length > 0 || wish.place !== undefined ? drawable : named(wish, glyphs);
  const missing = objects.filter(({ lemma }) => !things.some((thing) => thing.lemma === lemma));
  const place = placeOf(content, wish, spec);
  return {
    content,
    treatment: wish.treatment,
    things: held(things, spec.prompt),
    ...(place !== undefined && { place }),
    warnings: [
      ...warnings,
      ...(missing.length > 0 ? [notDrawn(missing)] : []),
      ...(lettering.length > 0 ? [TEXT_NOT_SET] : []),
    ],
  };
}

function thingOf(object: SceneObject, spec: SceneSpec, glyphs: GlyphSet): WantedThing[] {
  const glyph = saidGlyph(glyphs, spec.prompt, object);
  if (glyph === undefined) return [];
  return [
    {
      glyph,
      lemma: object.lemma,
      count: object.count,
      isAloft: hovers({ family: 'field' }, object),
      isColoured: object.attributes.some((word) => colourNamed(word) !== undefined),
    },
  ];
}

/** "A bottle of wine" is one thing where a glyph shows just that. */
function merged(objects: readonly SceneObject[], prompt: string, glyphs: GlyphSet): readonly SceneObject[] {
  const [, whole = '', holder = '', held = ''] = WHOLES.exec(prompt) ?? [];
  const parts = new Set([whole, holder, held, singular(held)].flatMap(lemmasOf));
  const first = objects.find(({ lemma }) => parts.has(lemma));
  if (first === undefined || !glyphs.knows(whole)) return objects;
  return [{ ...first, lemma: whole }, ...objects.filter(({ lemma }) => !parts.has(lemma))];
}

/** "A bowl of red apples" is drawn as one thing: the apples lie in it. */
function held(things: readonly WantedThing[], prompt: string): readonly WantedThing[] {
  const [, words] = HOLDING.exec(prompt) ?? [];
  const [holder, content, ...others] = things;
  if (words === undefined || holder === undefined || content === undefined) return things;
  const glyph = fillHolder(holder.glyph, content.glyph, content.count > 1 || /s\b/.test(words));
  if (glyph === undefined) return things;
  return [{ ...holder, glyph, isColoured: holder.isColoured || content.isColoured }, ...others];
}

function lemmasOf(words: string): string[] {
  return (LEXICON.get(words) ?? []).flatMap((effect) => (effect.slot === 'object' ? [effect.lemma] : []));
}

/** Words that the lexicon does not know may still name a glyph: "a mango". */
function named({ ignored }: RestyleWish, glyphs: GlyphSet): WantedThing[] {
  for (const lemma of ignored) {
    const glyph = glyphs.find(lemma);
    if (glyph !== undefined) return [{ glyph, lemma, count: 1, isAloft: false, isColoured: false }];
  }
  return [];
}

function placeOf(prompt: string, wish: RestyleWish, spec: SceneSpec): WantedPlace | undefined {
  const { family, time } = spec;
  if (ONLY_SAND.test(prompt)) return { prompt, family: 'table', material: 'sand', time, isDrawn: false };
  const material = spec.material.wall ?? spec.material.surface;
  if (material !== undefined && OF_MATERIAL.has(family)) return { prompt, family, material, time, isDrawn: false };
  const [, sky] = wish.place === undefined && spec.objects.length > 0 ? (IN_SKY.exec(prompt) ?? []) : [];
  if (sky !== undefined) return { prompt: sky, family: 'sky', time, isDrawn: false };
  if (wish.place === undefined && !(asksForLook(wish) && spec.objects.length === 0)) return undefined;
  const hasPhoto = FAMILIES[family].photo !== undefined;
  const isGround = hasPhoto && ON_GROUND.test(prompt) && !WITH_PLACE.test(prompt);
  return { prompt, family, time, isDrawn: !hasPhoto, ...(isGround && { isGround }) };
}

/** Whether the prompt is about its place first: "a sky with clouds" is a sky, "a kite in the sky" a kite. */
function placeLeads({ coverage, family, secondary }: SceneSpec): boolean {
  for (const words of coverage.used) {
    const effects = LEXICON.get(words) ?? [];
    const isPlace = effects.some(
      (effect) => effect.slot === 'place' && (effect.family === family || effect.family === secondary),
    );
    if (isPlace) return true;
    if (effects.some(({ slot }) => slot === 'object')) return false;
  }
  return false;
}

function notDrawn(objects: readonly SceneObject[]): Warning {
  return {
    code: 'things-not-drawn',
    message: `The built-in engine has no drawing of ${objects.map(({ lemma }) => `"${lemma}"`).join(', ')}: left out.`,
  };
}
