import type { CityLight } from '../light/city-light.ts';
import { skyLight } from '../light/sky-table.ts';

const horizon = new Float64Array(3);
/** Elevation (sine) at which the sky is as bright as haze before it. */
const HAZE_ELEVATION = 0.025;

/** Puts the air between the eye and a point at (x, y, z) before the light in `out`; `eyeM` is the eye's height. */
export function addHaze(light: CityLight, eyeM: number, x: number, y: number, z: number, out: Float64Array): void {
  const { visibilityM, hazeTopM, hazeOfSky, haze } = light;
  const flat = Math.sqrt(x * x + z * z);
  const rise = y - eyeM;
  const distance = Math.sqrt(flat * flat + rise * rise);
  const clear = Math.exp((-distance * density(Math.abs(eyeM), Math.abs(y), hazeTopM)) / visibilityM);
  if (hazeOfSky > 0) skyLight(light.sky, x / flat, HAZE_ELEVATION, z / flat, horizon);
  for (let c = 0; c < 3; c++) {
    const air = haze[c]! + (horizon[c]! - haze[c]!) * hazeOfSky;
    out[c] = out[c]! * clear + air * (1 - clear);
  }
}

/** Mean density of mist that thins out with height, between two heights. */
function density(a: number, b: number, topM: number): number {
  if (topM === Infinity) return 1;
  const low = Math.min(a, b) / topM;
  const high = Math.max(a, b) / topM;
  if (high - low < 0.01) return Math.exp(-low);
  return (Math.exp(-low) - Math.exp(-high)) / (high - low);
}
