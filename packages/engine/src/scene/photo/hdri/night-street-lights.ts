import { createRandom, deriveSeed, type Random } from '@backlot/kernels';

type Rgb = readonly [number, number, number];

/** A shop sign that faces the street: a lit panel. Position and size in half widths of the street, `z` away from the camera. */
export interface StreetSign {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly colour: Rgb;
  /** Lines of lettering on it. */
  readonly lines: number;
  readonly seed: number;
}

/** A lamp, a headlight, a traffic light. */
export interface StreetLamp {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  readonly colour: Rgb;
}

/** Light of one street at night. */
export interface StreetLights {
  /** Far to near. */
  readonly signs: readonly StreetSign[];
  readonly lamps: readonly StreetLamp[];
  readonly shops: readonly Rgb[];
  readonly haze: Rgb;
}

const NEON_SIGNS: readonly Rgb[] = [
  [1, 0.06, 0.5],
  [0.04, 0.7, 1],
  [0.55, 0.14, 1],
  [1, 0.36, 0.08],
  [0.05, 0.95, 0.6],
  [1, 0.1, 0.16],
];
const PLAIN_SIGNS: readonly Rgb[] = [
  [1, 0.6, 0.24],
  [1, 0.74, 0.42],
  [1, 0.16, 0.09],
  [1, 0.42, 0.12],
  [0.45, 0.68, 1],
  [0.2, 0.8, 0.5],
];
const WARM: Rgb = [1, 0.66, 0.34];
const HEADLIGHT: Rgb = [1, 0.95, 0.85];
const TAIL_LIGHT: Rgb = [1, 0.07, 0.04];
const NEON_HAZE: Rgb = [0.03, 0.011, 0.06];
const PLAIN_HAZE: Rgb = [0.02, 0.016, 0.015];
const SIGNS = 34;
const NEAREST_SIGN = 1.25;
const FURTHEST_SIGN = 11;
const LAMP_STEP = 1.5;
const CARS = 7;

/** Sets signs, lamps and cars along a street. */
export function streetLightsAtNight(seed: number, isNeon: boolean): StreetLights {
  const random = createRandom(deriveSeed(seed, 'night-street'));
  const palette = isNeon ? NEON_SIGNS : PLAIN_SIGNS;
  const signs = Array.from({ length: SIGNS }, (_, i) => sign(random, palette, i)).sort((a, b) => b.z - a.z);
  return {
    signs,
    lamps: [...lamps(random), ...cars(random)],
    shops: isNeon ? [WARM, ...NEON_SIGNS.slice(0, 3), PLAIN_SIGNS[1]!] : [WARM, WARM, PLAIN_SIGNS[1]!, PLAIN_SIGNS[4]!],
    haze: isNeon ? NEON_HAZE : PLAIN_HAZE,
  };
}

function sign(random: Random, palette: readonly Rgb[], index: number): StreetSign {
  const colour = palette[Math.floor(random() * palette.length)]!;
  const side = index % 2 === 0 ? -1 : 1;
  const isTall = random() < 0.62;
  const size = 0.07 + 0.08 * random();
  const halfWidth = isTall ? size : size * (1.5 + random());
  const halfHeight = isTall ? size * (1.8 + 1.6 * random()) : size * 0.7;
  // Evenly spread over the picture, which is evenly spread in 1 / z.
  const share = random();
  const z = 1 / (1 / FURTHEST_SIGN + (1 / NEAREST_SIGN - 1 / FURTHEST_SIGN) * share * share);
  const power = 0.5 + 1.9 * random() ** 2;
  return {
    x: side * (1 - halfWidth * (0.4 + 0.9 * random())),
    y: 0.62 + halfHeight + 0.9 * random(),
    z,
    halfWidth,
    halfHeight,
    colour: [colour[0] * power, colour[1] * power, colour[2] * power],
    lines: isTall ? 3 + Math.floor(random() * 3) : 1,
    seed: Math.floor(random() * 0xffff),
  };
}

function lamps(random: Random): StreetLamp[] {
  const out: StreetLamp[] = [];
  for (let z = 1.8 + random(); z < 15; z += LAMP_STEP)
    for (const side of [-1, 1]) {
      if (random() < 0.25) continue;
      const power = 7 + 5 * random();
      const at = { x: side * (0.66 + 0.06 * random()), y: 1.0 + 0.1 * random(), z: z + 0.4 * random(), radius: 0.022 };
      out.push({ ...at, colour: [WARM[0] * power, WARM[1] * power, WARM[2] * power] });
    }
  return out;
}

/** Pairs of lights: those that come on the left, those that go on the right. */
function cars(random: Random): StreetLamp[] {
  return Array.from({ length: CARS }, () => {
    const z = 3.5 + 9 * random() ** 1.4;
    const comes = random() < 0.5;
    const x = (comes ? -1 : 1) * (0.16 + 0.16 * random());
    const power = comes ? 9 : 5;
    const tint = comes ? HEADLIGHT : TAIL_LIGHT;
    const colour: Rgb = [tint[0] * power, tint[1] * power, tint[2] * power];
    return [-0.07, 0.07].map((off) => ({ x: x + off, y: 0.1, z, radius: 0.022, colour }));
  }).flat();
}
