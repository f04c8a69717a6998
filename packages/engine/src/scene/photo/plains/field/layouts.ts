import { createRandom, deriveSeed, gradientNoise, type Random } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { refuses } from '../country/words.ts';
import type { FieldCrop } from './plan-field.ts';
import type { Terrain } from './terrain.ts';
import type { TreePlan } from './woods.ts';

/** How a field is composed. */
export interface FieldLayout {
  readonly name: LayoutName;
  readonly terrain: Terrain;
  /** Height of the camera over the plants, m. */
  readonly overM: number;
  readonly viewDeg: number;
  readonly trees: TreePlan;
  readonly rowRad: number;
  /** Distance from the middle of a path, m. */
  readonly pathAt?: (x: number, z: number) => number;
  readonly focusM: number;
  /** Radii of the discs of points at half the focus distance and far away, px in a picture of a megapixel. */
  readonly nearBlur: number;
  readonly farBlur: number;
}

/** The compositions of fields. */
export const LAYOUT_NAMES = ['open', 'woods', 'rise', 'hills', 'path', 'low'] as const;
export type LayoutName = (typeof LAYOUT_NAMES)[number];

const FLAT: Omit<Terrain, 'seed'> = {
  swellM: 0.5,
  hillsM: 0,
  hillsFromM: 200,
  hillsFullM: 2200,
  riseM: 0,
  crestM: 60,
  tilt: 0,
};
/** Crops too tall to look over: the camera is held higher. */
const PATH_WORDS = /\bpath|track|trail|dirt road|country road|lane\b/;
const HILL_WORDS = /countryside|rural|farm|vineyard|landscape/;
const ALWAYS_HILLS = /hill|rolling|tuscan|valley|highland/;
const ROW_CROPS: ReadonlySet<FieldCrop> = new Set(['lavender', 'tulips', 'vineyard']);

/** Picks and varies a composition by the seed. */
export function chooseLayout(spec: SceneSpec, crop: FieldCrop, words: string): FieldLayout {
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const drawn = LAYOUT_NAMES[Math.floor(random() * LAYOUT_NAMES.length)] ?? 'open';
  const isHilly = ALWAYS_HILLS.test(words) || (HILL_WORDS.test(words) && random() < 0.6);
  const name = PATH_WORDS.test(words) ? 'path' : isHilly ? (random() < 0.25 ? 'rise' : 'hills') : drawn;
  const seed = deriveSeed(spec.seed, 'terrain') & 0xffffff;
  const layout = compose(name, crop, seed, random);
  if (refuses(spec, /tree|forest|wood/)) return { ...layout, trees: { ...layout.trees, kind: 'none' } };
  const isBare = layout.trees.kind === 'none' || layout.trees.kind === 'far';
  return isBare && /\btrees?\b|\boaks?\b/.test(words)
    ? { ...layout, trees: { ...layout.trees, kind: 'lone' } }
    : layout;
}

function compose(name: LayoutName, crop: FieldCrop, seed: number, random: Random): FieldLayout {
  const side = random() < 0.5 ? -1 : 1;
  const isSavanna = crop === 'savanna';
  const isRows = ROW_CROPS.has(crop);
  const lone = isSavanna ? 'acacias' : 'lone';
  // Rows lead the eye best when they run nearly straight away from the camera.
  const rowRad = name === 'path' || name === 'open' ? 0 : side * (0.05 + 0.3 * random());
  const base = {
    name,
    rowRad,
    overM: crop === 'vineyard' ? 0.6 + 0.5 * random() : isRows ? 0.85 + 0.4 * random() : 0.6 + 0.4 * random(),
    viewDeg: 50 + 8 * random(),
    focusM: 5,
    nearBlur: 1.1,
    farBlur: 0,
  };
  const terrain = (change: Partial<Terrain>): Terrain => ({ seed, ...FLAT, ...change });
  switch (name) {
    case 'open':
      return {
        ...base,
        terrain: terrain({ hillsM: 20 + 45 * random(), hillsFromM: 900, hillsFullM: 4200 }),
        trees: { kind: isSavanna ? 'acacias' : 'far', side },
      };
    case 'woods':
      return {
        ...base,
        terrain: terrain({ hillsM: 30 * random(), hillsFromM: 400 }),
        trees: { kind: isSavanna ? 'acacias' : 'woods', side },
      };
    case 'rise': {
      const crestM = 42 + 26 * random();
      return {
        ...base,
        terrain: terrain({ riseM: 2.6 + 2.2 * random(), crestM, tilt: side * 0.02 }),
        viewDeg: 46,
        trees: { kind: isSavanna || random() < 0.85 ? lone : 'none', side, loneM: crestM * 0.72 },
      };
    }
    case 'hills':
      return {
        ...base,
        terrain: terrain({
          riseM: -5 - 5 * random(),
          crestM: 120,
          hillsM: 75 + 45 * random(),
          hillsFromM: 150,
          hillsFullM: 1700,
        }),
        trees: { kind: isSavanna ? 'acacias' : 'scattered', side },
      };
    case 'path': {
      const bendM = 2.5 + 3 * random();
      const pathAt = (x: number, z: number): number =>
        x -
        side * 0.7 -
        side * bendM * (1 - Math.cos(z / 23)) * 0.5 * Math.exp(-z / 120) -
        1.2 * gradientNoise(z / 17, 0.4, seed + 9) * Math.min(1, z / 15);
      return {
        ...base,
        overM: base.overM + 0.25,
        terrain: terrain({ swellM: 0.7, hillsM: 35 * random(), hillsFromM: 350 }),
        trees: { kind: isSavanna ? 'acacias' : random() < 0.5 ? 'woods' : lone, side },
        pathAt,
      };
    }
    case 'low':
      return {
        ...base,
        overM: crop === 'meadow' ? 0.22 + 0.15 * random() : 0.12 + 0.2 * random(),
        terrain: terrain({ hillsM: 25 * random(), hillsFromM: 300 }),
        viewDeg: 36 + 6 * random(),
        trees: { kind: isSavanna ? 'acacias' : 'woods', side },
        focusM: 3 + 1.2 * random(),
        nearBlur: 7.5,
        farBlur: 5,
      };
  }
}
