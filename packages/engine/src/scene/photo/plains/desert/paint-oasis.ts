import { createRandom, deriveSeed, gradientNoise, type LinearRaster } from '@backlot/kernels';
import { createSharedRaster } from '../../../../threads/shared.ts';
import type { RenderRequest } from '../../../family.ts';
import { drawPalm } from '../../silhouette/palm.ts';
import { createBlob } from '../brush/blob.ts';
import { createStroke } from '../brush/stroke.ts';
import { createAir } from '../country/air.ts';
import type { CountryLight } from '../country/country-light.ts';
import type { CountrySky } from '../country/country-sky.ts';
import { cropTop, withHeadroom } from '../country/headroom.ts';
import { paintCountrySky } from '../country/paint-country-sky.ts';
import { paintLand, type ShadeLand } from '../country/paint-land.ts';
import { findRelief } from '../country/relief.ts';
import { shadeCells, sweepSunShade } from '../country/sun-shade.ts';
import { countryCamera } from '../country/view.ts';
import { grass } from '../field/plants/grass.ts';
import { sow } from '../field/sow.ts';
import { TISSUES } from '../field/tissues.ts';
import { duneHeight } from './dunes.ts';
import { mirrorSky } from './mirror-sky.ts';
import { planDunes } from './plan-dunes.ts';
import { plantPalms, pondReach, withPond, type Pond } from './pond.ts';
import { shadeDune } from './shade-sand.ts';

const FAR_M = 6000;
const STEPS = 600;
const SHADE_REACHES_M = [45, 260, 1400];
const EYE_M = 1.9;
const RIPPLES = 0.01;
/** Hollows between dunes are bare around the camera up to here, m. */
const CLEARING_M = 46;
/** Water swallows what lies under it: bed of the pool, linear. */
const BED = [0.035, 0.06, 0.05] as const;
const WET_REACH = 1.09;

/** Paints a pool between dunes with palms around it: scene-referred light. */
export async function paintOasis(request: RenderRequest, sky: CountrySky, light: CountryLight): Promise<LinearRaster> {
  const { spec, widthPx, heightPx, quality, threads } = request;
  const plan = planDunes(spec, light.sun);
  const random = createRandom(deriveSeed(spec.seed, 'oasis'));
  const pond: Pond = {
    seed: plan.seed,
    x: (random() - 0.5) * 9,
    z: 19 + 7 * random(),
    halfX: 11 + 7 * random(),
    halfZ: 8 + 4 * random(),
  };
  const level = countryCamera({ widthPx, heightPx }, spec.camera, EYE_M, 50 + 10 * random());
  const { camera, extraPx } = withHeadroom(level);
  const { hero: _, ...open } = plan.field;
  const heightAt = withPond(duneHeight({ ...open, clearingM: CLEARING_M }), pond);
  const eyeY = heightAt(0, 0) + EYE_M;
  const air = createAir(camera, light, sky, 0.6);
  const picture = createSharedRaster(camera.widthPx, camera.heightPx);
  await paintCountrySky(picture, camera, { sky, light, quality, seed: spec.seed, air, threads });
  const relief = findRelief(camera, heightAt, { eyeY, nearM: 0.9, farM: FAR_M, steps: STEPS });
  const sunShade = sweepSunShade(heightAt, { sun: light.sun, reachesM: SHADE_REACHES_M, cells: shadeCells(camera) });
  const shade: ShadeLand = (point, out) => {
    const reach = pondReach(pond, point.x, point.z);
    if (reach < 1) for (let c = 0; c < 3; c++) out[c] = (BED[c]! * light.ambient[c]!) / Math.PI;
    else {
      shadeDune(point, plan.sand, light, out);
      if (reach < WET_REACH) for (let c = 0; c < 3; c++) out[c] = out[c]! * 0.55;
    }
  };
  paintLand(picture, { camera, relief, heightAt, eyeY, sunShade, air, shade }, 0, camera.heightPx);
  const land = {
    camera,
    heightAt,
    eyeY,
    sun: light.sun,
    visibilityM: air.visibilityM,
    litAt: sunShade.lit,
    seed: plan.seed,
    wind: 0.3,
  };
  const brush = { canvas: { picture, depth: relief.depth }, stroke: createStroke(), blob: createBlob(), light, air };
  const reeds = grass(
    { heightM: 0.55, bladeM: 0.008, tissue: TISSUES.meadow, dry: 0.25, density: 0.8, bend: 0.5 },
    light,
  );
  const shore = (x: number, z: number): number => {
    const reach = pondReach(pond, x, z);
    return reach > 1 && reach < 1.4 ? 1.5 * gradientNoise(x / 3.1, z / 3.3, plan.seed + 5) - 0.2 - (reach - 1) : 0;
  };
  const far = pond.z + pond.halfZ;
  const palms = plantPalms(pond, 9 + Math.floor(random() * 8));
  const drawn = palms.map((palm) => ({ palm, y: heightAt(palm.x, palm.z) }));
  sow(brush, land, [{ plant: reeds, cover: shore }], { fromM: 70, toM: pond.z });
  for (const { palm, y } of drawn) {
    const scale = camera.focalPx / palm.z;
    drawPalm(
      picture,
      {
        rootX: camera.widthPx / 2 + palm.x * scale,
        rootY: camera.horizonPx - (y - eyeY) * scale,
        heightPx: palm.heightM * scale,
        lean: palm.lean,
        seed: palm.seed,
      },
      {
        sunDirection: light.sun,
        sunIrradiance: light.direct,
        ambient: light.ambient.map((value) => (value * 1.25) / Math.PI),
        haze: air.colour.subarray(0, 3),
        hazeAmount: 1 - Math.exp(-palm.z / air.visibilityM),
      },
    );
  }
  const wetAt = (x: number, z: number): number => (pondReach(pond, x, z) < 1 ? 1 : 0);
  mirrorSky(picture, {
    camera,
    wetAt,
    ripples: RIPPLES,
    seed: plan.seed,
    eyeM: eyeY,
    bankM: far + 3,
    depth: relief.depth,
  });
  sow(brush, land, [{ plant: reeds, cover: shore }], { fromM: pond.z, toM: 0.9 });
  return cropTop(picture, extraPx);
}
