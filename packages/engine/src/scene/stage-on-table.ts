import type { Matte, Rect } from '@backlot/kernels';
import type { SubjectProxy } from './family.ts';
import type { FamilyName, SceneSpec } from './spec.ts';

/** Places painted out of focus, in which a thing would float: it is put on a surface there. */
const PLACES: ReadonlySet<FamilyName> = new Set<FamilyName>([
  'cafe',
  'kitchen',
  'interior',
  'city-street',
  'forest',
  'field',
  'place',
]);
/** Places painted with ground at eye level: a thing seen from this far above lies on a table before them. */
const GROUNDS: ReadonlySet<FamilyName> = new Set<FamilyName>(['beach']);
const FROM_ABOVE_DEG = 25;
/** Places without ground. */
const GROUNDLESS: ReadonlySet<FamilyName> = new Set<FamilyName>(['sea', 'sky']);
/** Taller than this for its width, a subject may be a person standing on the floor. */
const MAX_TABLETOP_ASPECT = 1.6;
/** A tall thing stands on a table when its outline is this much the mirror of itself (by eye: bottles .97, people below .85). */
const LEAST_SYMMETRY = 0.9;
const SOLID = 0.5;

/** A thing in a place is put on a table or slab there: without one it would float before the blur. */
export function stageOnTable(spec: SceneSpec, subject: SubjectProxy | undefined): SceneSpec {
  const isPhoto = spec.style.output === 'raster';
  if (subject === undefined || subject.touchesBottom || !isPhoto || !needsTable(spec)) return spec;
  const isTall = subject.bounds.height > subject.bounds.width * MAX_TABLETOP_ASPECT;
  if (isTall && mirrorSymmetry(subject.matte, subject.bounds) < LEAST_SYMMETRY) return spec;
  return { ...spec, family: 'table', secondary: spec.family };
}

function needsTable({ family, camera }: SceneSpec): boolean {
  const isFromAbove = camera.pitchDeg >= FROM_ABOVE_DEG && camera.pitchDeg < 90;
  return PLACES.has(family) || GROUNDLESS.has(family) || (GROUNDS.has(family) && isFromAbove);
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
