import { resizeLinear, type LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster } from '../../../threads/shared.ts';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import type { TimeOfDay } from '../../spec.ts';
import { levelCamera, type LevelCamera } from '../sea/camera.ts';
import { exposureOf } from '../tone/exposure-of.ts';
import { developInBands } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { computeAtmosphere } from './atmosphere.ts';
import { addAurora } from './aurora.ts';
import { cloudSeaRows, type CloudSea } from './cloud-sea.ts';
import { planCloudscape, type CloudscapePlan } from './cloudscape-plan.ts';
import { addLightning } from './lightning.ts';
import { paintMilkyWayRows } from './milky-way.ts';
import { billowVolume } from './noise-volume.ts';
import { addLights, averageSkyGrid } from './paint-sky.ts';
import { addRainbow } from './rainbow.ts';
import { openAir, type AirData } from './sky-rows.ts';
import { paintSkyInBands } from './sky.ts';

/** Steps through the clouds, and how much coarser than the picture they are computed. */
const EFFORT: Readonly<Record<Quality, { readonly steps: number; readonly coarseness: number }>> = {
  flash: { steps: 10, coarseness: 4 },
  turbo: { steps: 14, coarseness: 3 },
  default: { steps: 18, coarseness: 1.6 },
  quality: { steps: 28, coarseness: 1 },
};
/** Deep layers are marched through longer, and are soft: their grid is coarser still. */
const DEEP_COARSENESS = 1.3;
/** What the geometric mean of the picture becomes, before the tone curve. */
const KEY: Readonly<Record<TimeOfDay, number>> = { dawn: 0.3, day: 0.48, golden: 0.38, sunset: 0.24, night: 0.06 };
/** White balance of the film, by the eye: dawn is pinker and cooler than evening. */
const BALANCE: Readonly<Record<TimeOfDay, readonly [number, number, number]>> = {
  dawn: [1.02, 0.94, 1.12],
  day: [1, 1, 1],
  golden: [1.03, 1, 0.95],
  sunset: [1.04, 0.95, 1.04],
  night: [1, 1, 1],
};

/** Paints nothing but sky, by day and by night, from below the clouds and from above them. */
export async function paintCloudscape(request: RenderRequest): Promise<Backdrop> {
  const { spec, threads } = request;
  const plan = planCloudscape(spec);
  const picture = await skyLight(plan, request);
  balance(picture, BALANCE[spec.time]);
  if (plan.tint !== undefined) balance(picture, plan.tint);
  const isGrey = plan.kind === 'storm' || plan.kind === 'overcast';
  const key =
    KEY[spec.time] *
    (plan.kind === 'storm'
      ? 0.42
      : plan.kind === 'overcast'
        ? 0.85
        : plan.kind === 'above'
          ? 0.78
          : spec.palette.mood === 'dark'
            ? 0.6
            : 1);
  const developed = await developInBands(threads, picture, {
    exposure: exposureOf(picture, { key, highlight: plan.hasStars ? 1.2 : 3 }),
    curve: filmic,
    bloom: { share: plan.lightning ? 0.16 : 0.09, sigmaPx: 20 },
    grain: 0.006,
    vignette: 0.12,
    saturation: isGrey ? 0.95 : spec.palette.mood === 'pastel' ? 0.92 : 1.12,
    seed: spec.seed,
  });
  return { picture: developed, shadow: 'none' };
}

async function skyLight(
  plan: CloudscapePlan,
  { spec, widthPx, heightPx, quality, threads }: RenderRequest,
): Promise<LinearRaster> {
  const { steps, coarseness } = EFFORT[quality];
  const level = levelCamera(widthPx, heightPx, plan.horizon, 2);
  const camera: LevelCamera = { ...level, focalPx: level.focalPx * plan.zoom };
  const air: AirData = {
    atmosphere: computeAtmosphere(plan.atmosphere),
    clouds: { ...plan.clouds, steps },
    billows: billowVolume(),
  };
  const lights = { disc: plan.disc, hasStars: false, seed: plan.detailSeed };
  const picture = createSharedRaster(widthPx, heightPx);
  const clear =
    plan.sea === undefined
      ? await paintSkyInBands(threads, picture, { camera, sky: { air } }, { ...lights, coarseness })
      : await paintOver(plan.sea, { air, camera, coarseness: coarseness * DEEP_COARSENESS, picture }, threads, lights);
  if (plan.darkness < 1) balance(picture, [plan.darkness, plan.darkness, plan.darkness]);
  const rows = Math.min(heightPx, Math.ceil(camera.horizonPx));
  if (plan.milkyWay !== undefined) paintMilkyWayRows(plan.milkyWay, picture, 0, rows, clear);
  if (plan.hasStars)
    addLights(
      picture,
      camera,
      { ...lights, disc: 'none', hasStars: true, atmosphere: openAir(air).atmosphere },
      { rows, clear },
    );
  if (plan.aurora !== undefined) addAurora(picture, camera, plan.aurora, clear);
  if (plan.rainbow !== undefined) {
    const { sunElevationDeg, sunAzimuthDeg } = plan.atmosphere;
    addRainbow(picture, camera, { elevationDeg: sunElevationDeg, azimuthDeg: sunAzimuthDeg, strength: plan.rainbow });
  }
  if (plan.lightning) addLightning(picture, camera.horizonPx, spec.detailSeed ?? spec.seed, 0.5);
  return picture;
}

interface OverOptions {
  readonly air: AirData;
  readonly camera: LevelCamera;
  readonly coarseness: number;
  readonly picture: LinearRaster;
}

/** Air and a sea of clouds over the whole frame; returns how clear the view is, one value a pixel. */
async function paintOver(
  sea: CloudSea,
  { air, camera, coarseness, picture }: OverOptions,
  threads: RenderRequest['threads'],
  lights: { readonly disc: 'sun' | 'moon' | 'none'; readonly hasStars: boolean; readonly seed: number },
): Promise<Float32Array> {
  const { width, height } = picture;
  const raw = createSharedRaster(Math.ceil(width / coarseness) + 2, Math.ceil(height / coarseness) + 2);
  const smooth = createSharedRaster(raw.width, raw.height);
  await paintInBands(threads, cloudSeaRows, {
    prepared: { air, sea, camera, coarseness },
    target: raw,
    rows: raw.height,
  });
  averageSkyGrid({ raw, smooth }, [0, raw.height]);
  const fine = resizeLinear(smooth, {
    width,
    height,
    filter: 'triangle',
    columns: { start: 0.5, length: width / coarseness },
    rows: { start: 0.5, length: height / coarseness },
  });
  picture.data.set(fine.data);
  const clear = Float32Array.from({ length: width * height }, (_, i) => fine.data[i * 4 + 3]!);
  for (let i = 3; i < picture.data.length; i += 4) picture.data[i] = 1;
  addLights(
    picture,
    camera,
    { ...lights, atmosphere: openAir(air).atmosphere },
    { rows: Math.min(height, Math.ceil(camera.horizonPx)), clear },
  );
  return clear;
}

function balance({ data }: LinearRaster, [r, g, b]: readonly [number, number, number]): void {
  for (let i = 0; i < data.length; i += 4) {
    data[i] = data[i]! * r;
    data[i + 1] = data[i + 1]! * g;
    data[i + 2] = data[i + 2]! * b;
  }
}
