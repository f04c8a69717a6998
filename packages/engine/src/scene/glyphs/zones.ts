import type { FamilyName, SceneObject, SceneSpec } from '../spec.ts';
import { pathBounds } from '../vector/path-data.ts';
import type { VectorScene } from '../vector/vector-scene.ts';

/** Where the feet of things of one anchor may stand, in px of the scene from its top; things that hover are measured the same way. */
export interface Zone {
  readonly top: number;
  readonly bottom: number;
}

/** Families that show things from near, in the middle of the picture. */
const CLOSE: ReadonlySet<FamilyName> = new Set([
  'studio',
  'table',
  'abstract',
  'spot',
  'kitchen',
  'space',
  'underwater',
]);
/** Families without a ground: things hover. */
const AFLOAT: ReadonlySet<FamilyName> = new Set(['space', 'underwater', 'sky']);
/** Depth of a close picture's ground for each thing on it, and at most, parts of the height. */
const DEPTH = 0.055;
const MOST_DEPTH = 0.4;
const WATER_ROLES = new Set(['sea', 'water', 'lake', 'river', 'pool']);

/** Whether the family shows its things from near. */
export function isClose(family: FamilyName): boolean {
  return CLOSE.has(family);
}

/** Things that are held by nothing although their kind stands. */
const FLYING = new Set([
  'balloon',
  'butterfly',
  'bee',
  'kite',
  'bubble',
  'fairy',
  'ghost',
  'angel',
  'heart',
  'feather',
  'snowflake',
  'superhero',
]);
/** Birds that their glyphs show sitting. */
const SITTING = new Set(['owl', 'parrot', 'bird', 'crow', 'sparrow', 'chicken']);

/** Whether a thing hovers in this scene. */
export function hovers(
  spec: Pick<SceneSpec, 'family'>,
  { anchor, lemma }: Pick<SceneObject, 'anchor' | 'lemma'>,
): boolean {
  return AFLOAT.has(spec.family) || FLYING.has(lemma) || (anchor === 'sky' && !SITTING.has(lemma));
}

/** The zone of a thing: parts of the height by eye, the water where the illustrator has drawn it; close pictures of more pieces are deeper. */
export function zoneOf(
  scene: VectorScene,
  spec: SceneSpec,
  object: Pick<SceneObject, 'anchor' | 'lemma'>,
  pieces: number,
): Zone {
  const { heightPx } = scene;
  const within = (top: number, bottom: number): Zone => ({ top: top * heightPx, bottom: bottom * heightPx });
  if (AFLOAT.has(spec.family)) return within(0.4, 0.9);
  const isUp = hovers(spec, object);
  if (isClose(spec.family)) return isUp ? within(0.4, 0.7) : within(0.86 - Math.min(MOST_DEPTH, pieces * DEPTH), 0.86);
  if (isUp) return within(0.2, 0.5);
  if (object.anchor === 'water') return waterZone(scene) ?? within(0.74, 0.9);
  return within(0.74, 0.93);
}

function waterZone({ shapes, heightPx }: VectorScene): Zone | undefined {
  const boxes = shapes.filter(({ role }) => WATER_ROLES.has(role)).map(({ d }) => pathBounds(d));
  if (boxes.length === 0) return undefined;
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.min(heightPx, Math.max(...boxes.map((box) => box.bottom)));
  // What is far out is small and what is at the shore stands on it: the middle of the water is left.
  return { top: top + (bottom - top) * 0.3, bottom: top + (bottom - top) * 0.75 };
}
