import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import type { SceneSpec } from '../../spec.ts';
import { exposureOf } from '../sea/exposure-of.ts';
import { paintSky } from '../sky/paint-sky.ts';
import { paintForeground } from './foreground/paint-foreground.ts';
import { develop } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { veilSky } from './light/veil-sky.ts';
import type { AlpinePlan } from './layout/alpine-plan.ts';
import { planAlpine } from './layout/plan-alpine.ts';
import { prepareScene } from './prepare-scene.ts';
import { paintLand } from './terrain/paint-land.ts';
import { paintWoods } from './trees/paint-woods.ts';
import { paintMirrorImage } from './water/mirror-image.ts';
import { paintWater } from './water/paint-water.ts';

/** How much coarser than the picture the clouds are computed. */
const SKY_COARSENESS: Readonly<Record<Quality, number>> = { flash: 4, turbo: 3, default: 1.8, quality: 1 };

const MIRROR_COARSENESS: Readonly<Record<Quality, number>> = { flash: 4, turbo: 3, default: 2, quality: 1.25 };

/** What the geometric mean of the picture becomes, before the tone curve. */
const KEY: Readonly<Record<SceneSpec['time'], number>> = {
  dawn: 0.3,
  day: 0.36,
  golden: 0.31,
  sunset: 0.24,
  night: 0.062,
};

/** Paints mountains, hills, cliffs, lakes, rivers and ponds: the photographic painter of those families. */
export function paintAlpine(request: RenderRequest): Backdrop {
  const { spec, subject } = request;
  const plan = planAlpine(spec);
  const picture = alpineLight(request, plan);
  const isDull = plan.sunshine < 0.35;
  const developed = develop(picture, {
    exposure: exposureOf(picture, {
      key: KEY[spec.time] * (isDull ? 0.85 : 1),
      highlight: spec.time === 'night' ? 1.2 : 2.6,
    }),
    curve: filmic,
    bloom: { share: 0.06, sigmaPx: 18 },
    grain: 0.006,
    vignette: 0.12,
    saturation: plan.isNight ? 0.7 : isDull ? 0.95 : 1.08,
    seed: spec.seed,
  });
  const stands = subject !== undefined && !subject.touchesBottom && plan.layout.foreground !== 'none';
  return { picture: developed, shadow: stands ? 'contact' : 'none' };
}

function alpineLight({ widthPx, heightPx, quality }: RenderRequest, plan: AlpinePlan): LinearRaster {
  const scene = prepareScene(plan, widthPx, heightPx, quality);
  const picture = createLinearRaster(widthPx, heightPx);
  const depth = new Float32Array(widthPx * heightPx).fill(Infinity);
  const { atmosphere, clouds } = scene.illumination;
  const isOpen = plan.sunshine > 0.4;
  paintSky(
    picture,
    scene.view.camera,
    {
      atmosphere,
      clouds,
      disc: !isOpen ? 'none' : plan.isNight ? 'moon' : 'sun',
      hasStars: plan.isNight && isOpen,
      seed: plan.seed,
    },
    SKY_COARSENESS[quality],
  );
  veilSky(picture, scene.view.camera, scene.view.light.air);
  const { water } = plan;
  const mirror =
    water &&
    paintMirrorImage(picture, {
      view: scene.view,
      woods: scene.woods,
      dome: scene.illumination.dome,
      fromM: Math.max(water.fromM, layoutFromM(plan)),
      coarseness: MIRROR_COARSENESS[quality],
    });
  paintLand(picture, depth, scene.view, 0, widthPx);
  if (water && mirror) paintWater(picture, depth, scene.view, mirror, water);
  paintWoods(picture, depth, scene.woods);
  paintForeground(picture, depth, plan, scene.view);
  return picture;
}

/** Land nearer than this is the camera's own shore. */
function layoutFromM({ layout }: AlpinePlan): number {
  return layout.near.reachM * 1.05;
}
