import { hashPoint, valueNoise } from '@backlot/kernels';
import { skyLight } from '../light/sky-table.ts';
import { setSurface, type FacadePoint, type FacadeScene, type SurfaceSample } from './facade-point.ts';
import type { TowerSkin } from './tower-skin.ts';

const UNIT = 1 / 0x1_0000_0000;
/** Part of a bay or storey that is glass, along and up. */
const OPEN: Readonly<Record<TowerSkin['pattern'], readonly [number, number]>> = {
  glass: [0.94, 0.86],
  bands: [0.9, 0.48],
  fins: [0.55, 1],
  grid: [0.55, 0.55],
};
/** Panes are not quite flat: each mirrors a slightly different piece of sky. */
const TILT = 0.05;
/** Storeys of machines: dark bands every so many floors. */
const PLANT_EVERY = 19;
const CORNER_M = 1.3;
/** By dusk lamps look weaker: the film is exposed for the sky. */
const DUSK = 0.42;
/** Light of streets on the lowest storeys, how high it reaches, and what of it reaches everywhere. */
const FOOT_LIGHT = 0.12;
const FOOT_M = 11;
const TOWN_LIGHT = 0.03;
const mirrored = new Float64Array(3);

/** One point of a distant tower. */
export function shadeTower(
  point: FacadePoint,
  skin: TowerSkin,
  scene: FacadeScene,
  bottomM: number,
  out: SurfaceSample,
): void {
  const { u, v, lengthM, topM, pixelU, pixelV, seed } = point;
  const count = Math.max(1, Math.round(lengthM / skin.bayM));
  const bayM = lengthM / count;
  const bay = Math.floor(u / bayM);
  const height = v - bottomM;
  const floor = Math.floor(height / skin.floorM);
  const [openU, openV] = OPEN[skin.pattern];
  // What a sample of this size sees of the openings along and up.
  const glass =
    share(u / bayM - bay, openU, pixelU / bayM) * share(height / skin.floorM - floor, openV, pixelV / skin.floorM);
  setSurface(out, skin.colour);
  const patches = 0.9 + 0.2 * valueNoise(u * 0.09, v * 0.05, seed);
  const isPlant = topM - v < skin.floorM * 0.8 || (floor % PLANT_EVERY === PLANT_EVERY - 2 && topM - bottomM > 90);
  // Structure that breaks the pattern: piers between groups of bays, solid corners.
  const isPier = skin.pattern !== 'glass' && (((bay + (seed & 7)) % skin.group) + skin.group) % skin.group === 0;
  const isCorner = skin.pattern !== 'glass' && Math.min(u, lengthM - u) < CORNER_M;
  const open = isPlant || isCorner ? 0.12 : isPier ? glass * 0.4 : glass;
  const wall = (1 - open) * patches * (isPlant ? 0.6 : 1);
  out.r *= wall;
  out.g *= wall;
  out.b *= wall;
  if (scene.light.hasLamps) lightFoot(point, scene, out);
  if (open <= 0) return;
  const pane = hashPoint(bay, floor, seed);
  mirror(point, skin, scene, pane, open, out);
  // Blinds and curtains: no two windows are equally dark.
  const blind = ((pane >>> 12) & 15) / 15;
  if (blind > 0.55 && !isPlant) {
    const cloth = (blind - 0.5) * 0.42 * open;
    out.r += cloth;
    out.g += cloth * 0.97;
    out.b += cloth * 0.9;
  }
  // Rooms are wider than bays.
  const room = hashPoint(Math.floor(bay / (2 + (seed & 1))), floor, seed + 9);
  const { light } = scene;
  if (light.hasLamps && !isPlant)
    lightRooms(skin, light.isNight ? 1 : DUSK, room, hashPoint(floor, 5, seed), open, out);
  if (light.hasLamps && topM - v < 14) {
    const glow = (light.isNight ? 1 : DUSK) * Math.max(0, 1 - (topM - v) / 14);
    out.glowR += skin.crown[0] * glow;
    out.glowG += skin.crown[1] * glow;
    out.glowB += skin.crown[2] * glow;
  }
}

/** Coverage of an opening that takes the middle `open` of a period, for a sample `wide` periods wide at `at` (0..1). */
function share(at: number, open: number, wide: number): number {
  if (wide >= 1 || open >= 1) return open;
  const edge = (open / 2 - Math.abs(at - 0.5)) / Math.max(0.02, wide) + 0.5;
  const sharp = Math.min(1, Math.max(0, edge));
  return sharp + (open - sharp) * wide * wide;
}

function mirror(
  { viewX, viewY, viewZ, normalX, normalZ, x, y, light, u, v, seed }: FacadePoint,
  skin: TowerSkin,
  scene: FacadeScene,
  pane: number,
  open: number,
  out: SurfaceSample,
): void {
  const tilt = ((pane & 0xff) / 255 - 0.5) * TILT;
  const facing = viewX * normalX + viewZ * normalZ;
  const rx = viewX - 2 * facing * (normalX - normalZ * tilt);
  const rz = viewZ - 2 * facing * (normalZ + normalX * tilt);
  skyLight(scene.light.sky, rx, Math.max(0.02, viewY + ((pane >>> 8) & 0xff) * 0.0001), rz, mirrored);
  const fresnel = skin.mirror + (1 - skin.mirror) * (1 + Math.min(0, facing)) ** 5;
  // Neighbours stand in the mirrored sky, lower down more of them.
  const blocked = Math.min(
    1,
    Math.max(0, (valueNoise(u * 0.045 + x * 0.01, v * 0.02, seed + 3) - 0.35 - y * 0.0016) * 4),
  );
  for (let c = 0; c < 3; c++) {
    const seen = mirrored[c]! * (1 - 0.75 * blocked) + light[c]! * 0.06 * blocked;
    const value = (seen * fresnel + (1 - fresnel) * light[c]! * 0.012) * skin.glassTint[c]! * open;
    if (c === 0) out.glowR += value;
    else if (c === 1) out.glowG += value;
    else out.glowB += value;
  }
}

/** Street lamps light the foot of a tower, the whole town its walls a little. */
function lightFoot({ y }: FacadePoint, { light }: FacadeScene, out: SurfaceSample): void {
  const glow = (light.isNight ? 1 : DUSK) * (FOOT_LIGHT * Math.exp(-y / FOOT_M) + TOWN_LIGHT);
  out.glowR += out.r * glow * 1.35;
  out.glowG += out.g * glow * 0.95;
  out.glowB += out.b * glow * 0.62;
}

/** Rooms with the lights on: whole floors of offices, single rooms of flats. */
function lightRooms(
  skin: TowerSkin,
  dusk: number,
  pane: number,
  floor: number,
  open: number,
  out: SurfaceSample,
): void {
  const busy = (floor & 0xff) / 255;
  const chance = skin.litShare * (0.35 + 1.4 * busy * busy);
  if (pane * UNIT >= chance) return;
  const power = dusk * skin.lampPower * (0.25 + (1.1 * ((pane >>> 9) & 0xff)) / 255) * open;
  const cold = ((pane >>> 4) & 7) < 2 ? 1 : 0;
  out.glowR += skin.lampColour[0] * power * (1 - 0.3 * cold);
  out.glowG += skin.lampColour[1] * power * (1 + 0.04 * cold);
  out.glowB += skin.lampColour[2] * power * (1 + 0.9 * cold);
}
