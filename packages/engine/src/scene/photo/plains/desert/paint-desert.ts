import type { Backdrop, RenderRequest } from '../../../family.ts';
import { createCountryLight } from '../country/country-light.ts';
import { planCountrySky } from '../country/country-sky.ts';
import { finishCountry } from '../country/finish.ts';
import { SKY_EFFORT } from '../country/paint-country-sky.ts';
import { paintDunes } from './paint-dunes.ts';

/** A setting sun is in the picture; a golden one rakes the dunes from the side. */
const SUN_TURN = { low: 0.6, golden: 1.15 };

/** Paints a desert: the photographic painter of that family. */
export function paintDesert(request: RenderRequest): Backdrop {
  const { spec, quality, subject } = request;
  const sky = planCountrySky(spec, SUN_TURN);
  const light = createCountryLight(sky, SKY_EFFORT[quality].steps);
  const picture = paintDunes(request, sky, light);
  const stands = subject !== undefined && !subject.touchesBottom;
  return { picture: finishCountry(picture, spec, sky, light), shadow: stands ? 'contact' : 'none' };
}
