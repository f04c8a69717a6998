import type { LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster } from '../../../threads/shared.ts';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import type { TimeOfDay } from '../../spec.ts';
import type { Atmosphere } from '../sky/atmosphere.ts';
import type { CloudLayer } from '../sky/clouds.ts';
import { createSky, openSky, paintSkyInBands, type Sky } from '../sky/sky.ts';
import { developInBands } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { levelCamera, type LevelCamera } from './camera.ts';
import { exposureOf } from '../tone/exposure-of.ts';
import { paintGrove, paintIslands, paintPalms } from './paint-land.ts';
import { openWaterLight, seaRows, type SeaData } from './sea-rows.ts';
import { planSeascape, type Seascape } from './seascape.ts';
import type { WaterLight } from './shade-water.ts';

/** Steps through the clouds, and how much coarser than the picture they are computed. */
const EFFORT: Readonly<Record<Quality, { readonly steps: number; readonly coarseness: number }>> = {
  flash: { steps: 10, coarseness: 4 },
  turbo: { steps: 14, coarseness: 3 },
  default: { steps: 16, coarseness: 1.6 },
  quality: { steps: 24, coarseness: 1 },
};

/** What the geometric mean of the picture becomes, before the tone curve. */
const KEY: Readonly<Record<TimeOfDay, number>> = { dawn: 0.25, day: 0.46, golden: 0.33, sunset: 0.19, night: 0.055 };

/** White balance of the film, by the eye: dawn is pinker and cooler than evening. */
const BALANCE: Readonly<Record<TimeOfDay, readonly [number, number, number]>> = {
  dawn: [1.0, 0.95, 1.12],
  day: [1, 1, 1],
  golden: [1.03, 1, 0.95],
  sunset: [1.03, 0.97, 1.02],
  night: [1, 1, 1],
};

/** Paints a beach or the open sea: the photographic painter of those families. */
export async function paintSeascape(request: RenderRequest): Promise<Backdrop> {
  const { spec, subject, threads } = request;
  const scene = planSeascape(spec);
  const picture = await seascapeLight(request, scene);
  const isGrey = scene.sunshine < 0.4;
  const key = KEY[spec.time] * (spec.weather.includes('storm') ? 0.38 : isGrey ? 0.8 : 1);
  balance(picture, spec.time);
  const developed = await developInBands(threads, picture, {
    exposure: exposureOf(picture, { key, highlight: spec.time === 'night' ? 1.2 : 3.2 }),
    curve: filmic,
    bloom: { share: 0.09, sigmaPx: 20 },
    grain: 0.006,
    vignette: 0.14,
    saturation: isGrey ? 0.9 : 1.1,
    seed: spec.seed,
  });
  const stands = subject !== undefined && !subject.touchesBottom && scene.shore !== undefined;
  return { picture: developed, shadow: stands ? 'contact' : 'none' };
}

function balance({ data }: LinearRaster, time: TimeOfDay): void {
  const [r, g, b] = BALANCE[time];
  for (let i = 0; i < data.length; i += 4) {
    data[i] = data[i]! * r;
    data[i + 1] = data[i + 1]! * g;
    data[i + 2] = data[i + 2]! * b;
  }
}

async function seascapeLight(
  { spec, widthPx, heightPx, quality, threads }: RenderRequest,
  scene: Seascape,
): Promise<LinearRaster> {
  const { steps, coarseness } = EFFORT[quality];
  const camera = levelCamera(widthPx, heightPx, spec.camera.horizon, scene.eyeM);
  const sky = await createSky(threads, {
    atmosphere: { ...scene, isMoonlit: scene.isNight },
    clouds: { ...scene.clouds, steps },
  });
  const data: SeaData = { scene, camera, sky, light: groundLight(scene, openSky(sky)) };
  const light = openWaterLight(data);
  const picture = createSharedRaster(widthPx, heightPx);
  const isRefused = spec.negative.some((word) => /\b(sun|moon)\b/.test(word.toLowerCase()));
  const disc = isRefused || scene.sunshine < 0.4 ? 'none' : scene.isNight ? 'moon' : 'sun';
  await paintSkyInBands(
    threads,
    picture,
    { camera, sky },
    { disc, hasStars: scene.isNight && scene.sunshine > 0.4, seed: scene.seed, coarseness },
  );
  if (scene.visibilityM < 1000) paintFogBank(picture, camera, scene, light);
  else paintIslands(picture, camera, scene, light);
  await paintInBands(threads, seaRows, { prepared: data, target: picture, rows: heightPx });
  paintGrove(picture, camera, scene, light);
  paintPalms(picture, camera, scene, light);
  return picture;
}

function groundLight(scene: Seascape, { atmosphere, clouds, dome }: Sky): SeaData['light'] {
  return {
    sunshine: scene.sunshine * throughClouds(atmosphere, clouds),
    ambient: balanced(dome.irradiance, scene.sunElevationDeg),
    fog: fogColour(dome.irradiance, atmosphere, scene),
    sunOnGround: balanced(atmosphere.sunIrradiance, scene.sunElevationDeg),
  };
}

/** Sunlight that the clouds before the sun let through: never none, as light also comes around them. */
function throughClouds(atmosphere: Atmosphere, clouds: CloudLayer): number {
  const [x, y, z] = atmosphere.sunDirection;
  return 1 - 0.75 * clouds(x, y, z, new Float64Array(3));
}

/** Takes half of the colour out of light when the sun is low. */
function balanced(irradiance: readonly [number, number, number], elevationDeg: number): [number, number, number] {
  const amount = 0.5 * Math.min(1, Math.max(0, (18 - elevationDeg) / 14));
  const [r, g, b] = irradiance;
  const grey = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [r + (grey - r) * amount, g + (grey - g) * amount, b + (grey - b) * amount];
}

/** Fog is lit from all sides and nearly white. */
function fogColour(
  irradiance: readonly number[],
  { sunIrradiance }: Atmosphere,
  scene: Seascape,
): [number, number, number] {
  const lit = (c: 0 | 1 | 2) => (irradiance[c]! + 0.35 * scene.sunshine * sunIrradiance[c]) / Math.PI;
  const light: [number, number, number] = [lit(0), lit(1), lit(2)];
  const grey = 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
  return [light[0] + (grey - light[0]) * 0.7, light[1] + (grey - light[1]) * 0.7, light[2] + (grey - light[2]) * 0.7];
}

/** How far up fog reaches compared with how far one sees through it. */
const FOG_TOP_M = 260;

/** Fog rises from the horizon into the sky. */
function paintFogBank({ width, data }: LinearRaster, camera: LevelCamera, scene: Seascape, light: WaterLight): void {
  const rows = Math.min(camera.heightPx, Math.ceil(camera.horizonPx));
  for (let y = 0; y < rows; y++) {
    const up = (camera.horizonPx - y) / camera.focalPx;
    const amount = Math.exp((-up * scene.visibilityM) / FOG_TOP_M);
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + (light.fog[c]! - data[k + c]!) * amount;
    }
  }
}
