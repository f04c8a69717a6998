import type { Random } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import type { Biome } from '../ground/biome.ts';
import type { Season } from './alpine-plan.ts';

type Triple = readonly [number, number, number];

/** Rock, stains on it, scree below it, strength and thickness (m) of its layers; albedos after measured spectra (USGS spectral library), by eye. */
type Rock = readonly [Triple, Triple, Triple, number, number];

const GRANITE: Rock = [[0.185, 0.178, 0.17], [0.085, 0.082, 0.08], [0.27, 0.258, 0.24], 0.35, 140];
const LIMESTONE: Rock = [[0.25, 0.235, 0.212], [0.12, 0.11, 0.1], [0.35, 0.332, 0.305], 0.8, 55];
const SLATE: Rock = [[0.105, 0.106, 0.111], [0.058, 0.058, 0.061], [0.17, 0.166, 0.162], 0.5, 38];
const DOLOMITE: Rock = [[0.24, 0.2, 0.165], [0.14, 0.107, 0.083], [0.35, 0.31, 0.265], 0.8, 75];
const ROCKS: readonly Rock[] = [GRANITE, LIMESTONE, GRANITE, SLATE, DOLOMITE];

interface SeasonalCover {
  readonly grass: Triple;
  readonly dryGrass: Triple;
  readonly dryness: number;
  readonly conifer: Triple;
  readonly snowlineM: number;
}

const COVER: Readonly<Record<Season, SeasonalCover>> = {
  spring: {
    grass: [0.058, 0.086, 0.026],
    dryGrass: [0.16, 0.15, 0.06],
    dryness: 0.08,
    conifer: [0.022, 0.036, 0.016],
    snowlineM: 950,
  },
  summer: {
    grass: [0.06, 0.084, 0.025],
    dryGrass: [0.17, 0.145, 0.06],
    dryness: 0.24,
    conifer: [0.02, 0.032, 0.0145],
    snowlineM: 1500,
  },
  autumn: {
    grass: [0.11, 0.1, 0.034],
    dryGrass: [0.21, 0.145, 0.06],
    dryness: 0.55,
    conifer: [0.024, 0.032, 0.0145],
    snowlineM: 1150,
  },
  winter: {
    grass: [0.14, 0.125, 0.07],
    dryGrass: [0.19, 0.16, 0.1],
    dryness: 0.7,
    conifer: [0.021, 0.029, 0.019],
    snowlineM: -900,
  },
};

/** Plants, snow and stone of a picture; rock and snowline are up to the seed. */
export function biomeOf(
  spec: SceneSpec,
  season: Season,
  layout: { readonly forest: number; readonly woodsFromM: number },
  random: Random,
): Biome {
  const cover = COVER[season];
  const wanted = /limestone|dolomit|alps/i.test(spec.prompt) ? LIMESTONE : ROCKS[Math.floor(random() * ROCKS.length)]!;
  const [rock, stain, scree, strength, thicknessM] = wanted;
  const isSnowCapped = /snow.?cap|snowy (peak|mountain|summit)|glacier/i.test(spec.prompt);
  const snowShift = 700 * (random() - 0.5);
  const isLake = spec.family === 'lake';
  const isPond = /\bpond/i.test(`${spec.place ?? ''} ${spec.prompt}`);
  const isBare = spec.negative.some((word) => /tree|forest|wood/i.test(word));
  return {
    rock,
    stain,
    scree,
    strata: { strength, thicknessM },
    grass: cover.grass,
    dryGrass: cover.dryGrass,
    dryness: cover.dryness,
    conifer: cover.conifer,
    forest: isBare ? 0 : Math.max(0.05, 0.42 + layout.forest + 0.1 * (random() - 0.5)),
    shoreM: isLake ? (isPond ? 0.12 : 0.55 + 0.5 * random()) : 0,
    woodsFromM: layout.woodsFromM,
    treelineM: 820 + 320 * random(),
    snowlineM:
      season === 'winter' ? cover.snowlineM : Math.min(cover.snowlineM + snowShift, isSnowCapped ? 850 : Infinity),
  };
}
