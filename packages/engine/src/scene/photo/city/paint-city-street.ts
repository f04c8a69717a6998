import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Backdrop, RenderRequest } from '../../family.ts';
import { paintPlace } from '../hdri/paint-place.ts';
import { paintStreet } from './paint-street.ts';

/** Blur from which on a panorama is as good as a photograph of its own. */
const LEAST_PANORAMA_DEFOCUS = 0.4;
/** Real places are few: some seeds get a painted one instead. */
const PANORAMA_SHARE = 0.6;

/** Paints a street, a square, an alley or a village: a real old town out of focus where one was photographed, else a painted one. */
export async function paintCityStreet(request: RenderRequest): Promise<Backdrop> {
  return showsPanorama(request) ? paintPlace(request) : paintStreet(request);
}

function showsPanorama({ spec }: RenderRequest): boolean {
  const isOldTown = spec.place === 'village' || spec.place === 'square';
  if (spec.time === 'night' || !isOldTown || spec.camera.defocus < LEAST_PANORAMA_DEFOCUS) return false;
  if (spec.weather.some((name) => name === 'snow' || name === 'fog' || name === 'rain' || name === 'storm'))
    return false;
  return /courtyard/.test(spec.prompt) || createRandom(deriveSeed(spec.seed, 'panorama'))() < PANORAMA_SHARE;
}
