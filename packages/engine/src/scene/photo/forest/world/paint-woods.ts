import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { blurGround } from '../ground/blur-ground.ts';
import { layGround } from '../ground/lay-ground.ts';
import { paintGround } from '../ground/paint-ground.ts';
import { depthSlices, type DepthSlice } from '../lens/depth-slices.ts';
import { discBlur } from '../lens/disc-blur.ts';
import { layOver, type Layer } from '../lens/lay-over.ts';
import { fogLayer } from '../light/fog-layer.ts';
import { drawTrunk } from '../trunks/draw-trunk.ts';
import { drawSprig } from './draw-sprig.ts';
import { drawTwig } from './draw-twig.ts';
import type { Stage } from './stage.ts';
import { coarserView, type View } from './view.ts';
import type { Standing, Thing } from './woods.ts';

/** The ground begins this much nearer than anything that stands on it. */
const GROUND_FROM = 0.5;

/** A beam of light that the camera stands in would veil everything: so near there is no air. */
const CLEAR_TO_M = 3.2;

/** Paints a wood over its background `picture` in place, from the distance to the lens, layer by layer, each blurred as far as it is out of focus: scene-referred light. */
export function paintWoods(woods: Standing, view: View, picture: LinearRaster): LinearRaster {
  const standing = thingsOf(woods);
  const { nearestM: nearest, farthestM: farthest, slices: count, lens, light } = woods;
  const sharpGround = paintGround(view, woods.ground, light, nearest * GROUND_FROM, farthest);
  const ground = { ...sharpGround, picture: blurGround(sharpGround, lens, view.focalPx) };
  let next = 0;
  for (const slice of depthSlices(woods.lens, view.focalPx, { nearest, farthest, count })) {
    const fog = fogLayer(view, light, slice.nearM, slice.farM);
    if (light.fog.perM > 0 && slice.farM > CLEAR_TO_M) layOver(picture, fog);
    const plain = { fog, scale: 1, marginPx: 0 };
    layGround(picture, ground, { ...slice, haze: plain, fog: light.fog });
    const first = next;
    while (next < standing.length && standing[next]!.z >= slice.nearM) next++;
    const things = standing.slice(first, next);
    if (slice.scale === 1) {
      const stage = { layer: picture, view, light, haze: plain, nearM: slice.nearM };
      for (const { draw } of things) draw(stage);
    } else if (things.length > 0) layOver(picture, blurredLayer(woods, view, slice, fog, things));
  }
  return picture;
}

/** What stands in one slice of depth, farthest first, out of focus. */
function blurredLayer(woods: Standing, view: View, slice: DepthSlice, fog: Layer, standing: readonly Thing[]): Layer {
  const { scale, blurPx, nearM } = slice;
  const marginPx = Math.ceil(blurPx / scale) + 2;
  const coarse = coarserView(view, scale, marginPx);
  const picture = createLinearRaster(coarse.widthPx, coarse.heightPx);
  const stage: Stage = { layer: picture, view: coarse, light: woods.light, haze: { fog, scale, marginPx }, nearM };
  for (const { draw } of standing) draw(stage);
  return { picture: discBlur(picture, blurPx / scale), scale, marginPx };
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
