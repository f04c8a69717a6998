import { createRandom, deriveSeed } from '@backlot/kernels';
import { FAMILIES } from '../families/index.gen.ts';
import type { FamilyName, SceneSpec } from '../spec.ts';
import { said, type Reading } from './reading.ts';
import type { SceneHints } from './scene-hints.ts';

/** Height of the horizon where a family does not say. */
const USUAL_HORIZON = [0.48, 0.58] as const;

/** Blur behind a given subject where a family does not say. */
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
  const [low, high] = FAMILIES[family].horizon ?? USUAL_HORIZON;
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
  return FAMILIES[family].backgroundDefocus ?? USUAL_BACKGROUND_DEFOCUS;
}
