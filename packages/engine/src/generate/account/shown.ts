import { FAMILIES } from '../../scene/families/index.gen.ts';
import type { Family } from '../../scene/family.ts';
import { drawnAlready } from '../../scene/glyphs/drawn-already.ts';
import type { VectorScene } from '../../scene/vector/vector-scene.ts';
import type { FamilyName, SceneSpec } from '../../scene/spec.ts';
import { UNHEEDED } from './unheeded.gen.ts';

/** What a finished picture shows, as far as words can be held against it. */
export interface Shown {
  readonly spec: SceneSpec;
  /** What its illustrator drew, where the picture is a drawing: with every thing of the scene added to it but those `missing`. */
  readonly drawing?: VectorScene | undefined;
  /** Things of the scene that nobody could draw. */
  readonly missing: ReadonlySet<string>;
}

/** Whether an illustrator has put a thing into a drawing by itself. */
export function isDrawnIn(drawing: VectorScene, lemma: string): boolean {
  return drawnAlready(drawing, { lemma, count: 1, role: 'prop' }) > 0;
}

const STRAIGHT_DOWN_DEG = 90;
/** What stands up is not seen by a camera that looks straight down on a surface. */
const UNSEEN_FROM_ABOVE = new Set(['prop', 'wall', 'horizon']);
const WALLED: ReadonlySet<FamilyName> = new Set(['studio', 'interior', 'cafe', 'kitchen', 'table']);

/** Whether the painters of a picture follow a word of the prompt (a key of `effect-key.ts`) there. */
export function heeds({ spec, drawing }: Shown, key: string): boolean {
  if (drawing === undefined && spec.camera.pitchDeg === STRAIGHT_DOWN_DEG && UNSEEN_FROM_ABOVE.has(key)) return false;
  // Where snow is the place, it lies there.
  if (spec.family === 'snow' && key === 'weather snow') return true;
  const unheeded = UNHEEDED[spec.family][drawing === undefined ? 'photo' : 'vector'] ?? '';
  return !unheeded.split(', ').includes(key);
}

/** The families of which a picture shows something: its own, the one behind a table, and those that belong to it (a beach has a sea). */
export function familiesIn(spec: SceneSpec): Family[] {
  const own = ownFamilies(spec);
  return [...new Set(own.flatMap(({ name, includes = [] }) => [name, ...includes]))].map((name) => FAMILIES[name]);
}

/** The family, and behind a table the place that it stands in, unless the camera looks straight down. */
function ownFamilies({ family, secondary, camera }: SceneSpec): Family[] {
  const isHidden = secondary === undefined || camera.pitchDeg === STRAIGHT_DOWN_DEG;
  return isHidden ? [FAMILIES[family]] : [FAMILIES[family], FAMILIES[secondary]];
}

/** Whether a wall is to be seen. */
export function hasWall({ family, secondary }: SceneSpec): boolean {
  return WALLED.has(family) || (secondary !== undefined && WALLED.has(secondary));
}

/** Whether a thing is to be seen. */
export function shows({ spec, drawing, missing }: Shown, lemma: string): boolean {
  if (drawing !== undefined)
    return isDrawnIn(drawing, lemma) || (spec.objects.some((object) => object.lemma === lemma) && !missing.has(lemma));
  if (spec.time === 'night' ? lemma === 'sun' : BY_NIGHT.has(lemma) && spec.family !== 'space') return false;
  return ownFamilies(spec).some((family) => family.shows?.includes(lemma) ?? false);
}

/** Seen in photographs of the night alone. */
const BY_NIGHT = new Set(['moon', 'star', 'galaxy', 'aurora']);
