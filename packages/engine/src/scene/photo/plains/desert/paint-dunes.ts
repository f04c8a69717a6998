import type { LinearRaster } from '@backlot/kernels';
import { createSharedRaster } from '../../../../threads/shared.ts';
import type { RenderRequest } from '../../../family.ts';
import { createAir } from '../country/air.ts';
import type { CountryLight } from '../country/country-light.ts';
import type { CountrySky } from '../country/country-sky.ts';
import { paintCountrySky } from '../country/paint-country-sky.ts';
import { paintLand } from '../country/paint-land.ts';
import { findRelief } from '../country/relief.ts';
import { shadeCells, sweepSunShade } from '../country/sun-shade.ts';
import { countryCamera } from '../country/view.ts';
import { blowSand } from './blow-sand.ts';
import { duneHeight } from './dunes.ts';
import { planDunes } from './plan-dunes.ts';
import { scoutDunes } from './scout-dunes.ts';
import { shadeDune } from './shade-sand.ts';

const NEAR_M = 0.9;
const FAR_M = 9000;
const STEPS = 600;
const SHADE_REACHES_M = [45, 260, 1800];
/** Dunes are chosen as if there were this much sky (tangent) when the camera looks down. */
const LEAST_SKY = 0.1;
/** Sand hangs in the air of a desert. */
const THINNING = 0.55;

/** Paints a desert of dunes: scene-referred light. */
export async function paintDunes(request: RenderRequest, sky: CountrySky, light: CountryLight): Promise<LinearRaster> {
  const { spec, widthPx, heightPx, quality, threads } = request;
  const plan = planDunes(spec, light.sun);
  const camera = countryCamera({ widthPx, heightPx }, spec.camera, plan.eyeM, plan.viewDeg);
  const { field, eyeY } = scoutDunes(plan, light.sun, spec.seed, {
    right: widthPx / 2 / camera.focalPx,
    up: Math.max(LEAST_SKY, camera.horizonPx / camera.focalPx),
  });
  const heightAt = duneHeight(field);
  const air = createAir(camera, light, sky, THINNING);
  const picture = createSharedRaster(widthPx, heightPx);
  await paintCountrySky(picture, camera, { sky, light, quality, seed: spec.seed, air, threads });
  const relief = findRelief(camera, heightAt, { eyeY, nearM: NEAR_M, farM: FAR_M, steps: STEPS });
  const sunShade = sweepSunShade(heightAt, { sun: light.sun, reachesM: SHADE_REACHES_M, cells: shadeCells(camera) });
  const shade: Parameters<typeof paintLand>[1]['shade'] = (point, out) => shadeDune(point, plan.sand, light, out);
  paintLand(picture, { camera, relief, heightAt, eyeY, sunShade, air, shade }, 0, heightPx);
  if (plan.blowing > 0)
    blowSand(picture, { camera, relief, light, sand: plan.sand, amount: plan.blowing, seed: plan.seed });
  return picture;
}
