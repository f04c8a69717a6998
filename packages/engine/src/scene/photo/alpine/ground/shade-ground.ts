import type { AlpineLight } from '../light/alpine-light.ts';
import { heightAt } from '../terrain/height-field.ts';
import { slopeFbm, tileFbm, tileNoise } from '../terrain/slope-noise.ts';
import type { Biome } from './biome.ts';
import { snowAt, woodAt } from './cover.ts';

const SNOW = [0.86, 0.88, 0.92] as const;
/** Light thrown back by the land all around, as a part of what falls on it. */
const BOUNCE = 0.16;
/** Width of the half-shadow at the edge of a mountain's shadow, m of height. */
/** Silt between the stones of a shore makes them a little browner than scree. */
const SHORE_TINT = [0.62, 0.58, 0.51] as const;
/** Pixels larger than this show no drifts, m. */
const DRIFT_FOOTPRINT_M = 0.4;
const PENUMBRA_M = 14;
const CLOUD_SHADOW_M = 2600;
/** The ground before the camera lies in the sun, m. */
const SUNNY_TO_M = 260;
/** Bumps of rock that are finer than the land's roughness: length of the first wave, m. */
const BUMP_M = 26;
const BUMP = 0.55;
const GRASS_SIDE_LIGHT = 0.24;
/** Needles and moss under trees, as a part of the colour of the trees; how much of it shows between them. */
const FLOOR = [1.3, 0.95, 0.8] as const;
const FLOOR_COVER = 0.75;

const albedo = new Float64Array(3);
const bump = new Float64Array(3);
const grass = new Float64Array(3);
const drift = new Float64Array(3);

/** The light that the ground at (x, height, z) with the given slopes sends to the eye, air not counted, into `out`. */
export function shadeGround(
  biome: Biome,
  light: AlpineLight,
  x: number,
  height: number,
  z: number,
  slopeX: number,
  slopeZ: number,
  footprintM: number,
  out: Float64Array,
): void {
  const hollow = heightAt(light.hollow, x, z);
  const steep = Math.sqrt(slopeX * slopeX + slopeZ * slopeZ);
  const wood =
    z > biome.woodsFromM ? woodAt(biome, x, z, height, steep, hollow) * Math.min(1, (z / biome.woodsFromM - 1) * 2) : 0;
  const rocky = smooth(0.6, 1.05, steep + 0.18 * tileNoise(x / 33, z / 33));
  // Faces are broken: bumps across a steep face hang on its height as much as on its place.
  const octaves = Math.min(rocky > 0.03 ? 5 : 1.5, Math.log2(BUMP_M / footprintM) - 0.3);
  let gx = slopeX;
  let gz = slopeZ;
  if (octaves > 0) {
    slopeFbm((x + z * 0.35) / BUMP_M, (height * 0.55 + z) / BUMP_M, octaves, 0.62, bump);
    const strength = BUMP * (0.2 + 0.8 * rocky) * (1 + steep * 0.5);
    gx += bump[1]! * strength;
    gz += bump[2]! * strength;
  }
  if (footprintM < DRIFT_FOOTPRINT_M && biome.snowlineM < height) {
    // Wind has drawn waves in the snow.
    slopeFbm(x / 2.6 + 0.35 * z, z / 0.9, Math.min(4, Math.log2(0.9 / footprintM)), 0.5, drift);
    gx += drift[1]! * 0.1;
    gz += drift[2]! * 0.24;
  }
  const inverse = 1 / Math.sqrt(gx * gx + 1 + gz * gz);
  const [sx, sy, sz] = light.sunDirection;
  const facing = Math.max(0, (-gx * sx + sy - gz * sz) * inverse);
  const shadowed = heightAt(light.shadow, x, z);
  const lit = smooth(-PENUMBRA_M, PENUMBRA_M, height - shadowed) * cloudGap(light.cloudShadow, x, z);
  const snow = snowAt(biome, x, z, height, steep, hollow, 1 - facing);
  const greenness = groundAlbedo(biome, x, z, height, steep, hollow, rocky, footprintM, octaves > 0 ? bump[0]! : 0);
  const grain = octaves > 0 ? 1 + 0.25 * bump[0]! : 1;
  // Blades stand upright: they catch light that only grazes the ground.
  const upright = 0.62 * facing + GRASS_SIDE_LIGHT * Math.sqrt(sx * sx + sz * sz);
  const open = Math.max(0.25, Math.min(1, 0.92 - 0.45 * hollow));
  const upward = 0.5 + 0.5 * inverse;
  for (let c = 0; c < 3; c++) {
    let colour = albedo[c]! * grain;
    colour += (biome.conifer[c]! * FLOOR[c]! - colour) * wood * FLOOR_COVER * (1 - snow * 0.6);
    colour += (SNOW[c]! - colour) * snow * (1 - wood * 0.35);
    const direct = light.sun[c]! * (facing + (upright - facing) * greenness * (1 - snow)) * lit;
    const around = BOUNCE * (light.sky[c]! + light.sun[c]! * Math.max(0, sy) * 0.7) * (1.5 - upward);
    out[c] = (colour / Math.PI) * (direct + light.sky[c]! * open * upward + around);
  }
}

/** Sunlight that gaps between the clouds let through, 0..1. */
export function cloudGap(cover: number, x: number, z: number): number {
  if (cover <= 0 || z < SUNNY_TO_M) return 1;
  const shape = tileFbm(x / CLOUD_SHADOW_M + 7.7, z / CLOUD_SHADOW_M + 2.1, 3) * 1.3 + 0.5;
  const far = Math.min(1, z / SUNNY_TO_M - 1);
  return 1 - 0.8 * far * smooth(1 - cover - 0.12, 1 - cover + 0.12, shape);
}

/** Albedo of the grass at a place: greener and drier patches; `difference` (-0.5..0.5) is that of the blade or tuft from its surroundings. */
export function grassColour(
  biome: Biome,
  x: number,
  z: number,
  height: number,
  difference: number,
  out: Float64Array,
): void {
  const broad = tileFbm(x / 310 + 2.2, z / 310 + 8.4, 3) + 0.6 * tileNoise(x / 23, z / 23);
  grassOf(biome, broad, height, difference, out);
}

function grassOf(biome: Biome, patch: number, height: number, difference: number, out: Float64Array): void {
  const dry = Math.min(1, Math.max(0, biome.dryness + patch * 0.55 + difference * 0.5 + height / 4200));
  for (let c = 0; c < 3; c++) out[c] = biome.grass[c]! + (biome.dryGrass[c]! - biome.grass[c]!) * dry;
}

/** Writes the albedo of bare ground and grass into `albedo`; returns how much of it is grass, 0..1. */
function groundAlbedo(
  biome: Biome,
  x: number,
  z: number,
  height: number,
  steep: number,
  hollow: number,
  rocky: number,
  footprintM: number,
  bumpiness: number,
): number {
  const broad = tileFbm(x / 310 + 2.2, z / 310 + 8.4, 3);
  const fineOctaves = Math.min(4, Math.log2(40 / footprintM));
  const fine = fineOctaves > 0 ? tileFbm(x / 40, z / 40 + height / 60, fineOctaves) : 0;
  const { strength, thicknessM } = biome.strata;
  const layer = tileNoise(height / thicknessM + broad * 2.5, (x + z) / 2600) * strength;
  const stained = smooth(0.1, 0.5, tileNoise((x - z) / 37, height / 260) + 0.5 * fine);
  const tone = 1 + 0.3 * broad + 0.45 * fine + 0.5 * layer + 0.3 * bumpiness;
  const isScree = smooth(0.42, 0.55, steep) * smooth(0.95, 0.75, steep) * smooth(-0.1, 0.5, hollow + fine * 0.5);
  grassOf(biome, broad + 0.6 * tileNoise(x / 23, z / 23), height, fine, grass);
  const isGreen =
    (1 - rocky) * smooth(biome.treelineM + 620, biome.treelineM - 60, height + 500 * broad - 160 * hollow);
  for (let c = 0; c < 3; c++) {
    let rock = biome.rock[c]! + (biome.stain[c]! - biome.rock[c]!) * stained * 0.7;
    rock += (biome.scree[c]! - rock) * isScree * 0.8;
    const green = grass[c]! * (1 + 0.5 * fine);
    albedo[c] = Math.max(0.008, rock * tone + (green - rock * tone) * isGreen);
  }
  if (height < biome.shoreM * 1.6) shoreAlbedo(biome, x, z, height, fine, footprintM);
  return isGreen;
}

const SHORE_OCTAVES = 5;
const PEBBLE_M = 0.5;
/** Stones are this much darker wet, and wet up to this height over the water, m. */
const WET = 0.5;
const WET_M = 0.1;

/** Stones and sand instead of grass along the water. */
function shoreAlbedo(biome: Biome, x: number, z: number, height: number, fine: number, footprintM: number): void {
  const edge = biome.shoreM * (1 + 0.7 * fine + 0.35 * tileNoise(x / 6, z / 6));
  const stony = smooth(edge * 1.25, edge * 0.75, height);
  if (stony <= 0) return;
  const octaves = Math.min(SHORE_OCTAVES, Math.log2(PEBBLE_M / footprintM) + 0.5);
  const grain = octaves > 0 ? tileFbm(x / PEBBLE_M, z / PEBBLE_M, octaves) : 0;
  // Single grains: what the eye takes for sand and gravel.
  const sand = footprintM < 0.03 ? 0.35 * tileNoise(x / 0.021, z / 0.034) + 0.3 * tileNoise(x / 0.05, z / 0.08) : 0;
  const wet = 1 - (1 - WET) * smooth(WET_M * 2, WET_M * 0.5, height);
  for (let c = 0; c < 3; c++) {
    const stone = biome.scree[c]! * SHORE_TINT[c]! * (1 + 1.1 * grain + sand) * wet;
    albedo[c] = albedo[c]! + (Math.max(0.02, stone) - albedo[c]!) * stony;
  }
}

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
