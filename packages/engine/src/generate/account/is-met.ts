import { emblemOf, ICON_PLACE } from '../arrange-icon.ts';
import { vectorTreatmentFor } from '../vector-treatment.ts';
import { isVectorTreatment } from '../../scene/styles/treatments.ts';
import type { Effect } from '../../scene/parse/effect.ts';
import type { Mention } from '../../scene/parse/mentions.ts';
import { effectKey } from './effect-key.ts';
import { familiesIn, hasWall, heeds, shows, type Shown } from './shown.ts';

/**
 * Whether a picture has what some words ask for. Words for a thing that the scene was to hold need the thing itself: an aurora is
 * more than a night. Of other words it is enough that they did something.
 */
export function isMet(mention: Mention, shown: Shown): boolean {
  const { effects, isOfThing } = mention;
  if (isOfThing && effects.every(({ slot }) => slot === 'colour' || slot === 'material'))
    return isOfShownThing(mention, shown);
  const thing = effects.find((effect) => effect.slot === 'object');
  if (thing !== undefined && shown.spec.objects.some(({ lemma }) => lemma === thing.lemma))
    return shows(shown, thing.lemma);
  if (isEmblem(mention, shown)) return true;
  return effects.some((effect) => followed(effect, shown));
}

/** An icon shows the very thing that the words are known by. */
export function isEmblem({ phrase }: Pick<Mention, 'phrase'>, { spec }: Pick<Shown, 'spec'>): boolean {
  const emblem = spec.place === ICON_PLACE ? emblemOf(phrase) : undefined;
  return emblem !== undefined && spec.objects.some(({ lemma }) => lemma === emblem);
}

/** "a red car": the colour is seen where the car is drawn; in photographs rooms alone colour what stands in them. */
function isOfShownThing({ words }: Mention, shown: Shown): boolean {
  const { objects, family, secondary } = shown.spec;
  const coloured = objects.filter(({ attributes }) => words.split(' ').some((word) => attributes.includes(word)));
  const isColoured = shown.drawing !== undefined || [family, secondary].some((name) => ROOMS.has(name ?? ''));
  return isColoured && coloured.some(({ lemma }) => shows(shown, lemma));
}

const ROOMS: ReadonlySet<string> = new Set(['interior', 'cafe', 'kitchen']);

function followed(effect: Effect, shown: Shown): boolean {
  const key = effectKey(effect);
  return isInSpec(effect, shown) && (key === undefined || heeds(shown, key));
}

/** Whether the scene was planned so. */
function isInSpec(effect: Effect, shown: Shown): boolean {
  const { spec } = shown;
  switch (effect.slot) {
    case 'place':
      return isPlaceShown(effect, shown);
    case 'theme':
      return effect.family === spec.family;
    case 'time':
      return effect.time === spec.time;
    case 'weather':
      return spec.weather.includes(effect.weather);
    case 'mood':
      return effect.mood === spec.palette.mood;
    case 'colour':
      return spec.palette.named.some((name) => name === effect.name || name.endsWith(` ${effect.name}`));
    case 'material':
      return spec.material.surface === effect.material || spec.material.wall === effect.material;
    case 'light':
      return effect.key === spec.light.key;
    case 'direction':
      return effect.azimuthDeg === spec.light.azimuthDeg;
    case 'pitch':
      return effect.pitchDeg === spec.camera.pitchDeg;
    case 'prop':
      return spec.props.includes(effect.prop);
    case 'style':
      return isTreatment(effect, spec.style.treatment);
    case 'object':
      return shows(shown, effect.lemma);
    case 'wall':
      return hasWall(spec);
    case 'horizon':
    case 'defocus':
    case 'filler':
      return true;
  }
}

function isTreatment({ raster, vector }: Extract<Effect, { slot: 'style' }>, treatment: string): boolean {
  if (treatment === raster || treatment === vector) return true;
  return isVectorTreatment(treatment) && !isVectorTreatment(raster) && vectorTreatmentFor(raster) === treatment;
}

/** Its family is painted, or itself within another (a cliff by the sea), or what it is known by is there: an icon of a café shows a cup. */
function isPlaceShown({ family, place }: Extract<Effect, { slot: 'place' }>, shown: Shown): boolean {
  const isWithin = shown.spec.secondary === undefined && place === shown.spec.place;
  if (place !== undefined && isWithin) return true;
  const emblem = shown.spec.place === ICON_PLACE ? emblemOf(place) : place;
  return familiesIn(shown.spec).some(({ name }) => name === family) || (emblem !== undefined && shows(shown, emblem));
}
