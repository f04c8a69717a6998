import type { LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster } from '../../../threads/shared.ts';
import type { Threads } from '../../../threads/threads.ts';
import { blurAt } from '../forest/lens/depth-slices.ts';
import { discBlur } from '../forest/lens/disc-blur.ts';
import { layOver } from '../forest/lens/lay-over.ts';
import { fogLayer } from '../forest/light/fog-layer.ts';
import type { View } from '../forest/world/view.ts';
import { paintSkyInBands } from '../sky/sky.ts';
import { shrink } from '../tone/blur.ts';
import { reliefColumns } from './relief/paint-relief.ts';
import { createRange } from './relief/relief.ts';
import { reliefLight } from './relief-light.ts';
import { FARTHEST_M, type WinterShot } from './winter-shot.ts';

const SKY_COARSENESS = 1.8;
/** Fog thinner than this shows only over kilometres, where the air of the ranges stands for it. */
const LEAST_FOG_PER_M = 0.002;
const FOG_FROM_M = 250;
/** Less blur than this is not seen, px. */
const LEAST_BLUR_PX = 1.2;
const BLUR_SHRINK = 4;

/** Sky, and land so far away that all of it is out of focus alike: scene-referred light. */
export async function paintDistance(
  threads: Threads | undefined,
  { spec, scene, light, view, lens, cells }: WinterShot,
): Promise<LinearRaster> {
  const picture = createSharedRaster(view.widthPx, view.heightPx);
  const { sky, hasStars, disc, woods, air } = light;
  const isRefused = spec.negative.some((word) => /\b(sun|moon)\b/.test(word.toLowerCase()));
  const lights = { disc: isRefused ? 'none' : disc, hasStars, seed: spec.seed, coarseness: SKY_COARSENESS } as const;
  await paintSkyInBands(threads, picture, { camera: view, sky }, lights);
  fillBelow(picture, view, air);
  for (const shape of scene.ranges)
    await paintInBands(threads, reliefColumns, {
      prepared: { view, relief: createRange(shape, woods.sunDirection, cells), light: reliefLight(light) },
      target: picture,
      rows: view.widthPx,
    });
  if (woods.fog.perM > LEAST_FOG_PER_M) layOver(picture, fogLayer(view, woods, FOG_FROM_M, FARTHEST_M));
  const blurPx = blurAt(lens, view.focalPx, FARTHEST_M);
  return blurPx < LEAST_BLUR_PX ? picture : defocused(picture, blurPx);
}

/** Below the horizon there is no sky: the far end of the plain, lost in air. */
function fillBelow({ width, height, data }: LinearRaster, view: View, colour: ArrayLike<number>): void {
  for (let i = Math.max(0, Math.floor(view.horizonPx)) * width; i < width * height; i++) {
    for (let c = 0; c < 3; c++) data[i * 4 + c] = colour[c]!;
    data[i * 4 + 3] = 1;
  }
}

/** The whole picture out of focus. Beyond its edges there is nothing: what is lost there is made up for by what is left. */
function defocused(picture: LinearRaster, blurPx: number): LinearRaster {
  const scale = blurPx < 2 * BLUR_SHRINK ? 2 : BLUR_SHRINK;
  const small = discBlur(shrink(picture, scale), blurPx / scale);
  for (let i = 0; i < small.data.length; i += 4) {
    const alpha = small.data[i + 3]!;
    for (let c = 0; c < 4; c++) small.data[i + c] = small.data[i + c]! / alpha;
  }
  layOver(picture, { picture: small, scale, marginPx: 0 });
  return picture;
}
