import { valueNoise, type LinearRaster } from '@backlot/kernels';
import type { CityScene } from '../cast/city-scene.ts';
import { readRaster } from '../cast/read-raster.ts';
import { skyLight } from '../light/sky-table.ts';
import { createWaves, type WaveSlopes } from '../../sea/wave-slopes.ts';
import type { WaterPlan } from './water-plan.ts';

/** Shades points of the water; made once for each call that paints rows. */
export type WaterShader = (
  scene: CityScene,
  dx: number,
  slope: number,
  jitter: number,
  t: number,
  out: Float64Array,
) => void;

const F0 = 0.02;
/** Share of the roughness too fine to see that scatters samples up and down; the rest is in the drawn-out image. */
const SCATTER = 1.1;
/** A sparkle is at most so bright against the sun's light. */
const BRIGHTEST_GLINT = 5;

/** Prepares the waves of a stretch of water. */
export function createWaterShader(plan: WaterPlan): WaterShader {
  const waves = createWaves({ seed: plan.seed, steepness: plan.steepness, longestM: plan.longestM, heading: 0.3 });
  const slopes: WaveSlopes = { x: 0, z: 0, variance: 0, height: 0 };
  const mirrored = new Float64Array(3);
  return (scene, dx, slope, jitter, t, out) => {
    const { camera, light, mirror, mirrorScale } = scene;
    const pixelX = t / camera.focalPx;
    const pixelZ = (t * t) / (camera.focalPx * camera.eyeM);
    waves(dx * t, t, pixelX, pixelZ, slopes);
    // Gusts ruffle the water in long patches.
    const gust = 0.55 + 1.1 * valueNoise(dx * t * 0.006, t * 0.0035, plan.seed + 1);
    const rough = Math.sqrt(slopes.variance) * gust;
    // Two hashed halves make a bell-shaped number, standard deviation .41.
    const bell = (jitter & 0xffff) / 0x10000 + (jitter >>> 16) / 0x10000 - 1;
    const slopeZ = slopes.z + bell * rough * SCATTER * 2.4;
    const length = Math.sqrt(dx * dx + slope * slope + 1);
    const incline = slope - slopes.x * dx - slopeZ;
    // Waves that lean away are hidden behind those that lean towards the eye.
    const up = Math.abs(slope - 2 * incline) + rough * 0.35;
    const side = dx + 2 * incline * slopes.x;
    const cosine = Math.min(1, Math.max(0.015, Math.abs(incline) / length));
    const fresnel = F0 + ((1 - F0) * (1 - cosine) ** 5) / (1 + 22 * slopes.variance ** 0.75);
    const row = up * camera.focalPx * mirrorScale;
    const column = (camera.widthPx / 2 + side * camera.focalPx) * mirrorScale;
    if (mirror && row < mirror.height - 1) read(mirror, column, row, mirrored);
    else {
      const size = Math.sqrt(side * side + up * up + 1);
      skyLight(light.sky, side / size, up / size, 1 / size, mirrored);
    }
    const glint = light.sun[1] > 0 ? sparkle(scene, side, up, rough) * fresnel : 0;
    for (let c = 0; c < 3; c++) {
      const deep = (plan.colour[c]! / Math.PI) * (light.skyOnGround[c]! + light.sun[c]! * Math.max(0, light.sunY));
      out[c] = mirrored[c]! * fresnel + deep * (1 - fresnel) + glint * light.sun[c]!;
    }
  };
}

function read(mirror: LinearRaster, x: number, y: number, out: Float64Array): void {
  readRaster(mirror, x, y, out);
}

/** The sun in slopes too fine to be seen. */
function sparkle({ light }: CityScene, side: number, up: number, rough: number): number {
  if (light.sunZ <= 0.05) return 0;
  const across = light.sunX / light.sunZ - side;
  const above = light.sunY / light.sunZ - up;
  const spread = 2 * (rough * rough) + 0.0004;
  const exponent = (across * across * 2.5 + above * above) / (2 * spread);
  return exponent > 12 ? 0 : Math.min(BRIGHTEST_GLINT, (Math.exp(-exponent) / spread) * 0.02);
}
