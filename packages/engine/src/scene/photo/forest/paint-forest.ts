import type { Backdrop, RenderRequest } from '../../family.ts';
import type { TimeOfDay } from '../../spec.ts';
import { finishOutdoors } from './finish.ts';
import { paintSize } from './paint-size.ts';
import { planWoods } from './plan-woods.ts';
import { fall } from './weather/fall.ts';
import { paintBackdrop } from './world/paint-backdrop.ts';
import { withHorizon } from './world/horizon-of.ts';
import { viewOf } from './world/view.ts';
import { paintWoods } from './world/paint-woods.ts';

/** What the geometric mean of the picture becomes, before the tone curve. */
const KEY: Readonly<Record<TimeOfDay, number>> = { dawn: 0.2, day: 0.24, golden: 0.22, sunset: 0.16, night: 0.045 };
const RAIN_KEY = 0.75;
const SNOW_KEY = 1.5;
/** The ground alone is darker than a wood with its sky. */
const GROUND_KEY = 0.6;

/** Paints a wood: the photographic painter of forests. */
export async function paintForest(request: RenderRequest): Promise<Backdrop> {
  const { spec, subject, quality } = request;
  const [widthPx, heightPx] = paintSize(request.widthPx, request.heightPx, quality);
  const woods = planWoods(spec, widthPx / heightPx);
  const isSteep = spec.camera.pitchDeg >= 25;
  const isDull = spec.weather.includes('rain') || spec.weather.includes('storm');
  const view = withHorizon(viewOf(widthPx, heightPx, woods), spec.camera);
  const scene = paintBackdrop(woods, view);
  await paintWoods(request.threads, woods, view, scene);
  fall(scene, spec, woods);
  const picture = await finishOutdoors(scene, request, {
    key:
      KEY[spec.time] * (isSteep ? GROUND_KEY : 1) * (isDull ? RAIN_KEY : spec.weather.includes('snow') ? SNOW_KEY : 1),
    highlight: 3,
    depth: 0.6,
    bloom: 0.1,
    saturation: spec.time === 'night' ? 0.6 : 1.02,
  });
  return { picture, shadow: subject !== undefined && !subject.touchesBottom ? 'contact' : 'none' };
}
