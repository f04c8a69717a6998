import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { SceneSpec } from '../../spec.ts';
import { mixColours } from '../abstract/shade-colour.ts';
import { linearOfHex } from '../sets/colour.ts';
import type { Rgb } from '../tone/colour-ramp.ts';

/** What there is to see under water. */
export type UnderwaterKind = 'sand' | 'reef' | 'kelp' | 'open' | 'surface' | 'deep';

/** The water: plain data. */
export interface Water {
  /** Light that comes from the water itself: from above, from the side, from below. */
  readonly above: Rgb;
  readonly level: Rgb;
  readonly below: Rgb;
  /** Share of light lost per metre. */
  readonly loss: Rgb;
  /** Colour and strength of sunlight at the eye's depth. */
  readonly sunlight: Rgb;
  /** What is seen through the surface. */
  readonly sky: Rgb;
}

/** Everything about an underwater picture that is decided before painting: plain data. */
export interface UnderwaterPlan {
  readonly kind: UnderwaterKind;
  readonly seed: number;
  readonly detailSeed: number;
  readonly water: Water;
  /** Surface over the eye and ground under it, m. */
  readonly surfaceM: number;
  readonly floorM: number;
  readonly horizon: number;
  /** Upward turn of the camera, radians; the ground is only painted for a level one. */
  readonly pitch: number;
  /** Unit vector to the sun as seen in the water: x right, y up, z ahead. */
  readonly sun: readonly [number, number, number];
  readonly shafts: number;
  readonly hasFloor: boolean;
  readonly mounds: number;
  readonly fish: number;
  readonly particles: number;
  readonly bubbles: number;
  readonly kelp: number;
  readonly jellyfish: number;
  /** A ship lies on the ground. */
  readonly hasWreck: boolean;
  /** What the divers or their boat bring along; absent in daylight over sand. */
  readonly lamp?: Lamp;
  readonly side: 1 | -1;
}

/** Light from where the eye is. */
export interface Lamp {
  readonly power: number;
  readonly reachM: number;
  /** Half width of its cone, as a tangent; absent = it shines everywhere. */
  readonly cone?: number;
}

/** Divers' lamps bring back the colours of a reef; at night they are all the light there is near the ground; a diving boat has stronger ones. */
const REEF_LAMP: Lamp = { power: 1.15, reachM: 3.6 };
const NIGHT_LAMP: Lamp = { power: 1.5, reachM: 6, cone: 0.5 };
const BOAT_LAMP: Lamp = { power: 3.4, reachM: 6.5, cone: 0.5 };

const NAMED: readonly (readonly [RegExp, UnderwaterKind])[] = [
  [/kelp|seaweed|sea ?grass/i, 'kelp'],
  [/coral|reef|aquarium|anemone|clown ?fish|tropical fish/i, 'reef'],
  [/deep sea|deep ocean|abyss|bottom of the (ocean|sea)|midnight zone|dark water|trench/i, 'deep'],
  [/surface|looking up|from below|beneath the waves|sun ?rays from/i, 'surface'],
  [/wreck|sunken ship|sand|sea ?floor|ocean floor|sea ?bed|shallow|pool|sunken/i, 'sand'],
  [/open (water|ocean)|blue water|rays|light shafts|sunlight|sunbeams/i, 'open'],
];
const USUAL: readonly UnderwaterKind[] = ['sand', 'open', 'surface', 'reef', 'sand', 'open', 'kelp'];

/** What the prompt asks for, else one of several by the seed. */
export function underwaterKind({ prompt, seed }: Pick<SceneSpec, 'prompt' | 'seed'>): UnderwaterKind {
  const named = NAMED.find(([words]) => words.test(prompt));
  if (named !== undefined) return named[1];
  const random = createRandom(deriveSeed(seed, 'underwater-kind'));
  return USUAL[Math.floor(random() * USUAL.length)] ?? 'sand';
}

/** Decides an underwater picture. */
export function planUnderwater(spec: SceneSpec): UnderwaterPlan {
  const kind = underwaterKind(spec);
  const random = createRandom(deriveSeed(spec.seed, 'layout'));
  const layout = Math.floor(random() * 5);
  const side = random() < 0.5 ? 1 : -1;
  const refuses = (pattern: RegExp) => spec.negative.some((word) => pattern.test(word.toLowerCase()));
  const azimuth = side * [8, 35, 70, 120, -20][layout]!;
  const elevation = spec.time === 'sunset' || spec.time === 'dawn' ? 52 : [66, 58, 72, 62, 80][layout]!;
  const wantsFish = /fish|shoal|school/i.test(spec.prompt);
  const isDeep = kind === 'deep';
  const isNight = spec.time === 'night';
  const hasWreck = /wreck|sunken ship/i.test(spec.prompt) && !refuses(/wreck|ship|boat/);
  const camera = cameraOf(kind, layout);
  return {
    kind,
    seed: deriveSeed(spec.seed, 'underwater') & 0xffffff,
    detailSeed: deriveSeed(spec.detailSeed ?? spec.seed, 'underwater-detail') & 0xffffff,
    water: waterOf(spec, kind, random),
    ...camera,
    sun: unitOf(azimuth, elevation),
    shafts: isDeep ? 0.5 : kind === 'reef' ? 0.35 + 0.3 * random() : kind === 'surface' ? 0.7 : 0.7 + 0.55 * random(),
    hasFloor: kind === 'sand' || kind === 'reef' || (kind === 'kelp' && layout % 2 === 0) || isDeep,
    mounds: kind === 'reef' ? 1 : kind === 'sand' ? [0, 0.25, 0, 0.4, 0.15][layout]! : isDeep ? 0.85 : 0.5,
    fish: refuses(/fish/)
      ? 0
      : wantsFish
        ? 110 + 90 * random()
        : (kind === 'reef' && random() < 0.8) || (kind !== 'deep' && random() < 0.3)
          ? 30 + 60 * random()
          : 0,
    particles: isDeep ? 240 : 130,
    bubbles: /bubble/i.test(spec.prompt) ? 60 : random() < 0.15 ? 14 : 0,
    kelp: kind === 'kelp' ? 1 : 0,
    jellyfish: refuses(/jelly/)
      ? 0
      : isDeep
        ? [5, 3, 7, 4, 6][layout]!
        : /jelly ?fish|medusa/i.test(spec.prompt)
          ? 8
          : 0,
    hasWreck,
    ...(kind === 'reef' ? { lamp: REEF_LAMP } : isDeep ? { lamp: BOAT_LAMP } : isNight && { lamp: NIGHT_LAMP }),
    side,
  };
}

function cameraOf(
  kind: UnderwaterKind,
  layout: number,
): Pick<UnderwaterPlan, 'surfaceM' | 'floorM' | 'horizon' | 'pitch'> {
  switch (kind) {
    case 'surface':
      return {
        surfaceM: [5, 2.6, 8, 4, 12][layout]!,
        floorM: 9,
        horizon: 0.5,
        pitch: [0.62, 0.45, 0.8, 0.7, 0.92][layout]!,
      };
    case 'open':
      return {
        surfaceM: [5, 9, 3.4, 7, 12][layout]!,
        floorM: 30,
        horizon: [0.8, 0.62, 0.72, 0.95, 0.5][layout]!,
        pitch: 0,
      };
    case 'deep':
      return { surfaceM: 40, floorM: 2.2, horizon: [0.5, 0.4, 0.55, 0.45, 0.5][layout]!, pitch: 0 };
    case 'kelp':
      return {
        surfaceM: [6, 8, 5, 9, 7][layout]!,
        floorM: [2.2, 12, 1.6, 12, 3][layout]!,
        horizon: [0.72, 0.6, 0.66, 0.8, 0.7][layout]!,
        pitch: 0,
      };
    case 'sand':
    case 'reef':
      return {
        surfaceM: [2.6, 3.4, 1.5, 4.6, 2.2][layout]!,
        floorM: [1.5, 2.1, 1.1, 2.8, 1.3][layout]!,
        horizon: [0.58, 0.48, 0.62, 0.42, 0.53][layout]!,
        pitch: 0,
      };
  }
}

function unitOf(azimuthDeg: number, elevationDeg: number): readonly [number, number, number] {
  const a = (azimuthDeg * Math.PI) / 180;
  const e = (elevationDeg * Math.PI) / 180;
  return [Math.sin(a) * Math.cos(e), Math.sin(e), Math.cos(a) * Math.cos(e)];
}

/** Looks of water: from above, level, from below (linear), and light lost per metre. */
const WATERS = {
  turquoise: {
    above: [0.12, 0.66, 0.72],
    level: [0.018, 0.34, 0.46],
    below: [0.008, 0.16, 0.27],
    loss: [0.3, 0.05, 0.045],
  },
  blue: {
    above: [0.05, 0.42, 0.74],
    level: [0.004, 0.12, 0.34],
    below: [0.001, 0.025, 0.11],
    loss: [0.32, 0.07, 0.045],
  },
  azure: { above: [0.08, 0.54, 0.78], level: [0.008, 0.21, 0.43], below: [0.003, 0.07, 0.2], loss: [0.3, 0.06, 0.045] },
  green: {
    above: [0.26, 0.56, 0.33],
    level: [0.018, 0.15, 0.125],
    below: [0.004, 0.035, 0.04],
    loss: [0.26, 0.1, 0.16],
  },
  deep: {
    above: [0.012, 0.1, 0.25],
    level: [0.002, 0.022, 0.07],
    below: [0.0005, 0.004, 0.016],
    loss: [0.3, 0.11, 0.075],
  },
} as const satisfies Record<string, Omit<Water, 'sunlight' | 'sky'>>;

/** Light of the water at night, and of the moon's shafts in it, beside the day's: pictures of the night are lighter than nights. */
const NIGHT = 0.24;
const MOON = 0.62;

function waterOf(spec: SceneSpec, kind: UnderwaterKind, random: Random): Water {
  const isTurquoise = /turquoise|tropic|shallow|maldiv|caribb|lagoon|pool|clear|crystal/i.test(spec.prompt);
  const drawn = random();
  const name: keyof typeof WATERS =
    kind === 'deep'
      ? 'deep'
      : kind === 'kelp'
        ? drawn < 0.7
          ? 'green'
          : 'azure'
        : isTurquoise
          ? 'turquoise'
          : kind === 'sand' || kind === 'reef'
            ? drawn < (kind === 'reef' ? 0.12 : 0.45)
              ? 'turquoise'
              : drawn < (kind === 'reef' ? 0.5 : 0.85)
                ? 'azure'
                : 'blue'
            : drawn < 0.6
              ? 'blue'
              : 'azure';
  const base: Omit<Water, 'sunlight' | 'sky'> = WATERS[name];
  const isDeep = kind === 'deep';
  const dim =
    spec.time === 'night' ? NIGHT : spec.palette.mood === 'dark' ? 0.4 : spec.weather.includes('storm') ? 0.45 : 1;
  const isLow = spec.time === 'sunset' || spec.time === 'golden' || spec.time === 'dawn';
  const warm: Rgb =
    spec.time === 'golden' ? [1.1, 0.8, 0.5] : spec.time === 'dawn' ? [1.05, 0.7, 0.62] : [1.25, 0.6, 0.32];
  const lit = (colour: Rgb, share: number): Rgb => {
    const tinted: Rgb = isLow
      ? [
          colour[0] + warm[0] * share * 0.42,
          colour[1] * (1 - 0.35 * share) + warm[1] * share * 0.12,
          colour[2] * (1 - 0.45 * share) + warm[2] * share * 0.08,
        ]
      : colour;
    const asked = spec.palette.hex.find((_, i) => !/sand|coral|salmon|pearl|kelp/.test(spec.palette.named[i] ?? ''));
    const own = asked === undefined ? tinted : tintedWith(tinted, linearOfHex(asked));
    return [own[0] * dim, own[1] * dim, own[2] * dim];
  };
  const day: Rgb = isLow ? warm : spec.time === 'night' ? [0.62, 0.86, 1.1] : [0.92, 1, 0.96];
  const strength = isDeep ? 0.25 : spec.time === 'night' ? MOON : 1.45 * dim;
  return {
    above: lit(base.above, 0.75),
    level: lit(base.level, 0.3),
    below: lit(base.below, 0.12),
    loss: base.loss,
    sunlight: [day[0] * strength, day[1] * strength, day[2] * strength],
    sky: isLow ? [1.5 * dim, 0.85 * dim, 0.5 * dim] : [0.62 * dim, 1.02 * dim, 1.22 * dim],
  };
}

/** Water of another colour, as light as it was. */
function tintedWith(water: Rgb, asked: Rgb): Rgb {
  const light = 0.2126 * water[0] + 0.7152 * water[1] + 0.0722 * water[2];
  const own = 0.2126 * asked[0] + 0.7152 * asked[1] + 0.0722 * asked[2] + 0.02;
  const k = Math.min(6, light / own);
  return mixColours(clampUnit(water), clampUnit([asked[0] * k, asked[1] * k, asked[2] * k]), 0.6);
}

function clampUnit([r, g, b]: Rgb): Rgb {
  return [Math.min(1, r), Math.min(1, g), Math.min(1, b)];
}
