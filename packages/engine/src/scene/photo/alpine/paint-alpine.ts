import type { LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster, sharedFloats } from '../../../threads/shared.ts';
import type { Threads } from '../../../threads/threads.ts';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import { paintSkyInBands } from '../sky/sky.ts';
import { withinPixels } from '../tone/within-pixels.ts';
import { alpineRows, type AlpineTarget, type AlpineView } from './alpine-rows.ts';
import { defocusFar } from './finish/defocus-far.ts';
import { developAlpine } from './finish/develop-alpine.ts';
import { addPrecipitation } from './finish/precipitation.ts';
import { paintForeground } from './foreground/paint-foreground.ts';
import type { AlpinePlan } from './layout/alpine-plan.ts';
import { planAlpine } from './layout/plan-alpine.ts';
import { fillBelow, veilSky } from './light/veil-sky.ts';
import { prepareScene, type AlpineScene } from './prepare-scene.ts';
import { paintMirrorImage, type MirrorImage } from './water/mirror-image.ts';

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
export async function paintAlpine(request: RenderRequest): Promise<Backdrop> {
  const { spec, subject, threads } = request;
  const plan = planAlpine(spec);
  const picture = await withinPixels(request, async (bounded) =>
    developAlpine(threads, await alpineLight(bounded, plan), spec, plan),
  );
  const stands = subject !== undefined && !subject.touchesBottom && plan.layout.foreground !== 'none';
  return { picture, shadow: stands ? 'contact' : 'none' };
}

/** The scene's light as it falls on the film: sky, land, water, woods and foreground, one over the other, the farthest first. */
async function alpineLight(request: RenderRequest, plan: AlpinePlan): Promise<LinearRaster> {
  const { spec, widthPx, heightPx, quality, threads } = request;
  const scene = await prepareScene(plan, request);
  const { view, woods } = scene;
  const picture = createSharedRaster(widthPx, heightPx);
  const depth = sharedFloats(widthPx * heightPx).fill(Infinity);
  await paintAlpineSky(threads, picture, scene, COARSENESS[quality].sky);
  const mirror = await mirrorOf(threads, picture, scene, COARSENESS[quality].mirror);
  const prepared: AlpineView = { view, woods };
  const paint = (target: AlpineTarget, rows: number): Promise<void> =>
    paintInBands(threads, alpineRows, { prepared, target, rows });
  await paint({ pass: 'land', picture, depth }, widthPx);
  if (plan.water && mirror) await paint({ pass: 'water', picture, depth, mirror, look: plan.water }, heightPx);
  await paint({ pass: 'woods', picture, depth }, widthPx);
  paintForeground(picture, depth, plan, view);
  const focused = defocusFar(picture, depth, spec.camera.defocus);
  if (plan.falling !== undefined)
    addPrecipitation(focused, { kind: plan.falling, seed: plan.detailSeed, light: view.light.air.mistLight });
  return focused;
}

async function paintAlpineSky(
  threads: Threads | undefined,
  picture: LinearRaster,
  { plan, view, illumination: { sky } }: AlpineScene,
  coarseness: number,
): Promise<void> {
  const isOpen = plan.sunshine > 0.4;
  const disc = !isOpen ? 'none' : plan.isNight ? 'moon' : 'sun';
  const hasStars = plan.isNight && isOpen;
  const { camera } = view;
  await paintSkyInBands(threads, picture, { camera, sky }, { disc, hasStars, seed: plan.seed, coarseness });
  veilSky(picture, view.camera, view.light.air);
  fillBelow(picture, view.camera, view.light.air);
}

/** What the water will reflect; undefined where there is none. `sky` is the picture so far. */
async function mirrorOf(
  threads: Threads | undefined,
  sky: LinearRaster,
  { plan, view, woods, illumination }: AlpineScene,
  coarseness: number,
): Promise<MirrorImage | undefined> {
  if (plan.water === undefined) return undefined;
  const fromM = Math.max(plan.water.fromM, plan.layout.near.reachM * BEYOND_SHORE);
  return paintMirrorImage(threads, sky, { view, woods, dome: illumination.dome, fromM, coarseness });
}
