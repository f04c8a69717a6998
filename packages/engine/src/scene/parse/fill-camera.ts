import { createRandom, deriveSeed } from '@backlot/kernels';
import type { FamilyName, SceneSpec } from '../spec.ts';
import { said, type Reading } from './reading.ts';
import type { SceneHints } from './scene-hints.ts';

/** Height of the horizon, lowest and highest seeded value; the middle where a family is not listed. */
const HORIZONS: Readonly<Partial<Record<FamilyName, readonly [number, number]>>> = {
  beach: [0.44, 0.54],
  sea: [0.46, 0.58],
  lake: [0.46, 0.56],
  mountain: [0.54, 0.64],
  desert: [0.46, 0.58],
  field: [0.46, 0.6],
  snow: [0.48, 0.6],
  skyline: [0.62, 0.72],
  sky: [0.86, 0.95],
  studio: [0.6, 0.7],
  table: [0.5, 0.6],
};
const USUAL_HORIZON = [0.48, 0.58] as const;

/** Blur of the distance behind a given subject: what a portrait lens does in each kind of place. */
const BACKGROUND_DEFOCUS: Readonly<Partial<Record<FamilyName, number>>> = {
  table: 0.7,
  cafe: 0.6,
  interior: 0.55,
  kitchen: 0.55,
  place: 0.55,
  'city-street': 0.5,
  skyline: 0.3,
  forest: 0.35,
  field: 0.25,
};
const USUAL_BACKGROUND_DEFOCUS = 0.1;

/** Share of a named blur that a picture of its own gets. */
const PICTURE_DEFOCUS = 0.55;

/** The camera: what the prompt says, else what belongs to the place. */
export function fillCamera(reading: Reading, family: FamilyName, hints: SceneHints, seed: number): SceneSpec['camera'] {
  const random = createRandom(deriveSeed(seed, 'camera'));
  const pitchDeg =
    said(reading, 'pitch')[0]?.effect.pitchDeg ??
    hints.pitchDeg ??
    (family === 'table' || family === 'studio' ? 10 : 0);
  const [low, high] = HORIZONS[family] ?? USUAL_HORIZON;
  const seeded = low + (high - low) * random();
  const horizon = pitchDeg === 90 ? 0 : (said(reading, 'horizon')[0]?.effect.horizon ?? seeded);
  return { pitchDeg, horizon: Math.round(horizon * 1000) / 1000, defocus: defocusOf(reading, family) };
}

function defocusOf(reading: Reading, family: FamilyName): number {
  const named = said(reading, 'defocus')[0]?.effect.defocus;
  // Behind something given a place may dissolve; a picture of nothing but blur would show nothing.
  if (named !== undefined) return reading.purpose === 'picture' ? named * PICTURE_DEFOCUS : named;
  const isUnwanted = reading.negation.matches.some(({ effects }) => effects.some(({ slot }) => slot === 'defocus'));
  if (isUnwanted || reading.purpose === 'picture') return 0;
  return BACKGROUND_DEFOCUS[family] ?? USUAL_BACKGROUND_DEFOCUS;
}
