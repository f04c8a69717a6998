import { fbm } from '@backlot/kernels';

/** Where land ends and water begins. */
export interface ShoreLayout {
  readonly seed: number;
  /** Distance of the waterline straight ahead of the camera, m. */
  readonly distanceM: number;
  /** 0 = the waterline runs across the picture, positive = it runs away to the right, with the sea on the left. Below 80. */
  readonly angleDeg: number;
}

/** Distance from the waterline, m: positive on the water, negative on land. */
export type Shore = (x: number, z: number) => number;

const BAY_PERIOD_M = 26;
const BAY_DEPTH_M = 2.2;
const CUSP_PERIOD_M = 6.5;
const CUSP_DEPTH_M = 0.5;

/** A gently curved waterline. */
export function createShore({ seed, distanceM, angleDeg }: ShoreLayout): Shore {
  const angle = (angleDeg * Math.PI) / 180;
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  return (x, z) => {
    const out = -x * sin + (z - distanceM) * cos;
    const along = x * cos + (z - distanceM) * sin;
    // No shore has a wobble finer than what the distance lets one see.
    const bays = BAY_DEPTH_M * fbm(along / BAY_PERIOD_M, 0.5, 2, seed);
    return out + bays + CUSP_DEPTH_M * fbm(along / CUSP_PERIOD_M, 9.5, 2, seed + 1);
  };
}
