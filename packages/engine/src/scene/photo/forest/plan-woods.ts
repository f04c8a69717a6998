import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import { castShadows } from './ground/cast-shadows.ts';
import { trunkCaster } from './trunks/trunk.ts';
import { snowGround } from './ground/snow-ground.ts';
import { createTerrain } from './ground/terrain.ts';
import { chooseKind, seasonOf } from './choose-kind.ts';
import type { Lens } from './lens/depth-slices.ts';
import { lightWoods } from './light/light-woods.ts';
import { planLayout } from './plan-layout.ts';
import type { Woods } from './world/woods.ts';

const PATH_WORDS = /\b(path|trail|road|track|walk\w*|hik\w*|way)\b/;
const CLEARING_WORDS = /clearing|glade/;
const LOW_WORDS = /forest floor|undergrowth|low angle|moss/;
/** Apertures, m: a picture of its own is nearly sharp, behind a subject the distance dissolves. */
const SHARP_APERTURE = 0.011;
const OPEN_APERTURE = 0.085;

/** More blur than this is asked for behind a subject, which stands in the focus. */
const SUBJECT_DEFOCUS = 0.12;
const SUBJECT_M = 2.6;
const LOW_FOCUS_M = 4;
const USUAL_FOCUS_M = 6.5;
/** From this pitch on the camera looks at the ground, from this height. */
const STEEP_DEG = 25;
const STEEP_EYE_M = 2.3;
const MOSSY = /\bmoss/;
const MOSSY_PATCHES = 0.8;

/** Decides a whole wood from a spec. */
export function planWoods(spec: SceneSpec, aspect: number): Woods {
  const words = [spec.prompt, spec.place ?? ''].join(' ').toLowerCase();
  const kind = chooseKind(words, spec.seed);
  const isSnowy = spec.weather.includes('snow');
  const isMossy = MOSSY.test(words) && !isSnowy;
  const isWet = spec.weather.includes('rain') || spec.weather.includes('storm');
  const season = seasonOf(words, isSnowy);
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const isSteep = spec.camera.pitchDeg >= STEEP_DEG;
  const composed = planLayout(random, aspect, layoutAsked(words));
  const layout = isSteep ? { ...composed, eyeM: STEEP_EYE_M, zoom: 1 } : composed;
  const terrain = createTerrain({ seed: deriveSeed(spec.seed, 'terrain'), hummocksM: kind.hummocksM, ...layout });
  const details = createRandom(deriveSeed(spec.detailSeed ?? spec.seed, 'growth'));
  const spots = createRandom(deriveSeed(spec.seed, 'spots'));
  const place = { layout, terrain, spots, random: details, season, isSnowy, words, colours: spec.palette.hex };
  const growth = kind.grow(place);
  const { light, backdrop } = lightWoods(
    spec,
    season === 'winter' ? { ...kind, openness: kind.bareOpenness ?? kind.openness } : kind,
  );
  castShadows(terrain, growth.trunks.map(trunkCaster), light.sunDirection);
  return {
    ...growth,
    light,
    backdrop,
    ground: {
      ...(isSnowy ? snowGround() : kind.ground(place)),
      terrain,
      ...(isWet && { wetness: 0.8 }),
      ...(isMossy && { patchiness: MOSSY_PATCHES }),
    },
    lens: isSteep ? lensOnGround(spec) : lensAhead(spec, layout.name === 'low'),
    eyeM: layout.eyeM,
    horizon: spec.camera.horizon,
    zoom: layout.zoom,
    nearestM: 0.7,
    farthestM: 112,
    slices: 10,
  };
}

function lensAhead({ camera: { defocus } }: SceneSpec, isLow: boolean): Lens {
  const focusM = defocus > SUBJECT_DEFOCUS ? SUBJECT_M : isLow ? LOW_FOCUS_M : USUAL_FOCUS_M;
  return { focusM, apertureM: SHARP_APERTURE + (OPEN_APERTURE - SHARP_APERTURE) * defocus };
}

/** Looking down, the focus is on the ground in the middle of the picture. */
function lensOnGround({ camera: { pitchDeg } }: SceneSpec): Lens {
  const focusM = STEEP_EYE_M / Math.tan((Math.min(66, pitchDeg) * Math.PI) / 180);
  return { focusM, apertureM: SHARP_APERTURE * 0.12 * focusM };
}

function layoutAsked(words: string) {
  if (PATH_WORDS.test(words)) return 'aisle';
  if (CLEARING_WORDS.test(words)) return 'clearing';
  return LOW_WORDS.test(words) ? 'low' : undefined;
}
