import type { Matte, Rect } from '@backlot/kernels';
import type { SubjectProxy } from './family.ts';
import type { FamilyName, SceneSpec } from './spec.ts';

/** Places in which a thing would stand in the grass or float before the blur: it is put on a surface there. */
const PLACES: ReadonlySet<FamilyName> = new Set<FamilyName>([
  'cafe',
  'kitchen',
  'interior',
  'city-street',
  'forest',
  'field',
  'place',
  'mountain',
  'desert',
  'snow',
  'skyline',
]);
/** Places painted with ground at eye level: a thing seen from this far above lies on a table before them. */
const GROUNDS: ReadonlySet<FamilyName> = new Set<FamilyName>(['beach']);
const FROM_ABOVE_DEG = 25;
/** Nobody stands on water: everything is put on a deck. */
const WATERS: ReadonlySet<FamilyName> = new Set<FamilyName>(['sea', 'lake']);
/** Where things and creatures float: only what has a foot to stand on is put on a slab. */
const WEIGHTLESS: ReadonlySet<FamilyName> = new Set<FamilyName>(['sky', 'space', 'underwater']);
/** A table takes at least the rest of the frame: where the camera looks up there would be none. */
const LOWEST_EDGE = 0.58;
/** A foot: the outline this far above its lowest point, part of its height, is at least this wide, part of its width. */
const FOOT_HEIGHT = 0.08;
const FOOT_WIDTH = 0.45;
/** Taller than this for its width, a subject may be a person standing on the floor. */
const MAX_TABLETOP_ASPECT = 1.6;
/** A tall thing stands on a table when its outline is this much the mirror of itself (by eye: bottles .97, people below .85). */
const LEAST_SYMMETRY = 0.9;
const SOLID = 0.5;

/**
 * A thing in a place is put on a table or slab there: without one it would float before the blur. What the lower edge of the frame
 * cuts stays before the place; whoever may be a person (tall, uneven) stands on its ground, and on a deck where there is but water;
 * what has no foot to stand on floats in the sky, in space and under water.
 */
export function stageOnTable(spec: SceneSpec, subject: SubjectProxy | undefined): SceneSpec {
  const isPhoto = spec.style.output === 'raster';
  if (subject === undefined || subject.touchesBottom || !isPhoto || !needsTable(spec, subject)) return spec;
  const horizon = Math.min(LOWEST_EDGE, spec.camera.horizon);
  return { ...spec, family: 'table', secondary: spec.family, camera: { ...spec.camera, horizon } };
}

function needsTable({ family, camera }: SceneSpec, { matte, bounds }: SubjectProxy): boolean {
  if (WATERS.has(family)) return true;
  const isEven = mirrorSymmetry(matte, bounds) >= LEAST_SYMMETRY;
  if (WEIGHTLESS.has(family)) return isEven || footShare(matte, bounds) >= FOOT_WIDTH;
  if (bounds.height > bounds.width * MAX_TABLETOP_ASPECT && !isEven) return false;
  const isFromAbove = camera.pitchDeg >= FROM_ABOVE_DEG && camera.pitchDeg < 90;
  return PLACES.has(family) || (GROUNDS.has(family) && isFromAbove);
}

/** Width of the outline just above its lowest point, part of its whole width. */
function footShare({ width, data }: Matte, bounds: Rect): number {
  const row = bounds.y + Math.floor((bounds.height - 1) * (1 - FOOT_HEIGHT));
  let solid = 0;
  for (let x = bounds.x; x < bounds.x + bounds.width; x++) if ((data[row * width + x] ?? 0) > SOLID) solid++;
  return solid / bounds.width;
}

/** Share of the outline that stays when it is laid on its mirror image, 0..1. */
function mirrorSymmetry({ width, data }: Matte, bounds: Rect): number {
  let both = 0;
  let either = 0;
  for (let y = bounds.y; y < bounds.y + bounds.height; y++)
    for (let x = 0; x < bounds.width; x++) {
      const here = (data[y * width + bounds.x + x] ?? 0) > SOLID;
      const there = (data[y * width + bounds.x + bounds.width - 1 - x] ?? 0) > SOLID;
      if (here && there) both++;
      if (here || there) either++;
    }
  return either > 0 ? both / either : 0;
}
