import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import type { SceneSpec, TimeOfDay } from '../../spec.ts';
import { finishOutdoors } from '../forest/finish.ts';
import type { Lens } from '../forest/lens/depth-slices.ts';
import { paintSize } from '../forest/paint-size.ts';
import { fall } from '../forest/weather/fall.ts';
import { withHorizon } from '../forest/world/horizon-of.ts';
import { viewOf } from '../forest/world/view.ts';
import { choosePlace } from './choose-place.ts';
import { lightWinter } from './light-winter.ts';
import { paintDistance } from './paint-distance.ts';
import { paintLand } from './paint-land.ts';
import type { WinterScene } from './winter-plan.ts';
import type { WinterShot } from './winter-shot.ts';

/** What the geometric mean of the picture becomes: snow is bright, or it looks grey. */
const KEY: Readonly<Record<TimeOfDay, number>> = { dawn: 0.4, day: 0.56, golden: 0.45, sunset: 0.33, night: 0.085 };
/** Without a sun there are no highlights to spare. */
const DULL_KEY = 1.2;
const HIGHLIGHT = 3;
const RELIEF_CELLS: Readonly<Record<Quality, number>> = { flash: 224, turbo: 384, default: 512, quality: 640 };
/** Ranges higher than this hide a low sun ahead; it shines on them from behind the camera instead, m. */
const PEAK_M = 1000;
const SHARP_APERTURE = 0.007;
const OPEN_APERTURE = 0.07;
/** More blur than this is asked for behind a subject, which stands in the focus. */
const SUBJECT_DEFOCUS = 0.2;
const SUBJECT_M = 3;
const USUAL_FOCUS_M = 11;

/** Paints snow and ice: the photographic painter of that family. */
export async function paintWinter(request: RenderRequest): Promise<Backdrop> {
  const { spec, subject, threads } = request;
  const shot = await shotOf(request);
  const picture = await paintDistance(threads, shot);
  await paintLand(threads, picture, shot);
  fall(picture, spec, { light: shot.light.woods });
  const finished = await finishOutdoors(picture, request, {
    key: KEY[spec.time] * (shot.light.disc === 'none' ? DULL_KEY : 1),
    highlight: HIGHLIGHT,
    depth: 0.25,
    bloom: 0.08,
    saturation: spec.time === 'night' ? 0.75 : 1.04,
  });
  return { picture: finished, shadow: subject !== undefined && !subject.touchesBottom ? 'contact' : 'none' };
}

async function shotOf({ spec, widthPx, heightPx, quality, threads }: RenderRequest): Promise<WinterShot> {
  const [width, height] = paintSize(widthPx, heightPx, quality);
  const scene = composeScene(spec, width / height);
  const { land, ranges, horizonShift } = scene;
  const hasPeaks = ranges.some(({ heightM }) => heightM > PEAK_M);
  const view = viewOf(width, height, { horizon: 0.5, eyeM: land.eyeM, zoom: land.zoom });
  return {
    spec,
    scene,
    light: await lightWinter(threads, spec, hasPeaks),
    view: withHorizon(view, spec.camera, horizonShift),
    lens: lensOf(spec),
    cells: RELIEF_CELLS[quality],
  };
}

function composeScene(spec: SceneSpec, aspect: number): WinterScene {
  return choosePlace(spec).compose({
    random: createRandom(deriveSeed(spec.seed, 'layout')),
    details: createRandom(deriveSeed(spec.detailSeed ?? spec.seed, 'growth')),
    seed: deriveSeed(spec.seed, 'land'),
    spread: 0.55 * Math.min(1, aspect) + 0.04,
    words: spec.prompt.toLowerCase(),
  });
}

function lensOf({ camera: { defocus } }: SceneSpec): Lens {
  return {
    focusM: defocus > SUBJECT_DEFOCUS ? SUBJECT_M : USUAL_FOCUS_M,
    apertureM: SHARP_APERTURE + (OPEN_APERTURE - SHARP_APERTURE) * defocus,
  };
}
