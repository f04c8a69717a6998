import { hash32 } from '@backlot/kernels';

/** Slopes of the water at a point; written over at every call. */
export interface WaveSlopes {
  /** Along x and z. */
  x: number;
  z: number;
  /** Mean square of the slopes too fine to be seen: the roughness that is left. */
  variance: number;
  /** Height as a part of the wave height, about -1..1: crests let light through. */
  height: number;
}

/** State of the sea. */
export interface SeaState {
  readonly seed: number;
  /** Root mean square slope of one octave: 0.05 calm, 0.09 a breeze, 0.14 a storm. */
  readonly steepness: number;
  /** Longest wave, m. */
  readonly longestM: number;
  /** Where waves travel to, radians from straight ahead. */
  readonly heading: number;
}

const OCTAVES = 10;
const SHORTER = 0.56;
/** Crests are this many times longer than waves; fine ripples have no direction. */
const CREST_LENGTH = 2.3;
/** Slopes that no octave stands for (capillary waves), Cox and Munk 1954 for a light breeze. */
const CAPILLARY_VARIANCE = 0.0012;
/** Mean square slope of one unit of gradient noise a period. */
const NOISE_SLOPE_VARIANCE = 0.9;

/** Slopes of a wind sea: octaves of noise, each of half the length; those that a pixel of `footprintX` by `footprintZ` m cannot show become variance. */
export function createWaves({ seed, steepness, longestM, heading }: SeaState) {
  const octaves = Array.from({ length: OCTAVES }, (_, i) => {
    const length = longestM * SHORTER ** i;
    const turn = heading + (i % 2 === 0 ? 1 : -1) * (0.12 + 0.09 * i);
    const stretch = 1 + (CREST_LENGTH - 1) / (1 + i * 0.35);
    return {
      length,
      cos: Math.cos(turn),
      sin: Math.sin(turn),
      along: 1 / length,
      across: 1 / (length * stretch),
      seed: seed + i * 7919,
    };
  });
  const noise = { value: 0, dx: 0, dy: 0 };
  return (x: number, z: number, footprintX: number, footprintZ: number, out: WaveSlopes): void => {
    out.x = 0;
    out.z = 0;
    out.variance = CAPILLARY_VARIANCE;
    out.height = 0;
    for (let i = 0; i < OCTAVES; i++) {
      const { length, cos, sin, along, across, seed: octaveSeed } = octaves[i]!;
      // Footprint along the wave's own direction.
      const footprint = Math.abs(sin) * footprintX + Math.abs(cos) * footprintZ;
      const shown = Math.min(1, Math.max(0, 1.6 - (2.2 * footprint) / length));
      out.variance += (1 - shown * shown) * steepness * steepness * NOISE_SLOPE_VARIANCE;
      if (shown <= 0) continue;
      noiseSlope((x * cos - z * sin) * across, (x * sin + z * cos) * along, octaveSeed, noise);
      const amplitude = steepness * shown * length;
      const byAcross = noise.dx * across * amplitude;
      const byAlong = noise.dy * along * amplitude;
      out.x += byAcross * cos + byAlong * sin;
      out.z += -byAcross * sin + byAlong * cos;
      out.height += noise.value * SHORTER ** i * shown;
    }
  };
}

const GRADIENTS = 64;
const GRADIENT_X = Float64Array.from({ length: GRADIENTS }, (_, i) => Math.cos((i / GRADIENTS) * 2 * Math.PI));
const GRADIENT_Y = Float64Array.from({ length: GRADIENTS }, (_, i) => Math.sin((i / GRADIENTS) * 2 * Math.PI));

/** Gradient noise with its exact derivatives (Quilez, "Gradient noise derivatives"): one evaluation instead of three. */
function noiseSlope(x: number, y: number, seed: number, out: { value: number; dx: number; dy: number }): void {
  const cellX = Math.floor(x);
  const cellY = Math.floor(y);
  const fx = x - cellX;
  const fy = y - cellY;
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10);
  const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  const du = 30 * fx * fx * (fx * (fx - 2) + 1);
  const dv = 30 * fy * fy * (fy * (fy - 2) + 1);
  const row0 = hash32(Math.imul(cellY, 0x165667b1) ^ seed);
  const row1 = hash32(Math.imul(cellY + 1, 0x165667b1) ^ seed);
  const column0 = Math.imul(cellX, 0x27d4eb2d);
  const column1 = Math.imul(cellX + 1, 0x27d4eb2d);
  const a = hash32(column0 ^ row0) & (GRADIENTS - 1);
  const b = hash32(column1 ^ row0) & (GRADIENTS - 1);
  const c = hash32(column0 ^ row1) & (GRADIENTS - 1);
  const d = hash32(column1 ^ row1) & (GRADIENTS - 1);
  const va = GRADIENT_X[a]! * fx + GRADIENT_Y[a]! * fy;
  const vb = GRADIENT_X[b]! * (fx - 1) + GRADIENT_Y[b]! * fy;
  const vc = GRADIENT_X[c]! * fx + GRADIENT_Y[c]! * (fy - 1);
  const vd = GRADIENT_X[d]! * (fx - 1) + GRADIENT_Y[d]! * (fy - 1);
  const twist = va - vb - vc + vd;
  out.value = va + u * (vb - va) + v * (vc - va) + u * v * twist;
  out.dx =
    GRADIENT_X[a]! +
    u * (GRADIENT_X[b]! - GRADIENT_X[a]!) +
    v * (GRADIENT_X[c]! - GRADIENT_X[a]!) +
    u * v * (GRADIENT_X[a]! - GRADIENT_X[b]! - GRADIENT_X[c]! + GRADIENT_X[d]!) +
    du * (v * twist + vb - va);
  out.dy =
    GRADIENT_Y[a]! +
    u * (GRADIENT_Y[b]! - GRADIENT_Y[a]!) +
    v * (GRADIENT_Y[c]! - GRADIENT_Y[a]!) +
    u * v * (GRADIENT_Y[a]! - GRADIENT_Y[b]! - GRADIENT_Y[c]! + GRADIENT_Y[d]!) +
    dv * (u * twist + vc - va);
}
