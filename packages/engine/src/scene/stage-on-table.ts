import type { SubjectProxy } from './family.ts';
import type { FamilyName, SceneSpec } from './spec.ts';

/** Rooms in which a thing that is not a person stands on a table. */
const ROOMS: ReadonlySet<FamilyName> = new Set<FamilyName>(['cafe', 'kitchen', 'interior']);
/** Taller than this for its width, a subject may be a person standing on the floor. */
const MAX_TABLETOP_ASPECT = 1.6;

/** A low thing in a room is put on a table there: without one it would float before the blurred room. */
export function stageOnTable(spec: SceneSpec, subject: SubjectProxy | undefined): SceneSpec {
  const isPhoto = spec.style.output === 'raster';
  if (subject === undefined || subject.touchesBottom || !isPhoto || !ROOMS.has(spec.family)) return spec;
  if (subject.bounds.height > subject.bounds.width * MAX_TABLETOP_ASPECT) return spec;
  return { ...spec, family: 'table', secondary: spec.family };
}
