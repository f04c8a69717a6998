import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import type { RenderRequest } from '../../../family.ts';
import type { LevelCamera } from '../../sea/camera.ts';
import { createAir, type Air } from '../country/air.ts';
import type { CountryLight } from '../country/country-light.ts';
import type { CountrySky } from '../country/country-sky.ts';
import { findRelief, type HeightAt, type Relief } from '../country/relief.ts';
import { sweepSunShade, type SunShade } from '../country/sun-shade.ts';
import { paintCountrySky } from '../country/paint-country-sky.ts';
import { countryCamera } from '../country/view.ts';
import { duneHeight } from './dunes.ts';
import { planDunes, type DunePlan } from './plan-desert.ts';
import { scoutDunes } from './scout-dunes.ts';
import { shadeDune } from './shade-sand.ts';

const NEAR_M = 0.9;
const FAR_M = 9000;
const STEPS = 600;
/** Errors of the found distance up to this many pixels are left alone; crests show larger ones as teeth. */
const EXACT_PX = 0.25;
const MOST_CORRECTION = 0.04;
const SHADE_REACHES_M = [45, 260, 1800];
/** Samples along a side of each square of shadows: no finer than the picture shows. */
const SHADE_CELLS = 300;
const LEAST_SHADE_CELLS = 90;

/** Everything that shading a row of dunes reads. */
interface PreparedDunes {
  readonly plan: DunePlan;
  readonly camera: LevelCamera;
  readonly relief: Relief;
  readonly heightAt: HeightAt;
  readonly eyeY: number;
  readonly shade: SunShade;
  readonly light: CountryLight;
  readonly air: Air;
}

/** Paints a desert of dunes: scene-referred light. */
export function paintDunes(
  { spec, widthPx, heightPx, quality }: RenderRequest,
  sky: CountrySky,
  light: CountryLight,
): LinearRaster {
  const plan = planDunes(spec);
  const spot = scoutDunes(plan, light.sun, spec.seed);
  const camera = countryCamera({ widthPx, heightPx }, spec.camera.horizon, plan.eyeM, plan.viewDeg);
  const heightAt = duneHeight(spot.field);
  const eyeY = spot.eyeY;
  const picture = createLinearRaster(widthPx, heightPx);
  const air = createAir(camera, light, sky, 0.55);
  paintCountrySky(picture, camera, { sky, light, quality, seed: spec.seed, air });
  const relief = findRelief(camera, heightAt, { eyeY, nearM: NEAR_M, farM: FAR_M, steps: STEPS });
  const shade = sweepSunShade(heightAt, {
    sun: light.sun,
    reachesM: SHADE_REACHES_M,
    cells: Math.round(Math.min(SHADE_CELLS, Math.max(LEAST_SHADE_CELLS, Math.max(widthPx, heightPx) * 0.3))),
  });
  paintRows({ plan, camera, relief, heightAt, eyeY, shade, light, air }, picture, 0, heightPx);
  return picture;
}

/** Shades the dunes in rows `fromRow` up to `toRow`; rows above must be painted, as crests mix with what is behind them. */
function paintRows(prepared: PreparedDunes, picture: LinearRaster, fromRow: number, toRow: number): void {
  const { plan, camera, relief, heightAt, eyeY, shade, light, air } = prepared;
  const { width, data } = picture;
  const { focalPx, horizonPx } = camera;
  const colour = new Float64Array(3);
  for (let y = fromRow; y < toRow; y++) {
    const up = (horizonPx - y - 0.5) / focalPx;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const found = relief.depth[i]!;
      if (found === Infinity) continue;
      const right = (x + 0.5 - width / 2) / focalPx;
      const z = exactDepth(heightAt, found, { right, up, eyeY, focalPx });
      const worldX = right * z;
      const acrossM = z / focalPx;
      const e = Math.max(0.02, acrossM);
      const here = heightAt(worldX, z);
      const slopeX = (heightAt(worldX + e, z) - here) / e;
      const slopeZ = (heightAt(worldX, z + e) - here) / e;
      const length = Math.sqrt(1 + right * right + up * up);
      // How steeply the view meets the ground decides how long a pixel's patch of it is.
      const meets = Math.max(0.02, (slopeZ + slopeX * right - up) / length);
      shadeDune(
        {
          x: worldX,
          z,
          slopeX,
          slopeZ,
          lit: shade.lit(worldX, z),
          open: 1,
          viewX: right / length,
          viewY: up / length,
          viewZ: 1 / length,
          acrossM,
          alongM: acrossM / meets,
        },
        plan.sand,
        light,
        colour,
      );
      // Haze is thicker near the ground.
      const hazed = 1 - Math.exp((-z * length * Math.exp(-Math.max(0, here - eyeY) / 220)) / air.visibilityM);
      const cover = relief.cover[i]!;
      const k = i * 4;
      for (let c = 0; c < 3; c++) {
        const seen = colour[c]! + (air.colour[x * 3 + c]! - colour[c]!) * hazed;
        const behind = y > 0 ? data[k - width * 4 + c]! : seen;
        data[k + c] = seen * cover + behind * (1 - cover);
      }
      data[k + 3] = 1;
    }
  }
}

interface Ray {
  /** Tangents to the right and up. */
  readonly right: number;
  readonly up: number;
  readonly eyeY: number;
  readonly focalPx: number;
}

/** Newton's method from a distance that is nearly right to where the ray meets the land. */
function exactDepth(heightAt: HeightAt, found: number, { right, up, eyeY, focalPx }: Ray): number {
  let z = found;
  for (let i = 0; i < 3; i++) {
    const miss = heightAt(right * z, z) - eyeY - up * z;
    if (Math.abs(miss) * focalPx < EXACT_PX * z) return z;
    const e = z * 2e-3;
    const slope = (heightAt(right * (z + e), z + e) - eyeY - up * (z + e) - miss) / e;
    if (slope < 0.01) return z;
    z = Math.min(found * (1 + MOST_CORRECTION), Math.max(found * (1 - MOST_CORRECTION), z - miss / slope));
  }
  return z;
}
