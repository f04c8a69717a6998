import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import { paintSky } from '../sky/paint-sky.ts';
import { withinPixels } from '../tone/within-pixels.ts';
import { defocusFar } from './finish/defocus-far.ts';
import { developAlpine } from './finish/develop-alpine.ts';
import { addPrecipitation } from './finish/precipitation.ts';
import { paintForeground } from './foreground/paint-foreground.ts';
import type { AlpinePlan } from './layout/alpine-plan.ts';
import { planAlpine } from './layout/plan-alpine.ts';
import { fillBelow, veilSky } from './light/veil-sky.ts';
import { prepareScene, type AlpineScene } from './prepare-scene.ts';
import { paintLand } from './terrain/paint-land.ts';
import { paintWoods } from './trees/paint-woods.ts';
import { paintMirrorImage, type MirrorImage } from './water/mirror-image.ts';
import { paintWater } from './water/paint-water.ts';

/** How much coarser than the picture clouds and mirror images are computed. */
const COARSENESS: Readonly<Record<Quality, { readonly sky: number; readonly mirror: number }>> = {
  flash: { sky: 4, mirror: 4 },
  turbo: { sky: 3, mirror: 3 },
  default: { sky: 1.8, mirror: 2 },
  quality: { sky: 1, mirror: 1.25 },
};
/** Land nearer than the near ground reaches is the camera's own shore, which is not seen in the water. */
const BEYOND_SHORE = 1.05;

/** Paints mountains, hills, cliffs, lakes, rivers and ponds: the photographic painter of those families. */
export function paintAlpine(request: RenderRequest): Backdrop {
  const { spec, subject } = request;
  const plan = planAlpine(spec);
  const picture = withinPixels(request, (bounded) => developAlpine(alpineLight(bounded, plan), spec, plan));
  const stands = subject !== undefined && !subject.touchesBottom && plan.layout.foreground !== 'none';
  return { picture, shadow: stands ? 'contact' : 'none' };
}

/** The scene's light as it falls on the film: sky, land, water, woods and foreground, one over the other, the farthest first. */
function alpineLight({ spec, widthPx, heightPx, quality }: RenderRequest, plan: AlpinePlan): LinearRaster {
  const scene = prepareScene(plan, widthPx, heightPx, quality);
  const { view, woods } = scene;
  const picture = createLinearRaster(widthPx, heightPx);
  const depth = new Float32Array(widthPx * heightPx).fill(Infinity);
  paintAlpineSky(picture, scene, COARSENESS[quality].sky);
  const mirror = mirrorOf(picture, scene, COARSENESS[quality].mirror);
  paintLand(picture, depth, view, 0, widthPx);
  if (plan.water && mirror) paintWater(picture, depth, view, mirror, plan.water);
  paintWoods(picture, depth, woods);
  paintForeground(picture, depth, plan, view);
  const focused = defocusFar(picture, depth, spec.camera.defocus);
  if (plan.falling !== undefined)
    addPrecipitation(focused, { kind: plan.falling, seed: plan.detailSeed, light: view.light.air.mistLight });
  return focused;
}

function paintAlpineSky(picture: LinearRaster, { plan, view, illumination }: AlpineScene, coarseness: number): void {
  const { atmosphere, clouds } = illumination;
  const isOpen = plan.sunshine > 0.4;
  const disc = !isOpen ? 'none' : plan.isNight ? 'moon' : 'sun';
  const hasStars = plan.isNight && isOpen;
  paintSky(picture, view.camera, { atmosphere, clouds, disc, hasStars, seed: plan.seed }, coarseness);
  veilSky(picture, view.camera, view.light.air);
  fillBelow(picture, view.camera, view.light.air);
}

/** What the water will reflect; undefined where there is none. `sky` is the picture so far. */
function mirrorOf(
  sky: LinearRaster,
  { plan, view, woods, illumination }: AlpineScene,
  coarseness: number,
): MirrorImage | undefined {
  if (plan.water === undefined) return undefined;
  const fromM = Math.max(plan.water.fromM, plan.layout.near.reachM * BEYOND_SHORE);
  return paintMirrorImage(sky, { view, woods, dome: illumination.dome, fromM, coarseness });
}
