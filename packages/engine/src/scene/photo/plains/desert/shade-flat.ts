import { createWorleyCell, fbm, gradientNoise, hashPoint, worley } from '@backlot/kernels';
import type { CountryLight } from '../country/country-light.ts';
import type { LandPoint, ShadeLand } from '../country/paint-land.ts';

type Triple = readonly [number, number, number];

const SALT: Triple = [0.8, 0.79, 0.77];
const SALT_LOW: Triple = [0.66, 0.64, 0.61];
const MUD: Triple = [0.42, 0.32, 0.22];
const MUD_DARK: Triple = [0.09, 0.065, 0.045];
const ASPHALT: Triple = [0.115, 0.112, 0.11];
const PAINT_WHITE: Triple = [0.68, 0.67, 0.63];
const PAINT_YELLOW: Triple = [0.62, 0.4, 0.05];

/** Half the width of a road and of its painted lines, m; length of a dash and of the gap to the next one. */
const ROAD_M = 3.5;
const LINE_M = 0.07;
const DASH_M = 3;
const GAP_M = 6;
const EDGE_LINE_M = 3.1;

const cell = createWorleyCell();

/** Crust of salt, in plates with raised rims. */
export function createSaltShade(light: CountryLight, seed: number): ShadeLand {
  const plateM = 1.9;
  return ({ x, z, alongM, lit }: LandPoint, out) => {
    const warpX = x + 0.5 * gradientNoise(x / 1.3, z / 1.3, seed);
    const warpZ = z + 0.5 * gradientNoise(x / 1.3 + 7, z / 1.3, seed + 1);
    worley(warpX / plateM, warpZ / plateM, seed, cell);
    const rim = (cell.second - cell.nearest) * plateM;
    const shown = Math.min(1, 0.16 / Math.max(0.02, alongM));
    const ridge = Math.exp(-((rim / 0.075) ** 2)) * shown;
    const slope =
      ridge * 0.55 * gradientNoise(x * 6, z * 6, seed + 2) + 0.06 * shown * gradientNoise(x * 17, z * 13, seed + 3);
    const dirt = Math.min(1, Math.max(0, 0.3 + 0.5 * fbm(x / 6, z / 9, 3, seed + 4) - ridge * 0.5));
    diffuse(out, light, { low: SALT, high: SALT_LOW, mix: dirt, slope, lit, open: 1 - 0.1 * ridge });
  };
}

/** Dried mud, cracked into plates. */
export function createMudShade(light: CountryLight, seed: number): ShadeLand {
  const plateM = 0.42;
  return ({ x, z, alongM, lit }: LandPoint, out) => {
    const warpX = x + 0.1 * gradientNoise(x * 3, z * 3, seed);
    const warpZ = z + 0.1 * gradientNoise(x * 3 + 7, z * 3, seed + 1);
    worley(warpX / plateM, warpZ / plateM, seed, cell);
    const rim = (cell.second - cell.nearest) * plateM;
    const shown = Math.min(1, 0.05 / Math.max(0.01, alongM));
    const crack = Math.min(1, Math.max(0, 1.25 - rim / 0.018)) * shown + 0.14 * (1 - shown);
    // Plates curl up at their rims.
    const slope =
      0.35 * shown * Math.exp(-((rim / 0.06) ** 2)) * gradientNoise(x * 4, z * 4, seed + 2) +
      0.1 * shown * gradientNoise(x * 21, z * 19, seed + 3);
    const tone = 0.12 * gradientNoise(x / 3, z / 3, seed + 4);
    diffuse(out, light, {
      low: MUD,
      high: MUD_DARK,
      mix: Math.min(1, Math.max(0, crack * 0.92 + tone)),
      slope,
      lit,
      open: 1 - 0.5 * crack,
    });
  };
}

/** A straight road through `beside`. */
export function createRoadShade(
  beside: ShadeLand,
  light: CountryLight,
  { seed, offsetM }: { readonly seed: number; readonly offsetM: number },
): ShadeLand {
  const low = new Float64Array(3);
  return (point, out) => {
    const { x, z, acrossM, alongM, lit } = point;
    const across = x - offsetM;
    const edge = ROAD_M + 0.12 * gradientNoise(0.5, z * 0.6, seed) + 0.08 * gradientNoise(3.5, z * 2.3, seed);
    beside(point, out);
    const onRoad = Math.min(1, Math.max(0, (edge - Math.abs(across)) / Math.max(0.05, acrossM) + 0.5));
    if (onRoad <= 0) return;
    const wheel = Math.exp(-(((Math.abs(Math.abs(across) - 1.75) - 0.75) / 0.34) ** 2));
    const seam = Math.abs(gradientNoise(x * 0.55, z * 0.16, seed + 2) + 0.12 * gradientNoise(x * 4, z * 3, seed + 6));
    const crack = seam < 0.007 ? 0.3 * Math.min(1, Math.max(0, 1.4 - acrossM / 0.012)) : 0;
    const dust = Math.min(0.5, Math.max(0, (Math.abs(across) - 2.7) * 0.45 + 0.25 * fbm(x, z / 4, 3, seed + 3)));
    const fine = Math.min(1, 0.012 / Math.max(0.004, acrossM));
    const grain =
      1 +
      0.25 * fine * (hashPoint(Math.floor(x * 260), Math.floor(z * 260), seed) / 0x1_0000_0000 - 0.5) +
      0.1 * fbm(x / 2, z / 7, 3, seed + 4);
    diffuse(low, light, {
      low: ASPHALT,
      high: ASPHALT,
      mix: 0,
      slope: 0,
      lit,
      open: (1 + 0.16 * wheel) * grain - crack,
    });
    // Seen flat along the road even asphalt shines.
    const sheen = 0.35 * (1 + point.viewY) ** 40;
    for (let c = 0; c < 3; c++) low[c] = low[c]! + (sheen * light.ambient[c]!) / Math.PI;
    const [line, paint] = lineAt(across, z, acrossM, alongM);
    if (line > 0) {
      const worn = line * Math.min(1, Math.max(0.25, 0.8 + 0.7 * gradientNoise(x * 9, z * 5, seed + 5)));
      const white = new Float64Array(3);
      diffuse(white, light, { low: paint, high: paint, mix: 0, slope: 0, lit, open: 1 });
      for (let c = 0; c < 3; c++) low[c] = low[c]! + (white[c]! - low[c]!) * worn;
    }
    for (let c = 0; c < 3; c++) {
      const road = low[c]! + (out[c]! - low[c]!) * Math.max(0, dust);
      out[c] = out[c]! + (road - out[c]!) * onRoad;
    }
  };
}

/** How much of a pixel is paint, and which. */
function lineAt(across: number, z: number, acrossM: number, alongM: number): readonly [number, Triple] {
  const soft = Math.max(0.01, acrossM);
  const inside = (distance: number): number =>
    Math.min(1, Math.max(0, (LINE_M - Math.abs(distance)) / soft + 0.5)) * Math.min(1, (2 * LINE_M) / soft);
  const edge = inside(Math.abs(across) - EDGE_LINE_M);
  if (edge > 0) return [edge, PAINT_WHITE];
  const period = DASH_M + GAP_M;
  const t = z - Math.floor(z / period) * period;
  const softZ = Math.max(0.02, alongM);
  const dash =
    alongM > period ? DASH_M / period : Math.min(1, Math.max(0, (DASH_M / 2 - Math.abs(t - period / 2)) / softZ + 0.5));
  return [inside(across) * dash, PAINT_YELLOW];
}

interface Diffuse {
  readonly low: Triple;
  readonly high: Triple;
  readonly mix: number;
  /** Tilt towards the sun. */
  readonly slope: number;
  readonly lit: number;
  readonly open: number;
}

function diffuse(
  out: Float64Array,
  { sun, direct, ambient }: CountryLight,
  { low, high, mix, slope, lit, open }: Diffuse,
): void {
  const facing = Math.max(0, sun[1] + slope * Math.sqrt(1 - sun[1] * sun[1])) * lit;
  for (let c = 0; c < 3; c++)
    out[c] =
      ((low[c]! + (high[c]! - low[c]!) * mix) / Math.PI) *
      Math.max(0, open) *
      (direct[c]! * facing + ambient[c]! * 0.92);
}
