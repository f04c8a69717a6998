import type { LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../../threads/paint-in-bands.ts';
import { createSharedRaster } from '../../../../threads/shared.ts';
import type { Threads } from '../../../../threads/threads.ts';
import { blurGround } from '../ground/blur-ground.ts';
import { createGroundPicture, type GroundView } from '../ground/paint-ground.ts';
import { depthSlices, type DepthSlice } from '../lens/depth-slices.ts';
import { createDiscBlur } from '../lens/disc-blur.ts';
import type { Layer } from '../lens/lay-over.ts';
import { createFogGrid, smoothFog } from '../light/fog-layer.ts';
import { drawTrunk } from '../trunks/draw-trunk.ts';
import { drawSprig } from './draw-sprig.ts';
import { drawTwig } from './draw-twig.ts';
import type { Stage } from './stage.ts';
import { coarserView, type View } from './view.ts';
import type { Standing, Thing } from './woods.ts';
import { woodsRows, type WoodsTarget } from './woods-rows.ts';

/** The ground begins this much nearer than anything that stands on it. */
const GROUND_FROM = 0.5;

/** A beam of light that the camera stands in would veil everything: so near there is no air. */
const CLEAR_TO_M = 3.2;

/** Paints a wood over its background, a shared `picture`, in place, from the distance to the lens, layer by layer, each blurred as far as it is out of focus: scene-referred light. */
export async function paintWoods(
  threads: Threads | undefined,
  woods: Standing,
  view: View,
  picture: LinearRaster,
): Promise<void> {
  const standing = thingsOf(woods);
  const { nearestM: nearest, farthestM: farthest, slices: count, lens, light, ground } = woods;
  const prepared: GroundView = { view, ground, light, nearM: nearest * GROUND_FROM, farM: farthest };
  const inBands: InBands = (target, rows) => paintInBands(threads, woodsRows, { prepared, target, rows });
  const sharp = createGroundPicture(view);
  await inBands({ pass: 'ground', surface: sharp }, view.widthPx);
  const surface = { ...sharp, picture: blurGround(sharp, lens, view.focalPx) };
  let next = 0;
  for (const slice of depthSlices(lens, view.focalPx, { nearest, farthest, count })) {
    const { nearM, farM } = slice;
    const grid = createFogGrid(view, nearM, farM);
    await inBands({ pass: 'fog', fog: grid }, grid.picture.height);
    const fog = smoothFog(grid);
    if (light.fog.perM > 0 && farM > CLEAR_TO_M) await inBands({ pass: 'layer', picture, layer: fog }, picture.height);
    const haze = { fog, scale: 1, marginPx: 0 };
    const stretch = { nearM, farM, haze, fog: light.fog };
    await inBands({ pass: 'lay-ground', picture, surface, slice: stretch }, picture.height);
    const first = next;
    while (next < standing.length && standing[next]!.z >= nearM) next++;
    const things = standing.slice(first, next);
    if (slice.scale === 1) {
      const stage = { layer: picture, view, light, haze, nearM };
      for (const { draw } of things) draw(stage);
    } else if (things.length > 0) {
      const layer = await blurredLayer(prepared, slice, fog, { things, inBands });
      await inBands({ pass: 'layer', picture, layer }, picture.height);
    }
  }
}

type InBands = (target: WoodsTarget, rows: number) => Promise<void>;

interface Drawing {
  /** Farthest first. */
  readonly things: readonly Thing[];
  readonly inBands: InBands;
}

/** What stands in one slice of depth, out of focus. */
async function blurredLayer(
  { view, light }: GroundView,
  { scale, blurPx, nearM }: DepthSlice,
  fog: Layer,
  { things, inBands }: Drawing,
): Promise<Layer> {
  const marginPx = Math.ceil(blurPx / scale) + 2;
  const coarse = coarserView(view, scale, marginPx);
  const layer = createSharedRaster(coarse.widthPx, coarse.heightPx);
  const stage: Stage = { layer, view: coarse, light, haze: { fog, scale, marginPx }, nearM };
  for (const { draw } of things) draw(stage);
  const blur = createDiscBlur(layer, blurPx / scale);
  await inBands({ pass: 'sums', blur }, layer.height);
  await inBands({ pass: 'discs', blur }, layer.height);
  return { picture: blur.out, scale, marginPx };
}

function thingsOf({ trunks, sprigs, twigs, things: others = [] }: Standing): Thing[] {
  const things: Thing[] = [
    ...others,
    ...trunks.map((trunk) => ({ z: trunk.z, draw: (stage: Stage) => drawTrunk(stage, trunk) })),
    ...sprigs.map((sprig) => ({ z: sprig.z, draw: (stage: Stage) => drawSprig(stage, sprig) })),
    ...twigs.map((twig) => ({ z: twig.z, draw: (stage: Stage) => drawTwig(stage, twig) })),
  ];
  return things.sort((a, b) => b.z - a.z);
}
