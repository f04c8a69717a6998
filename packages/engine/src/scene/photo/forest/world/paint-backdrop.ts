import type { LinearRaster } from '@backlot/kernels';
import { createSharedRaster } from '../../../../threads/shared.ts';
import { phaseOf } from '../light/fog-layer.ts';
import type { View } from './view.ts';
import type { Woods } from './woods.ts';

/** The bright distance behind a wood: paler low down, glowing around the sun. */
export function paintBackdrop({ backdrop, light }: Woods, view: View): LinearRaster {
  const picture = createSharedRaster(view.widthPx, view.heightPx);
  const { low, high, glow } = backdrop;
  const [sx, sy, sz] = light.sunDirection;
  for (let y = 0; y < view.heightPx; y++) {
    const rise = (view.horizonPx - y - 0.5) / view.focalPx;
    const up = Math.min(1, Math.max(0, rise / Math.sqrt(1 + rise * rise)));
    for (let x = 0; x < view.widthPx; x++) {
      const aside = (x + 0.5 - view.centreX) / view.focalPx;
      const cosine = (aside * sx + rise * sy + sz) / Math.sqrt(1 + aside * aside + rise * rise);
      const k = (y * view.widthPx + x) * 4;
      const around = phaseOf(cosine) * glow;
      for (let c = 0; c < 3; c++)
        picture.data[k + c] = low[c]! + (high[c]! - low[c]!) * Math.sqrt(up) + light.sun[c]! * around;
      picture.data[k + 3] = 1;
    }
  }
  return picture;
}
