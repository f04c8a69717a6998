import { toLinear, toSrgb, type Raster } from '@backlot/kernels';
import type { PaintedScene } from '../scene/paint-scene.ts';
import type { Subject } from './cut-out.ts';

/** Puts the subject before the scene. */
export function composeScene({ cutOut }: Subject, { picture }: PaintedScene, _seed: number): Raster {
  const top = toLinear(cutOut);
  const out = picture;
  for (let i = 0; i < out.data.length; i += 4) {
    const rest = 1 - (top.data[i + 3] ?? 0);
    for (let channel = 0; channel < 4; channel++)
      out.data[i + channel] = (top.data[i + channel] ?? 0) + (out.data[i + channel] ?? 0) * rest;
  }
  return toSrgb(out);
}
