import type { SceneObject, SceneSpec } from '../scene/spec.ts';

/** Shapes of abstract pictures whose names are also those of things. */
const FORMS = new Set(['wave', 'ball', 'water', 'leaf', 'ribbon', 'globe']);
/** Where a lighthouse may be put by mistake. */
const NOT_BY_THE_SEA = new Set(['mountain', 'place', 'spot', 'sky']);

/** Settles what single words cannot tell about a whole picture. */
export function arrangeScene(spec: SceneSpec): SceneSpec {
  return withForms(withBlooms(bySea(withoutFormats(spec))));
}

/** A banner is what the picture is for, and no flag in it. */
function withoutFormats(spec: SceneSpec): SceneSpec {
  if (!/\bbanner\b/i.test(spec.prompt) || /\bflags?\b/i.test(spec.prompt)) return spec;
  return { ...spec, objects: spec.objects.filter(({ lemma }) => lemma !== 'flag') };
}

/** A lighthouse stands by the sea, and a ship in a storm is on it. */
function bySea(spec: SceneSpec): SceneSpec {
  const { family, objects, weather } = spec;
  if (objects.some(({ lemma }) => lemma === 'lighthouse') && NOT_BY_THE_SEA.has(family))
    return { ...spec, family: 'sea', place: 'cliff' };
  const isAtSea = family === 'spot' && objects.some(({ anchor }) => anchor === 'water') && !weather.includes('clear');
  return isAtSea ? { ...spec, family: 'sea' } : spec;
}

/** Flowers that a field is known by: "sunflower field" names a place, and means the flowers. */
const BLOOMS = /\b(sunflower|tulip)s? (?:field|farm|garden|meadow)/i;
const MANY = 9;

function withBlooms(spec: SceneSpec): SceneSpec {
  const lemma = BLOOMS.exec(spec.prompt)?.[1]?.toLowerCase();
  if (lemma === undefined || spec.objects.some((object) => object.lemma === lemma)) return spec;
  const blooms: SceneObject = { lemma, count: MANY, attributes: [], anchor: 'ground', role: 'prop' };
  return { ...spec, objects: [...spec.objects, blooms] };
}

/** Abstract waves are no water. */
function withForms(spec: SceneSpec): SceneSpec {
  if (spec.family !== 'abstract') return spec;
  const form = spec.objects.find(({ lemma }) => FORMS.has(lemma))?.lemma;
  if (form === undefined) return /\bgradient/i.test(spec.prompt) ? { ...spec, place: 'gradient' } : spec;
  return { ...spec, place: form, objects: spec.objects.filter(({ lemma }) => !FORMS.has(lemma)) };
}
