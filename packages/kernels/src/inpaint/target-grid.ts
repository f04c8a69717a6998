import { PATCH_SIZE } from './patch.ts';

/**
 * The targets that cover a pixel lie, on each axis, at `firstTarget`, then `nextTarget` while not beyond `lastTarget`. Targets
 * sit on multiples of the stride and on the last possible place `edge` = size - patch size.
 */
export function lastTarget(pixel: number, edge: number): number {
  return Math.min(pixel, edge);
}

/** See {@link lastTarget}. `reach` is how far before the pixel a patch may start: patch size - 1 to cover it. */
export function firstTarget(pixel: number, stride: number, edge: number, reach = PATCH_SIZE - 1): number {
  return Math.min(Math.ceil(Math.max(0, pixel - reach) / stride) * stride, edge);
}

/** See {@link lastTarget}. */
export function nextTarget(place: number, stride: number, edge: number): number {
  return place === edge ? place + 1 : Math.min(place + stride, edge);
}
