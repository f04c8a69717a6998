import { gradientNoise } from '@backlot/kernels';
import { flower, type FlowerOptions } from '../plants/flower.ts';
import { grass } from '../plants/grass.ts';
import { plantShade } from '../plant-light.ts';
import { pathGround, treadOf } from '../path-ground.ts';
import type { Sowing } from '../sow.ts';
import type { Stand, StandWish } from '../stand.ts';
import { TISSUES } from '../tissues.ts';

type Triple = readonly [number, number, number];

interface Bloom extends Omit<FlowerOptions, 'density'> {
  readonly named: RegExp;
}

const RED: Triple = [0.6, 0.045, 0.02];
const WHITE: Triple = [0.74, 0.74, 0.7];
const BLUE: Triple = [0.085, 0.115, 0.55];
const GOLD: Triple = [0.72, 0.44, 0.015];
const PINK: Triple = [0.6, 0.26, 0.38];
const PURPLE: Triple = [0.24, 0.12, 0.4];

/** Wild flowers, each with the words that ask for it. */
const BLOOMS: readonly Bloom[] = [
  { named: /popp(y|ies)/, shape: 'poppy', colour: RED, heightM: 0.5, headM: 0.03 },
  { named: /dais(y|ies)|chamomile|camomile/, shape: 'daisy', colour: WHITE, heightM: 0.42, headM: 0.021 },
  { named: /cornflower|bluebonnet|blue flower/, shape: 'cornflower', colour: BLUE, heightM: 0.46, headM: 0.019 },
  { named: /buttercup|dandelion|yellow flower/, shape: 'buttercup', colour: GOLD, heightM: 0.4, headM: 0.015 },
  { named: /cosmos|pink flower|anemone/, shape: 'buttercup', colour: PINK, heightM: 0.52, headM: 0.023 },
  { named: /lupin|delphinium|purple flower|sage/, shape: 'spike', colour: PURPLE, heightM: 0.5, headM: 0.01 },
];
/** Mixtures of wild flowers, by seed, in falling amounts. */
const MIXTURES: readonly (readonly number[])[] = [
  [0, 1, 2],
  [3, 1, 5],
  [1, 3],
  [2, 1, 4],
  [4, 5, 1],
  [3, 0, 2],
];
const SHORT = /lawn|golf|mowed|mown|pasture|paddock|green hill/;
const DRY = /prairie|steppe|dry|autumn|golden grass|hay/;
const FLOWERY = /flower|bloom|blossom|popp|dais|cornflower|buttercup|dandelion|lupin|spring|meadow|bluebonnet|cosmos/;

/** Grass, with or without wild flowers. */
export function meadowStand({ seed, random, light, words, colours, pathAt, isSnowy }: StandWish): Stand {
  const patch = (x: number, z: number, sizeM: number, salt: number): number =>
    gradientNoise(x / sizeM, z / sizeM, seed + salt);
  const trodden = treadOf(pathAt, seed);
  const isShort = SHORT.test(words);
  const isDry = DRY.test(words);
  const tissue = isSnowy ? TISSUES.straw : isDry ? TISSUES.hay : random() < 0.5 ? TISSUES.meadow : TISSUES.fresh;
  const heightM = isSnowy ? 0.28 : isShort ? 0.11 : 0.3 + 0.2 * random();
  const blades = grass(
    {
      heightM,
      bladeM: isShort ? 0.0038 : 0.0055,
      tissue,
      dry: isDry ? 0.4 : isShort ? 0.03 : 0.1,
      density: isSnowy ? 0.3 : 0.95,
      bend: 0.55,
    },
    light,
  );
  const sowings: Sowing[] = [
    {
      plant: blades,
      cover: (x, z) =>
        (isSnowy ? 0.9 * patch(x, z, 1.1, 1) - 0.12 + 0.5 * patch(x, z, 12, 3) : 0.72 + 0.55 * patch(x, z, 2.2, 1)) *
        (1 - 0.93 * trodden(x, z)),
      growth: (x, z) => (1 + 0.35 * patch(x, z, 4.5, 2)) * (1 - 0.82 * trodden(x, z) ** 0.5),
    },
  ];
  const blooms =
    isSnowy || isShort || (!FLOWERY.test(words) && random() < 0.6) ? [] : chosenBlooms(words, colours, random());
  blooms.forEach((bloom, index) => {
    const amount = (blooms.length === 1 ? 0.2 : 0.15) * 0.6 ** index;
    sowings.push({
      plant: flower({ ...bloom, heightM: bloom.heightM * (0.75 + heightM * 0.8), density: 0.5 }, light),
      cover: (x, z) =>
        trodden(x, z) > 0.25
          ? 0
          : amount * (0.34 + 1.7 * patch(x, z, 9, 20 + index) + 1.1 * patch(x, z, 1.7, 30 + index)),
    });
  });
  const part = (height: number) => plantShade(tissue, { light, height, closeness: 0.9 });
  const [deep, mid, tops] = [part(0.25), part(0.55), part(0.82)];
  const under = isSnowy ? plantShade(TISSUES.snow, { light, height: 1, closeness: 0 }) : undefined;
  const path = pathGround(light, isSnowy);
  return {
    sowings,
    heightM,
    wind: 0.25 + 0.5 * random(),
    nearestM: 0.75,
    groundAt: (x, z, out) => {
      if (trodden(x, z) > 0.45) return path(x, z, out);
      out.gain = 0.92 + 0.22 * patch(x, z, 60, 7);
      out.shade = under ?? (z < 12 ? deep : z < 40 ? mid : tops);
    },
  };
}

/** The flowers that were named, else a mixture; named colours dye them. */
function chosenBlooms(words: string, colours: readonly Triple[], chance: number): readonly Bloom[] {
  const named = BLOOMS.filter((bloom) => bloom.named.test(words));
  const mixture = MIXTURES[Math.floor(chance * MIXTURES.length)] ?? [];
  const chosen = named.length > 0 ? named : mixture.flatMap((index) => BLOOMS[index] ?? []);
  if (named.length > 0 || colours.length === 0 || !/flower|bloom|blossom/.test(words)) return chosen;
  return colours.map((colour, i) => ({ ...(chosen[i % chosen.length] ?? BLOOMS[0]!), colour }));
}
