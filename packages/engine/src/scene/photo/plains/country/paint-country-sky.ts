import type { LinearRaster } from '@backlot/kernels';
import type { Threads } from '../../../../threads/threads.ts';
import type { Quality } from '../../../family.ts';
import type { LevelCamera } from '../../sea/camera.ts';
import { paintSkyInBands } from '../../sky/sky.ts';
import type { Air } from './air.ts';
import type { CountryLight } from './country-light.ts';
import type { CountrySky } from './country-sky.ts';

/** Steps through the clouds, and how much coarser than a picture of a megapixel they are computed. */
export const SKY_EFFORT: Readonly<Record<Quality, { readonly steps: number; readonly coarseness: number }>> = {
  flash: { steps: 9, coarseness: 4 },
  turbo: { steps: 12, coarseness: 3 },
  default: { steps: 14, coarseness: 2.2 },
  quality: { steps: 22, coarseness: 1.2 },
};

const REFERENCE_PX = 1024;
/** How far up fog reaches compared with how far one sees through it. */
const FOG_TOP_M = 240;
const FOG_FROM_M = 2000;
const CLEAR_SUNSHINE = 0.4;

interface SkyOptions {
  readonly sky: CountrySky;
  readonly light: CountryLight;
  readonly air: Air;
  readonly quality: Quality;
  readonly seed: number;
  readonly threads: Threads | undefined;
}

/** Paints sky, clouds, sun, moon, stars and the fog that hides them into a shared picture. */
export async function paintCountrySky(picture: LinearRaster, camera: LevelCamera, options: SkyOptions): Promise<void> {
  const { sky, light, air, quality, seed, threads } = options;
  if (camera.horizonPx < 1) return;
  const isClear = sky.sunshine > CLEAR_SUNSHINE;
  const disc = sky.isDiscRefused || !isClear ? 'none' : sky.isNight ? 'moon' : 'sun';
  const scale = Math.max(1, Math.sqrt(picture.width * picture.height) / REFERENCE_PX);
  const hasStars = sky.isNight && isClear;
  const coarseness = SKY_EFFORT[quality].coarseness * scale;
  await paintSkyInBands(threads, picture, { camera, sky: light.sky }, { disc, hasStars, seed, coarseness });
  // Land may stand lower than the horizon in places: the sky reaches a little further down.
  extendDown(picture, camera);
  if (air.visibilityM < FOG_FROM_M) paintFogBank(picture, camera, air);
}

/** Rows under the horizon that no land will hide repeat the sky above it. */
function extendDown({ width, height, data }: LinearRaster, camera: LevelCamera): void {
  const last = Math.min(height, Math.ceil(camera.horizonPx)) - 1;
  if (last < 0) return;
  for (let y = last + 1; y < height; y++) data.copyWithin(y * width * 4, last * width * 4, (last + 1) * width * 4);
}

function paintFogBank({ width, data, height }: LinearRaster, camera: LevelCamera, air: Air): void {
  for (let y = 0; y < height; y++) {
    const up = Math.max(0, camera.horizonPx - y) / camera.focalPx;
    const amount = Math.exp((-up * air.visibilityM) / FOG_TOP_M);
    for (let x = 0; x < width; x++) {
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++) data[k + c] = data[k + c]! + (air.colour[x * 3 + c]! - data[k + c]!) * amount;
    }
  }
}
