// Single scattering of sunlight in the air: Nishita et al., "Display of the Earth Taking into Account Atmospheric Scattering"
// (SIGGRAPH 1993), with the ozone layer of Bruneton (2017). Lengths in kilometres.

/** A direction or a colour. */
export type Triple = readonly [number, number, number];

/** A clear sky for one position of the sun. */
export interface Atmosphere {
  /** Unit vector to the sun: x right, y up, z ahead of the camera. */
  readonly sunDirection: Triple;
  /** Light of the sun on a surface that faces it, after its way through the air; sky light is in the same unit. */
  readonly sunIrradiance: Triple;
  /** Light of the sky from a unit direction; below the horizon it is the horizon's. */
  readonly radiance: (x: number, y: number, z: number, out: Float64Array) => void;
}

/** What decides a clear sky. */
export interface AtmosphereOptions {
  /** Height of the sun; a few degrees below the horizon is twilight. */
  readonly sunElevationDeg: number;
  /** 0 = ahead of the camera, 90 = to the right. */
  readonly sunAzimuthDeg: number;
  /** Haze: 1 is a clear day, 3 a hazy one. */
  readonly turbidity: number;
  /** The light is the moon's, which stands where the sun is said to be. */
  readonly isMoonlit?: boolean;
  /** Gains of the light of sun and sky, by channel. */
  readonly filter?: SkyFilter;
}

/** What a filter makes of the light of sun and sky, by channel. */
export interface SkyFilter {
  readonly sun: Triple;
  readonly sky: Triple;
}

/** A clear sky as plain data, from which every thread opens its own. */
export interface AtmosphereData {
  /** Light by elevation and azimuth from the sun. */
  readonly table: Float32Array;
  readonly sunAzimuthRad: number;
  readonly sunDirection: Triple;
  readonly sunIrradiance: Triple;
  readonly isMoonlit: boolean;
  readonly filter?: SkyFilter;
}

/** The moon's light is the sun's, a few hundred thousand times weaker, seen by eyes that lose colour: bluish. */
export const MOONLIGHT: Triple = [0.55, 0.75, 1.25];
/** Share of the day's light that is left at the horizon of a moonlit sky, and what comes to it towards straight ahead. */
const MOON_HORIZON = 0.35;

const EARTH_RADIUS = 6360;
const AIR_RADIUS = 6420;
const EYE_HEIGHT = 0.3;
const RAYLEIGH_HEIGHT = 8;
const MIE_HEIGHT = 1.2;
const RAYLEIGH: Triple = [5.8e-3, 13.5e-3, 33.1e-3];
const MIE = 8.4e-3;
/** Aerosols also absorb a little. */
const MIE_EXTINCTION = 1.1;
const OZONE: Triple = [0.65e-3, 1.88e-3, 0.085e-3];
const OZONE_HEIGHT = 25;
const OZONE_HALF_WIDTH = 15;
const MIE_ASYMMETRY = 0.76;
/** Light scattered more than once, as a share of the first; single scattering alone leaves dusk skies mustard. Judged against photographs. */
const MULTIPLE: Triple = [0.06, 0.066, 0.084];
/** Tints of the whitened horizon, luminance 1. */
const HORIZON_DAY: Triple = [1.04, 1.17, 1.34];
const HORIZON_DUSK: Triple = [1.16, 0.95, 0.94];
/** Sun in the unit in which a daylight sky is about 1. */
const SUN_POWER = 18;

const VIEW_STEPS = 18;
const SUN_STEPS = 8;
const AZIMUTHS = 64;
const ELEVATIONS = 56;
const DEGREE = Math.PI / 180;

/** Computes the sky once into a table (it is symmetric about the sun's azimuth); reading it costs a few dozen nanoseconds. */
export function createAtmosphere(options: AtmosphereOptions): Atmosphere {
  return openAtmosphere(computeAtmosphere(options));
}

/** Computes a clear sky as plain data. */
export function computeAtmosphere({
  sunElevationDeg,
  sunAzimuthDeg,
  turbidity,
  isMoonlit = false,
  filter,
}: AtmosphereOptions): AtmosphereData {
  const elevation = sunElevationDeg * DEGREE;
  const azimuth = sunAzimuthDeg * DEGREE;
  const table = skyTable(elevation, turbidity);
  const depths = new Float64Array(3);
  opticalDepth(0, EARTH_RADIUS + EYE_HEIGHT, 0, 0, Math.sin(Math.max(elevation, 0)), Math.cos(elevation), depths);
  const visible = Math.min(1, Math.max(0, (sunElevationDeg + 0.8) / 1.2));
  const sun = (channel: 0 | 1 | 2) =>
    SUN_POWER *
    visible *
    transmittance(depths, 0, channel, turbidity) *
    (isMoonlit ? MOONLIGHT[channel] : 1) *
    (filter?.sun[channel] ?? 1);
  return {
    table,
    sunAzimuthRad: azimuth,
    sunDirection: [
      Math.sin(azimuth) * Math.cos(elevation),
      Math.sin(elevation),
      Math.cos(azimuth) * Math.cos(elevation),
    ],
    sunIrradiance: [sun(0), sun(1), sun(2)],
    isMoonlit,
    ...(filter && { filter }),
  };
}

/** Makes a computed sky readable. */
export function openAtmosphere(data: AtmosphereData): Atmosphere {
  const { table, sunAzimuthRad, sunDirection, sunIrradiance, isMoonlit, filter } = data;
  const unfiltered = tableReader(table, sunAzimuthRad);
  const byDay = filter ? filtered(unfiltered, filter.sky) : unfiltered;
  const radiance: Atmosphere['radiance'] = (x, y, z, out) => {
    byDay(x, y, z, out);
    for (let c = 0; c < 3; c++) out[c] = out[c]! * MOONLIGHT[c]! * (MOON_HORIZON + (1 - MOON_HORIZON) * Math.max(0, z));
  };
  return { sunDirection, sunIrradiance, radiance: isMoonlit ? radiance : byDay };
}

function filtered(radiance: Atmosphere['radiance'], gains: Triple): Atmosphere['radiance'] {
  return (x, y, z, out) => {
    radiance(x, y, z, out);
    for (let c = 0; c < 3; c++) out[c] = out[c]! * gains[c]!;
  };
}

/** Row = elevation (square-root spaced: the horizon needs most), column = azimuth from the sun, 0..180 degrees. */
function skyTable(sunElevation: number, turbidity: number): Float32Array {
  const table = new Float32Array(AZIMUTHS * ELEVATIONS * 3);
  const sunY = Math.sin(sunElevation);
  const sunZ = Math.cos(sunElevation);
  const colour = new Float64Array(3);
  for (let row = 0; row < ELEVATIONS; row++) {
    const elevation = (row / (ELEVATIONS - 1)) ** 2 * (Math.PI / 2);
    for (let column = 0; column < AZIMUTHS; column++) {
      const azimuth = (column / (AZIMUTHS - 1)) * Math.PI;
      const flat = Math.cos(elevation);
      scatter(
        Math.sin(azimuth) * flat,
        Math.sin(elevation) + 0.002,
        Math.cos(azimuth) * flat,
        sunY,
        sunZ,
        turbidity,
        colour,
      );
      whiten(colour, elevation, sunElevation);
      table.set(colour, (row * AZIMUTHS + column) * 3);
    }
  }
  return table;
}

/** Air near the horizon is white by day: light scattered many times, which one scattering paints yellow. Amounts judged against photographs. */
function whiten(colour: Float64Array, elevation: number, sunElevation: number): void {
  const day = Math.min(1, Math.max(0, (sunElevation - 0.05) / 0.3));
  const amount = Math.exp(-elevation / 0.12) * (0.3 + 0.5 * day);
  const light = 0.2126 * colour[0]! + 0.7152 * colour[1]! + 0.0722 * colour[2]!;
  for (let c = 0; c < 3; c++) {
    const white = light * (HORIZON_DUSK[c]! + (HORIZON_DAY[c]! - HORIZON_DUSK[c]!) * day);
    colour[c]! += (white - colour[c]!) * amount;
  }
}

const depthsToSun = new Float64Array(3);

/** Light along one view ray; the sun is straight ahead at (0, sunY, sunZ). */
function scatter(dx: number, dy: number, dz: number, sunY: number, sunZ: number, turbidity: number, out: Float64Array) {
  const eye = EARTH_RADIUS + EYE_HEIGHT;
  const b = eye * dy;
  const step = (-b + Math.sqrt(b * b - eye * eye + AIR_RADIUS * AIR_RADIUS)) / VIEW_STEPS;
  const cosine = dy * sunY + dz * sunZ;
  const g = MIE_ASYMMETRY;
  const rayleighPhase = (3 / (16 * Math.PI)) * (1 + cosine * cosine);
  const miePhase =
    ((3 / (8 * Math.PI)) * (1 - g * g) * (1 + cosine * cosine)) / ((2 + g * g) * (1 + g * g - 2 * g * cosine) ** 1.5);
  const depths = [0, 0, 0];
  out.fill(0);
  for (let i = 0; i < VIEW_STEPS; i++) {
    const t = (i + 0.5) * step;
    const x = dx * t;
    const y = eye + dy * t;
    const z = dz * t;
    const height = Math.max(0, length(x, y, z) - EARTH_RADIUS);
    const rayleigh = Math.exp(-height / RAYLEIGH_HEIGHT) * step;
    const mie = Math.exp(-height / MIE_HEIGHT) * step;
    depths[0]! += rayleigh;
    depths[1]! += mie;
    depths[2]! += ozoneDensity(height) * step;
    const isLit = opticalDepth(x, y, z, 0, sunY, sunZ, depthsToSun);
    for (let c = 0; c < 3; c++) {
      const channel = c as 0 | 1 | 2;
      const scattering = rayleigh * RAYLEIGH[channel];
      const hazing = mie * MIE * turbidity;
      const toEye = transmittance(depths, 0, channel, turbidity);
      const first = isLit ? transmittance(depths, depthsToSun, channel, turbidity) : 0;
      const again = toEye * MULTIPLE[channel] * Math.max(0.05, sunY + 0.12);
      out[c]! += SUN_POWER * (first * (scattering * rayleighPhase + hazing * miePhase) + again * (scattering + hazing));
    }
  }
}

/** Rayleigh, Mie and ozone depth from a point to the edge of the air towards (dx, dy, dz); false when the Earth is in the way. */
function opticalDepth(x: number, y: number, z: number, dx: number, dy: number, dz: number, out: Float64Array): boolean {
  const b = x * dx + y * dy + z * dz;
  const squared = x * x + y * y + z * z;
  const underground = b * b - squared + EARTH_RADIUS * EARTH_RADIUS * 0.9985;
  if (underground > 0 && -b - Math.sqrt(underground) > 0) return false;
  const step = (-b + Math.sqrt(Math.max(0, b * b - squared + AIR_RADIUS * AIR_RADIUS))) / SUN_STEPS;
  let rayleigh = 0;
  let mie = 0;
  let ozone = 0;
  for (let i = 0; i < SUN_STEPS; i++) {
    const t = (i + 0.5) * step;
    const height = Math.max(0, length(x + dx * t, y + dy * t, z + dz * t) - EARTH_RADIUS);
    rayleigh += Math.exp(-height / RAYLEIGH_HEIGHT);
    mie += Math.exp(-height / MIE_HEIGHT);
    ozone += ozoneDensity(height);
  }
  out[0] = rayleigh * step;
  out[1] = mie * step;
  out[2] = ozone * step;
  return true;
}

/** Several times as fast as `Math.hypot`, which guards against overflow. */
function length(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z);
}

function ozoneDensity(height: number): number {
  return Math.max(0, 1 - Math.abs(height - OZONE_HEIGHT) / OZONE_HALF_WIDTH);
}

function transmittance(a: ArrayLike<number>, b: ArrayLike<number> | 0, channel: 0 | 1 | 2, turbidity: number): number {
  const rayleigh = a[0]! + (b === 0 ? 0 : b[0]!);
  const mie = a[1]! + (b === 0 ? 0 : b[1]!);
  const ozone = a[2]! + (b === 0 ? 0 : b[2]!);
  return Math.exp(-(RAYLEIGH[channel] * rayleigh + MIE * MIE_EXTINCTION * turbidity * mie + OZONE[channel] * ozone));
}

function tableReader(table: Float32Array, sunAzimuth: number): Atmosphere['radiance'] {
  return (x, y, z, out) => {
    let away = Math.abs(Math.atan2(x, z) - sunAzimuth) % (2 * Math.PI);
    if (away > Math.PI) away = 2 * Math.PI - away;
    const column = (away / Math.PI) * (AZIMUTHS - 1);
    const row = Math.sqrt(Math.asin(Math.min(1, Math.max(0, y))) / (Math.PI / 2)) * (ELEVATIONS - 1);
    const left = Math.min(AZIMUTHS - 2, column | 0);
    const top = Math.min(ELEVATIONS - 2, row | 0);
    const fx = column - left;
    const fy = row - top;
    const k = (top * AZIMUTHS + left) * 3;
    const below = k + AZIMUTHS * 3;
    for (let c = 0; c < 3; c++) {
      const a = table[k + c]! + (table[k + 3 + c]! - table[k + c]!) * fx;
      const b = table[below + c]! + (table[below + 3 + c]! - table[below + c]!) * fx;
      out[c] = a + (b - a) * fy;
    }
  };
}
