import { flowField, flowSmoothRgb, lumaOf, softBlur, type RgbPlanes } from '@backlot/kernels';

/** Draws colour along the picture's own edges over `reachPx` each way: jagged borders become brush-like curves. */
export function lumaFlow(planes: RgbPlanes, reachPx: number): RgbPlanes {
  return flowSmoothRgb(planes, flowField(softBlur(lumaOf(planes), reachPx * 0.2), reachPx * 0.6), reachPx);
}
