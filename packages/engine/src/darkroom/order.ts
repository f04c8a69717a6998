import type { Mask, Raster } from '@backlot/kernels';
import type { Warning } from '../scene/warning.ts';
import type { Size } from './size.ts';

/** What the contract says about a picture that a vendor makes. */
export interface Order {
  readonly format: 'png' | 'webp' | 'svg';
  /** The size that it must have; as it comes without one. */
  readonly size?: Size | undefined;
  /** How a picture of other proportions is brought to the size: an edit lies over its original, a new picture is cut. */
  readonly fit: 'stretch' | 'cover';
  /** The pixels that must stay, under mask 0, and how much of them between 0 and 255. */
  readonly kept?: { readonly picture: Raster; readonly mask: Mask };
  /** There must be something transparent in it. */
  readonly isCutOut?: boolean;
  /** About what the caller sent. */
  readonly warnings: readonly Warning[];
}
