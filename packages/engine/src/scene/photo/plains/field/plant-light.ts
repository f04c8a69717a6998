import type { CountryLight } from '../country/country-light.ts';

type Triple = readonly [number, number, number];

/** What a plant is made of: linear albedo of the light that it throws back and of the light that comes through it. */
export interface PlantTissue {
  readonly albedo: Triple;
  readonly through: Triple;
}

/** Light of one part of a plant for every direction of view: read with {@link shadePlant}. */
export interface PlantShade {
  /** From the sky. */
  readonly ambient: Triple;
  /** From the sun, three values for each of {@link BINS} cosines between view and sun. */
  readonly direct: Float64Array;
}

interface PlantPart {
  readonly light: CountryLight;
  /** How far up the plant: 0 = foot, 1 = tip. */
  readonly height: number;
  /** How dense the plants stand: 0 = alone, 1 = a closed crop. */
  readonly closeness: number;
}

const BINS = 65;
const FRONT_GAIN = 0.5;
const SIDE_GAIN = 0.42;
const BACK_LOSS = 0.22;
/** Light that comes through a leaf from any side, and from straight behind it. */
const THROUGH_GAIN = 0.12;
const BACKLIT_GAIN = 1.05;
/** Sky that the foot of a plant in a closed crop still sees. */
const FOOT_SKY = 0.07;
const SKY_GAIN = 0.75;
/** Swallowing of sunlight on the way down through a closed crop, at a sun overhead. */
const SHADING = 1.5;
const LEAST_SUN = 0.2;

/** Computes how a part of a plant is lit. */
export function plantShade({ albedo, through }: PlantTissue, { light, height, closeness }: PlantPart): PlantShade {
  const { direct, ambient, sun } = light;
  const deep = Math.max(0, 1 - height) * closeness;
  const sunlit = Math.exp((-deep * SHADING) / Math.max(LEAST_SUN, sun[1]));
  const open = 1 - (1 - FOOT_SKY) * deep ** 0.7;
  const table = new Float64Array(BINS * 3);
  for (let bin = 0; bin < BINS; bin++) {
    const towards = (bin / (BINS - 1)) * 2 - 1;
    const back = Math.max(0, towards);
    const thrown = SIDE_GAIN + FRONT_GAIN * Math.max(0, -towards) - BACK_LOSS * back;
    const passed = THROUGH_GAIN + BACKLIT_GAIN * back * back;
    for (let c = 0; c < 3; c++)
      table[bin * 3 + c] = (direct[c]! * sunlit * (albedo[c]! * thrown + through[c]! * passed)) / Math.PI;
  }
  const sky = (c: 0 | 1 | 2): number => (ambient[c] * open * SKY_GAIN * (albedo[c] + 0.3 * through[c])) / Math.PI;
  return { ambient: [sky(0), sky(1), sky(2)], direct: table };
}

/** Light of a plant: `towards` is the cosine between view and sun, `lit` the sunlight that arrives, `gain` the plant's own brightness. */
export function shadePlant(
  out: Float64Array,
  { ambient, direct }: PlantShade,
  towards: number,
  lit: number,
  gain: number,
): void {
  const bin = Math.round((Math.min(1, Math.max(-1, towards)) + 1) * 0.5 * (BINS - 1)) * 3;
  for (let c = 0; c < 3; c++) out[c] = gain * (ambient[c]! + lit * direct[bin + c]!);
}

/** Mixes a colour with that of the air. */
export function hazeColour(colour: Float64Array, air: Float32Array, at: number, amount: number): void {
  for (let c = 0; c < 3; c++) colour[c] = colour[c]! + (air[at + c]! - colour[c]!) * amount;
}

/** A tissue between two others. */
export function mixTissue(a: PlantTissue, b: PlantTissue, amount: number): PlantTissue {
  const mix = (x: Triple, y: Triple): Triple => [
    x[0] + (y[0] - x[0]) * amount,
    x[1] + (y[1] - x[1]) * amount,
    x[2] + (y[2] - x[2]) * amount,
  ];
  return { albedo: mix(a.albedo, b.albedo), through: mix(a.through, b.through) };
}
