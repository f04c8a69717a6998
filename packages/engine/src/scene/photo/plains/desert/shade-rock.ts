import { gradientNoise, hashPoint } from '@backlot/kernels';
import type { CountryLight } from '../country/country-light.ts';
import type { LandPoint, ShadeLand } from '../country/paint-land.ts';

type Triple = readonly [number, number, number];

/** Colours of layered rock and of the sand below it, linear. */
export interface RockColours {
  readonly seed: number;
  /** From layer to layer. */
  readonly bands: readonly Triple[];
  readonly sand: Triple;
  /** Thickness of a layer, m. */
  readonly bandM: number;
  /** Slope up to which sand covers it. */
  readonly sandUpTo: number;
}

/** Steepness counts up to this much: wrinkles of cliffs would glitter. */
const STEEPEST = 1.6;
/** From the slope at which rock begins to show to that where it is bare. */
const ROCK_RANGE = 0.28;
const ROUGHNESS = [
  [0.9, 0.5],
  [3.6, 0.42],
  [14, 0.35],
] as const;
const BOUNCE = 0.14;

/** Light of layered rock: bands that follow the height, cracks, rubble and sand where it is level. */
export function createRockShade({ seed, bands, sand, bandM, sandUpTo }: RockColours, light: CountryLight): ShadeLand {
  const { sun, direct, ambient } = light;
  const albedo = new Float64Array(3);
  return (point: LandPoint, out: Float64Array): void => {
    const { x, y, z, acrossM } = point;
    const steep = Math.hypot(point.slopeX, point.slopeZ);
    const rocky = Math.min(
      1,
      Math.max(0, (steep - sandUpTo + 0.14 * gradientNoise(x / 7, z / 7, seed + 1)) / ROCK_RANGE),
    );
    layerColour(
      albedo,
      y / bandM + 0.5 * gradientNoise(x / 90, z / 90, seed + 2) + 0.12 * gradientNoise(x / 14, z / 14, seed + 3),
      bands,
      seed,
    );
    let slopeX = point.slopeX;
    let slopeZ = point.slopeZ;
    // Upright faces are wrinkled along both the face and the height.
    const along = x * 0.8 + z * 0.6;
    let crack = 0;
    for (let i = 0; i < ROUGHNESS.length; i++) {
      const [lengthM, strength] = ROUGHNESS[i]!;
      const shown = Math.min(1, Math.max(0, 1.6 - (2.4 * acrossM) / lengthM)) * strength;
      if (shown <= 0) continue;
      const bump = gradientNoise(
        along / lengthM,
        y / (lengthM * (1 + rocky)) + (1 - rocky) * (z / lengthM),
        seed + 10 + i,
      );
      const other = gradientNoise(y / lengthM + (1 - rocky) * (x / lengthM), along / lengthM + 7, seed + 20 + i);
      const amount = shown * (0.18 + 0.82 * rocky);
      slopeX += bump * amount * (1 + Math.min(STEEPEST, steep) * 0.5);
      slopeZ += other * amount * (1 + Math.min(STEEPEST, steep) * 0.5);
      crack += Math.max(0, 0.5 - Math.abs(bump) * 6) * shown * rocky;
    }
    const upright = 1 / Math.sqrt(1 + slopeX * slopeX + slopeZ * slopeZ);
    const facing = Math.max(0, (sun[1] - slopeX * sun[0] - slopeZ * sun[2]) * upright) * point.lit;
    const sky = (0.32 + 0.6 * upright) * (1 - 0.5 * crack);
    const speck =
      (hashPoint(Math.floor(x * 90), Math.floor(z * 90), seed) / 0x1_0000_0000 - 0.5) * Math.min(0.25, 0.02 / acrossM);
    const patch =
      1 + 0.14 * gradientNoise(x / 5, z / 5, seed + 31) + 0.1 * gradientNoise(x / 1.1, z / 0.9, seed + 32) + speck;
    for (let c = 0; c < 3; c++) {
      const base = (sand[c]! + (albedo[c]! - sand[c]!) * rocky) * patch * (1 - 0.35 * crack);
      out[c] =
        (base / Math.PI) * (direct[c]! * (facing + BOUNCE * Math.max(0.12, sun[1]) * sand[c]! * 2) + ambient[c]! * sky);
    }
  };
}

/** Colour of the layer at `level`: each has its own, with sharp and soft borders. */
function layerColour(out: Float64Array, level: number, bands: readonly Triple[], seed: number): void {
  const layer = Math.floor(level);
  const t = level - layer;
  const a = bands[hashPoint(layer, 1, seed) % bands.length]!;
  const b = bands[hashPoint(layer + 1, 1, seed) % bands.length]!;
  const mix = Math.min(1, Math.max(0, (t - 0.6) / 0.4));
  const fine = 1 + 0.16 * gradientNoise(level * 5.3, 0.5, seed + 5) + 0.1 * gradientNoise(level * 17, 0.5, seed + 6);
  for (let c = 0; c < 3; c++) out[c] = (a[c]! + (b[c]! - a[c]!) * mix) * fine;
}
