import { FAMILIES } from '../../scene/families/index.gen.ts';
import type { Effect } from '../../scene/parse/effect.ts';
import type { Unwanted } from '../../scene/parse/mentions.ts';
import type { SceneSpec } from '../../scene/spec.ts';
import { familiesIn, isDrawnIn, shows, type Shown } from './shown.ts';

/** The unwanted words that the picture may show all the same: its own place, what belongs there, what its painter never leaves out. */
export function unwantedShown(unwanted: readonly Unwanted[], shown: Shown): string[] {
  return unwanted.filter((words) => isShown(words, shown)).map(({ words }) => words);
}

function isShown({ effects }: Unwanted, shown: Shown): boolean {
  const { spec, drawing } = shown;
  const thing = effects.find((effect) => effect.slot === 'object');
  if (thing !== undefined) {
    if (drawing !== undefined) return isDrawnIn(drawing, thing.lemma);
    const refused = FAMILIES[spec.family].refuses ?? [];
    return shows(shown, thing.lemma) && !refused.includes(thing.lemma);
  }
  return effects.some((effect) => isInScene(effect, spec));
}

function isInScene(effect: Effect, spec: SceneSpec): boolean {
  if (effect.slot === 'place') return familiesIn(spec).some(({ name }) => name === effect.family);
  if (effect.slot === 'time') return spec.time === effect.time;
  if (effect.slot === 'weather') return spec.weather.includes(effect.weather);
  if (effect.slot === 'material') return Object.values(spec.material).includes(effect.material);
  if (effect.slot === 'colour') return spec.palette.hex.includes(effect.hex);
  return effect.slot === 'style' && spec.style.treatment === effect.raster && effect.raster !== 'photo';
}
