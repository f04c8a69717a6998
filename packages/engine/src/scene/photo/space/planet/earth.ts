import { createRandom, deriveSeed } from '@backlot/kernels';
import { fbm3, noise3, ridged3 } from '../noise-3d.ts';
import type { Planet, SurfaceSample, Terrain } from './planet.ts';

// Reflectances of the Earth from above, linear: as in the Blue Marble mosaics.
const DEEP = [0.006, 0.022, 0.075] as const;
const SHALLOW = [0.03, 0.2, 0.25] as const;
const FOREST = [0.025, 0.055, 0.016] as const;
const STEPPE = [0.15, 0.125, 0.05] as const;
const DESERT = [0.42, 0.29, 0.15] as const;
const ROCK = [0.13, 0.105, 0.08] as const;
const SNOW = [0.78, 0.8, 0.84] as const;
/** Noise above this is land: three tenths of the globe. */
const SEA_LEVEL = 0.075;

interface Cyclone {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly size: number;
  readonly spin: number;
}

/** A planet like ours: seas, forests, deserts, ice, weather with fronts and cyclones, towns at night. */
export function earthTerrain({ seed }: Planet, octaves: number): Terrain {
  const random = createRandom(deriveSeed(seed, 'earth'));
  const at = random() * 90;
  const weather = 100 + random() * 90;
  const cyclones = Array.from({ length: 11 }, (): Cyclone => {
    const y = (random() < 0.5 ? -1 : 1) * (0.25 + 0.5 * random());
    const angle = random() * 2 * Math.PI;
    const flat = Math.sqrt(1 - y * y);
    return {
      x: Math.sin(angle) * flat,
      y,
      z: Math.cos(angle) * flat,
      size: 0.1 + 0.16 * random(),
      spin: y > 0 ? 1 : -1,
    };
  });
  return {
    relief: 0.05,
    dust: 0,
    glow: [1, 0.62, 0.26],
    sample: (x, y, z, out) => {
      land(x, y, z, at, octaves, out);
      out.cloud = cloudAt(x, y, z, weather, cyclones, octaves);
    },
  };
}

function land(x: number, y: number, z: number, at: number, octaves: number, out: SurfaceSample): void {
  const warp = fbm3(x * 1.2 + at, y * 1.2, z * 1.2, 3) * 0.5;
  const shape = fbm3(x * 1.15 + warp + at, y * 1.15 + warp, z * 1.15 - warp, octaves);
  const above = shape - SEA_LEVEL;
  const latitude = Math.abs(y);
  out.glow = 0;
  if (above <= 0) {
    const shallow = Math.exp(above * 34);
    between(out, DEEP, SHALLOW, shallow * 0.75);
    out.height = 0;
    out.gloss = 1;
    const ice = Math.min(1, Math.max(0, (latitude - 0.93 + 0.1 * warp) * 22));
    mix(out, SNOW, ice);
    out.gloss *= 1 - ice;
    return;
  }
  const mountains = ridged3(x * 3 + at, y * 3, z * 3 + warp, Math.min(7, octaves)) * Math.min(1, above * 7);
  const fine = noise3(x * 21 + at, y * 21, z * 21) * 0.5 + noise3(x * 57, y * 57 + at, z * 57) * 0.3;
  // Wet at the equator, dry at thirty degrees, wet again, then cold.
  const wet = 0.55 * Math.cos(latitude * 5.6) + 0.9 * fbm3(x * 2.3 + 40, y * 2.3 + at, z * 2.3, 4) + 0.16 * fine - 0.1;
  const dryness = Math.min(1, Math.max(0, 0.5 - wet * 1.5));
  if (dryness < 0.5) between(out, FOREST, STEPPE, dryness * 2);
  else between(out, STEPPE, DESERT, dryness * 2 - 1);
  const shade = 1 + 0.35 * fine;
  out.r *= shade;
  out.g *= shade;
  out.b *= shade;
  mix(out, ROCK, Math.min(0.8, Math.max(0, mountains - 0.35) * 1.6));
  mix(out, SNOW, Math.min(1, Math.max(0, (latitude * 1.1 + mountains * 0.42 + 0.07 * fine - 0.98) * 9)));
  out.height = above * 0.5 + mountains * 0.8 + fine * 0.05;
  out.gloss = 0;
  const people =
    noise3(x * 9 + at, y * 9, z * 9) +
    0.8 * noise3(x * 44, y * 44, z * 44 + at) -
    0.42 -
    0.5 * dryness -
    latitude * 0.3;
  out.glow = people > 0 ? people * people * 2.6 : 0;
}

function cloudAt(x: number, y: number, z: number, at: number, cyclones: readonly Cyclone[], octaves: number): number {
  let px = x;
  let pz = z;
  let extra = 0;
  for (const storm of cyclones) {
    const dx = px - storm.x;
    const dy = y - storm.y;
    const dz = pz - storm.z;
    const squared = (dx * dx + dy * dy + dz * dz) / (storm.size * storm.size);
    if (squared > 5) continue;
    const turn = storm.spin * 5.2 * Math.exp(-squared * 1.1);
    const cos = Math.cos(turn);
    const sin = Math.sin(turn);
    px = storm.x + dx * cos - dz * sin;
    pz = storm.z + dx * sin + dz * cos;
    extra += 0.3 * Math.exp(-squared * 1.5) - 0.5 * Math.exp(-squared * 60);
  }
  // Winds blow along the circles of latitude: fronts are long and thin.
  const wind = fbm3(px * 1.6 + at, y * 2.6, pz * 1.6, 3);
  const belts = 0.14 * Math.cos(Math.abs(y) * 12.5) + 0.1 * Math.max(0, Math.abs(y) - 0.5);
  const fronts = fbm3(px * 2.1 + wind * 1.1 + at, y * 3.9 + wind * 0.6, pz * 2.1 + wind, Math.min(8, octaves));
  const cells = fbm3(px * 11 + wind * 2, y * 13 + at, pz * 11 + wind * 2, Math.max(2, octaves - 3));
  const value = fronts * 1.35 + belts + extra + 0.3 * cells - 0.11;
  const cover = Math.min(1, Math.max(0, value * 2.7));
  return cover * cover * (3 - 2 * cover) * 0.97;
}

function between(
  out: SurfaceSample,
  from: readonly [number, number, number],
  to: readonly [number, number, number],
  share: number,
): void {
  out.r = from[0] + (to[0] - from[0]) * share;
  out.g = from[1] + (to[1] - from[1]) * share;
  out.b = from[2] + (to[2] - from[2]) * share;
}

function mix(out: SurfaceSample, to: readonly [number, number, number], share: number): void {
  out.r += (to[0] - out.r) * share;
  out.g += (to[1] - out.g) * share;
  out.b += (to[2] - out.b) * share;
}
