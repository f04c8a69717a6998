import { createRandom, deriveSeed } from '@backlot/kernels';
import type { FamilyName, SceneSpec } from '../../spec.ts';
import { ENVIRONMENTS, type EnvironmentEntry, type EnvironmentView } from './environment-table.ts';

/** A panorama and how the camera stands in it. */
export interface ChosenView {
  readonly entry: EnvironmentEntry;
  readonly yawDeg: number;
  readonly fovDeg: number;
  readonly isMirrored: boolean;
}

/** The place that a family means when no word says more. */
const USUAL_PLACE: Readonly<Partial<Record<FamilyName, string>>> = {
  cafe: 'cafe',
  kitchen: 'kitchen',
  interior: 'room',
  'city-street': 'street',
  forest: 'forest',
  field: 'field',
  place: 'terrace',
  desert: 'canyon',
  sky: 'sky',
  sea: 'harbour',
};

const PLACE_POINTS = 4;
const POINTS_LOST_PER_RANK = 0.4;
const FAMILY_POINTS = 2;
const TIME_POINTS = 2;
/** A room full of daylight never looks like night. */
const NIGHT_POINTS = 3;
/** What a window shows beats what the place is called, but not by so much that a bar becomes a bedroom. */
const WINDOW_POINTS = 1.5;
/** Views this close to the best one take turns by seed. */
const TOLERANCE = 0.9;
/** How far the camera strays from a view's yaw, so that even one view gives many pictures. */
const YAW_JITTER_DEG = 7;
const MIN_FOV_DEG = 62;
const FOV_RANGE_DEG = 18;

interface ChoiceOptions {
  /** Looks for this family instead of the spec's own (a place behind a table). */
  readonly family?: FamilyName;
  /** Only panoramas for which this holds, e.g. the installed ones. */
  readonly isAvailable?: (entry: EnvironmentEntry) => boolean;
}

/** The view that fits place, family and time best; among equals the seed decides, also about side, lens and a few degrees of turn. */
export function chooseView(spec: SceneSpec, options: ChoiceOptions = {}): ChosenView {
  const { family = spec.family, isAvailable = () => true } = options;
  // The word "table" says nothing about the room it stands in.
  const isElsewhere = spec.family === 'table' && spec.secondary === undefined;
  const place = (isElsewhere ? undefined : spec.place) ?? USUAL_PLACE[family] ?? USUAL_PLACE.place;
  const scored = ENVIRONMENTS.filter(isAvailable).flatMap((entry) =>
    entry.views.map((view) => ({ entry, view, points: points(spec, { family, place, entry, view }) })),
  );
  const best = Math.max(...scored.map((candidate) => candidate.points));
  const candidates = scored.filter((candidate) => candidate.points >= best - TOLERANCE);
  const random = createRandom(deriveSeed(spec.seed, 'view'));
  const chosen = candidates[Math.floor(random() * candidates.length)];
  if (!chosen) throw new RangeError('no panorama is available');
  return {
    entry: chosen.entry,
    yawDeg: chosen.view.yawDeg + (random() * 2 - 1) * YAW_JITTER_DEG,
    fovDeg: MIN_FOV_DEG + random() * FOV_RANGE_DEG,
    isMirrored: random() < 0.5,
  };
}

interface Candidate {
  readonly family: FamilyName;
  readonly place: string | undefined;
  readonly entry: EnvironmentEntry;
  readonly view: EnvironmentView;
}

function points(spec: SceneSpec, { family, place, entry, view }: Candidate): number {
  const rank = (view.places ?? entry.places).split(', ').indexOf(place ?? '');
  const placePoints = rank < 0 ? 0 : PLACE_POINTS - POINTS_LOST_PER_RANK * rank;
  const familyPoints = entry.families.includes(family) ? FAMILY_POINTS : 0;
  const timePoints = entry.times.includes(spec.time) ? (spec.time === 'night' ? NIGHT_POINTS : TIME_POINTS) : 0;
  const windowPoints = spec.light.key === 'window' && view.hasWindow === true ? WINDOW_POINTS : 0;
  return placePoints + familyPoints + timePoints + windowPoints;
}
