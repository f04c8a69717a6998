import type { SceneSpec } from '../scene/spec.ts';

/** Shapes of abstract pictures whose names are also those of things. */
const FORMS = new Set(['wave', 'ball', 'water', 'leaf', 'ribbon', 'globe']);

/** Settles what words alone cannot tell about a whole picture: a lighthouse stands by the sea, and abstract waves are no water. */
export function arrangeScene(spec: SceneSpec): SceneSpec {
  const shows = (lemma: string): boolean => spec.objects.some((object) => object.lemma === lemma);
  if (shows('lighthouse') && ['mountain', 'place', 'spot', 'sky'].includes(spec.family))
    return { ...spec, family: 'sea', place: 'cliff' };
  if (spec.family !== 'abstract') return spec;
  const form = spec.objects.find(({ lemma }) => FORMS.has(lemma))?.lemma;
  if (form === undefined) return spec;
  return { ...spec, place: form, objects: spec.objects.filter(({ lemma }) => !FORMS.has(lemma)) };
}
