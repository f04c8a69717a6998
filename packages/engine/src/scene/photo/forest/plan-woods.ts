import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import { castShadows } from './ground/cast-shadows.ts';
import { trunkCaster } from './trunks/trunk.ts';
import { snowGround } from './ground/snow-ground.ts';
import { createTerrain } from './ground/terrain.ts';
import { chooseKind, seasonOf } from './choose-kind.ts';
import { lightWoods } from './light/light-woods.ts';
import { planLayout } from './plan-layout.ts';
import type { Woods } from './world/woods.ts';

const PATH_WORDS = /\b(path|trail|road|track|walk\w*|hik\w*|way)\b/;
const CLEARING_WORDS = /clearing|glade/;
const LOW_WORDS = /forest floor|undergrowth|low angle|moss/;
/** Apertures, m: a picture of its own is nearly sharp, behind a subject the distance dissolves. */
const SHARP_APERTURE = 0.011;
const OPEN_APERTURE = 0.085;

/** Decides a whole wood from a spec. */
export function planWoods(spec: SceneSpec, aspect: number): Woods {
  const words = [spec.prompt, spec.place ?? ''].join(' ').toLowerCase();
  const kind = chooseKind(words, spec.seed);
  const isSnowy = spec.weather.includes('snow');
  const isWet = spec.weather.includes('rain') || spec.weather.includes('storm');
  const season = seasonOf(words, isSnowy);
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const layout = planLayout(random, aspect, layoutAsked(words));
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
  const { defocus } = spec.camera;
  return {
    ...growth,
    light,
    backdrop,
    ground: { ...(isSnowy ? snowGround() : kind.ground(place)), terrain, ...(isWet && { wetness: 0.8 }) },
    lens: {
      focusM: defocus > 0.12 ? 2.6 : layout.name === 'low' ? 4 : 6.5,
      apertureM: SHARP_APERTURE + (OPEN_APERTURE - SHARP_APERTURE) * defocus,
    },
    eyeM: layout.eyeM,
    horizon: spec.camera.horizon,
    zoom: layout.zoom,
    nearestM: 0.7,
    farthestM: 112,
    slices: 10,
  };
}

function layoutAsked(words: string) {
  if (PATH_WORDS.test(words)) return 'aisle';
  if (CLEARING_WORDS.test(words)) return 'clearing';
  return LOW_WORDS.test(words) ? 'low' : undefined;
}
