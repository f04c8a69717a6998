import { deriveSeed, type LinearRaster } from '@backlot/kernels';
import type { Backdrop, RenderRequest } from '../../../family.ts';
import type { SceneSpec } from '../../../spec.ts';
import { paintBounded } from '../country/bounded-size.ts';
import { createCountryLight, type CountryLight } from '../country/country-light.ts';
import { planCountrySky, type CountrySky, type SunTurn } from '../country/country-sky.ts';
import { finishCountry } from '../country/finish.ts';
import { SKY_EFFORT } from '../country/paint-country-sky.ts';
import { desertKind, type DesertKind } from './desert-kind.ts';
import { sandOf } from './sand-colour.ts';
import { paintDunes } from './paint-dunes.ts';
import { paintOasis } from './paint-oasis.ts';
import { paintRocks } from './paint-rocks.ts';

/** A low sun stands in the picture, or rakes the land from the side: by seed. */
const SUN_TURNS: readonly SunTurn[] = [
  { low: 0.75, golden: 1.1, leastDeg: 3.4, day: 0.7 },
  { low: 2.4, golden: 1.25, leastDeg: 3.8, day: 0.62 },
  { low: 3, golden: 1, leastDeg: 4.2, day: 0.8 },
];

/** Salt is white: the usual exposure would leave nothing of it. */
const GROUND_GAIN: Readonly<Record<DesertKind, number>> = {
  dunes: 1,
  oasis: 1,
  road: 1,
  salt: 0.62,
  mud: 1,
  badlands: 0.85,
  canyon: 1,
  buttes: 1,
};

/** Paints a desert: the photographic painter of that family. */
export async function paintDesert(request: RenderRequest): Promise<Backdrop> {
  const { spec, quality, subject, threads } = request;
  const sky = planCountrySky(spec, SUN_TURNS[deriveSeed(spec.seed, 'sun-turn') % SUN_TURNS.length]);
  const light = await createCountryLight(threads, sky, SKY_EFFORT[quality].steps);
  const kind = desertKind(spec);
  const picture = await paintBounded(request, (bounded) => paintKind(kind, bounded, sky, light));
  const stands = subject !== undefined && !subject.touchesBottom;
  const groundGain = GROUND_GAIN[kind] * sandGain(spec, kind);
  return {
    picture: await finishCountry(picture, spec, sky, light, { groundGain, threads }),
    shadow: stands ? 'contact' : 'none',
  };
}

function paintKind(
  kind: DesertKind,
  request: RenderRequest,
  sky: CountrySky,
  light: CountryLight,
): Promise<LinearRaster> {
  if (kind === 'dunes') return paintDunes(request, sky, light);
  if (kind === 'oasis') return paintOasis(request, sky, light);
  return paintRocks(request, kind, sky, light);
}

/** Luminance of sand at which the usual exposure is right, and how far exposure follows it. */
const USUAL_SAND = 0.36;
const SAND_SHARE = 0.6;

/** Pale dunes are exposed less, dark ones more. */
function sandGain(spec: SceneSpec, kind: DesertKind): number {
  if (kind !== 'dunes' && kind !== 'oasis') return 1;
  const [r, g, b] = sandOf(spec, 0, 0).albedo;
  return (USUAL_SAND / (0.2126 * r + 0.7152 * g + 0.0722 * b)) ** SAND_SHARE;
}
