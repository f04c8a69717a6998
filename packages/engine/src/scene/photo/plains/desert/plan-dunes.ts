import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { wordsOf } from '../country/words.ts';
import { REPOSE, type DuneField, type DuneOrder, type HeroDune } from './dunes.ts';
import { sandOf } from './sand-colour.ts';
import type { Sand } from './shade-sand.ts';

/** Everything about a desert of sand that is decided before painting. */
export interface DunePlan {
  readonly seed: number;
  readonly field: DuneField;
  readonly sand: Sand;
  readonly eyeM: number;
  readonly viewDeg: number;
  /** Sand in the air, 0..1: haze over the ground and plumes on crests. */
  readonly blowing: number;
}

/** The compositions of dunes. */
const DUNE_LAYOUTS = ['sea', 'crest', 'peak', 'plain', 'valley', 'flank'] as const;
type DuneLayout = (typeof DUNE_LAYOUTS)[number];

/** Height of the sun (sine) under which the wind blows as the light does. */
const LOW_SUN = 0.26;

/** Decides a picture of dunes. */
export function planDunes(spec: SceneSpec, sun: readonly [number, number, number]): DunePlan {
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const layout = DUNE_LAYOUTS[Math.floor(random() * DUNE_LAYOUTS.length)] ?? 'sea';
  const side = random() < 0.5 ? -1 : 1;
  const seed = deriveSeed(spec.seed, 'dunes') & 0xffffff;
  const slant = 0.5 + 0.8 * random();
  // A low sun shines on the gentle slopes and leaves the steep ones in the shade: both are to be seen.
  const windRad =
    sun[1] > 0 && sun[1] < LOW_SUN ? Math.atan2(sun[0], sun[2]) + Math.PI + side * slant * 0.8 : side * slant;
  const composition = compose(layout, { seed, side, windRad, random });
  const words = wordsOf(spec);
  const sand = sandOf(spec, deriveSeed(spec.detailSeed ?? spec.seed, 'sand') & 0xffff, windRad);
  return {
    seed,
    field: { ...composition.field, offsetX: random() * 4000, offsetZ: random() * 4000 },
    sand,
    eyeM: composition.eyeM,
    viewDeg: composition.viewDeg,
    blowing: /sand ?storm|windy|dust/.test(words) || spec.weather.includes('storm') ? 1 : 0,
  };
}

interface Wish {
  readonly seed: number;
  readonly side: number;
  readonly windRad: number;
  readonly random: Random;
}

interface Composition {
  readonly field: Omit<DuneField, 'offsetX' | 'offsetZ'>;
  readonly eyeM: number;
  readonly viewDeg: number;
}

function compose(layout: DuneLayout, { seed, side, windRad, random }: Wish): Composition {
  const order = (lengthM: number, heightM: number, change: Partial<DuneOrder> = {}): DuneOrder => ({
    seed: seed + Math.round(lengthM),
    windRad: windRad + (random() - 0.5) * 0.5,
    lengthM,
    heightM,
    winding: 0.75 + 0.3 * random(),
    windward: 0.68 + 0.08 * random(),
    ...change,
  });
  const hero = (change: Partial<HeroDune>): HeroDune => ({
    seed: seed + 31,
    startXM: side * 2,
    headingRad: side * 0.1,
    bendM: 9,
    bendLengthM: 38,
    baseM: 0.6,
    riseM: 26,
    summitM: 130,
    leftSlope: side > 0 ? REPOSE : 0.42,
    rightSlope: side > 0 ? 0.42 : REPOSE,
    ...change,
  });
  switch (layout) {
    case 'sea':
      // A long lens from a height: crest behind crest.
      return {
        field: { orders: [order(150, 26), order(58, 5.5), order(31, 1.6)], clearingM: 0 },
        eyeM: 10 + 9 * random(),
        viewDeg: 32 + 8 * random(),
      };
    case 'crest':
      return {
        field: {
          orders: [order(260, 22), order(44, 2.2)],
          hero: hero({
            startXM: side * (1.2 + 2 * random()),
            headingRad: -side * (0.05 + 0.12 * random()),
            bendM: 10 + 6 * random(),
          }),
          clearingM: 0,
        },
        eyeM: 2.2 + 1.6 * random(),
        viewDeg: 62,
      };
    case 'peak':
      return {
        field: {
          orders: [order(190, 9), order(37, 1.6)],
          hero: hero({
            startXM: -side * (24 + 20 * random()),
            headingRad: side * (0.2 + 0.1 * random()),
            riseM: 52 + 16 * random(),
            baseM: -6,
            summitM: 170 + 50 * random(),
            bendM: 16,
            bendLengthM: 70,
          }),
          clearingM: 0,
        },
        eyeM: 2,
        viewDeg: 52,
      };
    case 'plain':
      return {
        field: { orders: [order(230, 40), order(60, 5)], clearingM: 60 + 30 * random() },
        eyeM: 1.5,
        viewDeg: 46,
      };
    case 'valley':
      return {
        field: { orders: [order(170, 30, { windRad: side * (1.25 + 0.25 * random()) }), order(40, 2)], clearingM: 0 },
        eyeM: 5 + 3 * random(),
        viewDeg: 58,
      };
    case 'flank':
      // Beside a high crest that leads away, with the next dunes behind it.
      return {
        field: {
          orders: [order(170, 24), order(40, 2)],
          hero: hero({
            startXM: side * (9 + 6 * random()),
            headingRad: -side * (0.02 + 0.08 * random()),
            bendM: 13,
            bendLengthM: 55,
            baseM: 4,
            riseM: 18,
            summitM: 95,
          }),
          clearingM: 0,
        },
        eyeM: 2 + random(),
        viewDeg: 60,
      };
  }
}
