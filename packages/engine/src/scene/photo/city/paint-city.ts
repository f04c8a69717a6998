import { createPlane, resizeLinear, type LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster, sharedFloats } from '../../../threads/shared.ts';
import type { Threads } from '../../../threads/threads.ts';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import type { SceneSpec, TimeOfDay } from '../../spec.ts';
import { defocus } from '../hdri/defocus.ts';
import { addGrain } from '../hdri/develop.ts';
import { addLightDiscs, snowFlakes } from '../hdri/light-discs.ts';
import { exposureOf } from '../tone/exposure-of.ts';
import { paintSkyInBands } from '../sky/sky.ts';
import { developInBands } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { buildScene } from './cast/build-scene.ts';
import type { CityCamera } from './cast/city-scene.ts';
import { cityRows } from './cast/city-rows.ts';
import type { CityShot } from './city-shot.ts';
import { createCitySky, type CitySky } from './light/create-city-light.ts';
import { skyLight } from './light/sky-table.ts';

/** Longer side of a picture that will be blurred, px, and samples a pixel along each axis. */
const BLURRED_PX: Readonly<Record<Quality, number>> = { flash: 288, turbo: 384, default: 512, quality: 704 };
/** Longest side that is painted at full size. */
const SHARP_PX: Readonly<Record<Quality, number>> = { flash: 512, turbo: 768, default: 2048, quality: 2048 };
/** Pictures of more pixels than this get one sample a pixel. */
const MOST_FINE_PIXELS = 1.3e6;
/** Radius of the blur as part of the longer side: a little, and what full defocus adds. */
const LEAST_RADIUS = 0.004;
const RADIUS_RANGE = 0.034;
const KEY: Readonly<Record<TimeOfDay, number>> = { dawn: 0.3, day: 0.37, golden: 0.32, sunset: 0.22, night: 0.085 };
const HIGHLIGHT: Readonly<Record<TimeOfDay, number>> = { dawn: 2.6, day: 2.8, golden: 2.2, sunset: 2.4, night: 5 };
/** A sunset of so many kelvin is the blue hour: darker. */
const BLUE_HOUR_KELVIN = 7000;
const BLUE_HOUR_KEY = 0.13;
/** Least, usual and most exposure at night, in the unit of lamps. */
const NIGHT_EXPOSURE = [1.3, 2.3, 4] as const;
/** How high mist reaches. */
const MIST_TOP_M = 130;
const LEAST_DETAIL = 0.12;
const GRAIN = 0.014;

/** Size of the picture that is painted, and how finely. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly marginPx: number;
  readonly radiusPx: number;
  readonly samples: number;
}

/** White balance of the film, by the eye: evenings are kept warm. */
const BALANCE: Readonly<Record<TimeOfDay, readonly [number, number, number]>> = {
  dawn: [1.04, 0.97, 1],
  day: [1.01, 1, 0.98],
  golden: [1.12, 1, 0.84],
  sunset: [1.06, 0.98, 0.96],
  night: [1, 1, 1],
};

/** Lights a city, takes its picture as sharp as the spec asks for, and develops it. */
export async function paintCity(request: RenderRequest, shot: CityShot): Promise<Backdrop> {
  const { spec, widthPx, heightPx, subject, threads } = request;
  const frame = frameOf(request);
  const light = await cityLight(request, frame, shot);
  const blurred = frame.radiusPx > 0 ? await defocus(threads, light, frame.marginPx, frame.radiusPx) : light;
  if (spec.weather.includes('snow'))
    addLightDiscs(
      blurred,
      snowFlakes(spec.seed, Math.max(0.006, frame.radiusPx / Math.max(frame.width, frame.height))),
    );
  balance(blurred, spec);
  const developed = await developCity(blurred, spec, threads);
  const isFull = developed.width === widthPx && developed.height === heightPx;
  const picture = isFull ? developed : resizeLinear(developed, { width: widthPx, height: heightPx, filter: 'cubic' });
  addGrain(picture, GRAIN, spec.seed);
  return { picture, shadow: subject !== undefined && !subject.touchesBottom ? 'contact' : 'none' };
}

function frameOf({ spec, widthPx, heightPx, quality }: RenderRequest): Frame {
  const { defocus: amount } = spec.camera;
  const longest = (amount > 0 ? BLURRED_PX : SHARP_PX)[quality];
  const scale = Math.min(1, longest / Math.max(widthPx, heightPx));
  const width = Math.max(16, Math.round(widthPx * scale));
  const height = Math.max(16, Math.round(heightPx * scale));
  const radiusPx = amount > 0 ? (LEAST_RADIUS + RADIUS_RANGE * amount) * Math.max(width, height) : 0;
  const marginPx = amount > 0 ? Math.ceil(radiusPx) + 2 : 0;
  const isFine = width * height < MOST_FINE_PIXELS && quality !== 'flash';
  return { width, height, radiusPx, marginPx, samples: isFine ? 2 : 1 };
}

/** How much detail a picture can show: 1 from 1000 px on. */
export function detailOf(request: RenderRequest): number {
  const { width, height } = frameOf(request);
  return Math.min(1, Math.max(LEAST_DETAIL, Math.max(width, height) / 1000));
}

/** Scene light of a city, with the frame's margin, before lens and film. */
export async function cityLight(
  { spec, quality, threads }: Pick<RenderRequest, 'spec' | 'quality' | 'threads'>,
  frame: Frame,
  shot: CityShot,
): Promise<LinearRaster> {
  const { width, height, marginPx, samples } = frame;
  const sky = createCitySky({ ...shot, spec, quality });
  const camera: CityCamera = {
    widthPx: width + 2 * marginPx,
    heightPx: height + 2 * marginPx,
    focalPx: Math.max(width, height) / 2 / Math.tan((shot.fovDeg * Math.PI) / 360),
    horizonPx: shot.horizon * height + marginPx,
    eyeM: shot.eyeM,
    flip: 1,
  };
  const light = { ...sky.light, wetness: shot.wetness };
  const scene = await buildScene({ ...shot, light }, { camera, samples, threads });
  const picture = createSharedRaster(camera.widthPx, camera.heightPx);
  const depth = createPlane(camera.widthPx, camera.heightPx, sharedFloats(camera.widthPx * camera.heightPx));
  if (sky.light.isNight) paintNightSky(picture, camera, sky);
  else await paintDaySky(picture, camera, sky, { spec, threads });
  const prepared = { scene, props: shot.props };
  await paintInBands(threads, cityRows, { prepared, target: { picture, depth }, rows: camera.heightPx });
  return picture;
}

function paintNightSky(picture: LinearRaster, camera: CityCamera, { light }: CitySky): void {
  const colour = new Float64Array(3);
  for (let y = 0; y < Math.min(picture.height, camera.horizonPx); y++)
    for (let x = 0; x < picture.width; x++) {
      const dx = (x + 0.5 - camera.widthPx / 2) / camera.focalPx;
      const dy = (camera.horizonPx - y - 0.5) / camera.focalPx;
      const length = Math.hypot(dx, dy, 1);
      skyLight(light.sky, dx / length, dy / length, 1 / length, colour);
      picture.data.set(colour, (y * picture.width + x) * 4);
    }
}

/** How much coarser than the picture the sky is computed. */
const SKY_COARSENESS = 2;

async function paintDaySky(
  picture: LinearRaster,
  camera: CityCamera,
  sky: CitySky,
  { spec, threads }: Pick<RenderRequest, 'spec' | 'threads'>,
): Promise<void> {
  const disc = sky.hasDisc ? 'sun' : 'none';
  const options = { disc, hasStars: false, seed: spec.seed, coarseness: SKY_COARSENESS } as const;
  await paintSkyInBands(threads, picture, { camera, sky }, options);
  if (spec.weather.includes('fog') || spec.weather.includes('snow')) veilSky(picture, camera, sky);
}

/** Mist lies before the sky, too: the thicker the lower one looks. */
function veilSky(picture: LinearRaster, camera: CityCamera, { light }: CitySky): void {
  for (let y = 0; y < Math.min(picture.height, camera.horizonPx); y++) {
    const up = (camera.horizonPx - y) / camera.focalPx;
    const clear = Math.exp(-MIST_TOP_M / (light.visibilityM * Math.max(0.02, up)));
    for (let k = y * picture.width * 4; k < (y + 1) * picture.width * 4; k += 4)
      for (let c = 0; c < 3; c++) picture.data[k + c] = picture.data[k + c]! * clear + light.haze[c]! * (1 - clear);
  }
}

function balance({ data }: LinearRaster, { time, palette }: SceneSpec): void {
  const warmth = palette.mood === 'warm' ? 1.1 : palette.mood === 'cool' ? 0.92 : 1;
  const [r, g, b] = BALANCE[time];
  for (let i = 0; i < data.length; i += 4) {
    data[i] = data[i]! * r * warmth;
    data[i + 1] = data[i + 1]! * g;
    data[i + 2] = (data[i + 2]! * b) / warmth;
  }
}

function developCity(picture: LinearRaster, spec: SceneSpec, threads: Threads | undefined): Promise<LinearRaster> {
  const isWet = spec.weather.includes('rain');
  const isGrey = spec.weather.some((name) => name !== 'clear');
  const mood = spec.palette.mood;
  const key =
    (spec.time === 'sunset' && spec.light.kelvin >= BLUE_HOUR_KELVIN ? BLUE_HOUR_KEY : KEY[spec.time]) *
    (mood === 'dark' ? 0.55 : mood === 'pastel' ? 1.25 : 1) *
    (spec.weather.includes('storm') ? 0.5 : isWet ? 0.68 : 1);
  const metered = exposureOf(picture, { key, highlight: HIGHLIGHT[spec.time] });
  return developInBands(threads, picture, {
    exposure: spec.time === 'night' ? nightExposure(metered, mood) : metered,
    curve: filmic,
    bloom: spec.time === 'night' ? { share: 0.16, sigmaPx: 22 } : { share: 0.06, sigmaPx: 18 },
    grain: 0,
    vignette: 0.16,
    saturation: mood === 'pastel' ? 0.8 : mood === 'vivid' ? 1.2 : isGrey ? 0.9 : 1,
    seed: spec.seed,
  });
}

/** Lamps are what they are: a dark scene is exposed more, but stays dark. */
function nightExposure(metered: number, mood: SceneSpec['palette']['mood']): number {
  const [low, usual, high] = NIGHT_EXPOSURE;
  return Math.min(high, Math.max(low, Math.sqrt(usual * metered))) * (mood === 'dark' ? 0.75 : 1);
}
