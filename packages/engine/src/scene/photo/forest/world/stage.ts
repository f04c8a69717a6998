import type { LinearRaster } from '@backlot/kernels';
import type { Haze } from '../light/haze.ts';
import type { WoodsLight } from '../light/woods-light.ts';
import type { View } from './view.ts';

/** One layer while it is drawn: where to, seen how, lit how. */
export interface Stage {
  readonly layer: LinearRaster;
  readonly view: View;
  readonly light: WoodsLight;
  readonly haze: Haze;
  /** Near side of the layer: only air between there and a thing is added to it, the rest is laid over the whole layer. */
  readonly nearM: number;
}
