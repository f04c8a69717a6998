import type { Mask } from '@backlot/kernels';
import type { Mode } from '../plane/combine-masks.ts';
import type { Dab, StrokeStyle } from '../plane/paint-segment.ts';
import type { Point } from '../plane/point.ts';

/** What changes a mask. */
export type Command =
  | { readonly kind: 'stroke'; readonly from: Dab; readonly to: Dab; readonly style: StrokeStyle }
  | { readonly kind: 'polygon'; readonly corners: readonly Point[]; readonly mode: Mode }
  | { readonly kind: 'region'; readonly region: Mask; readonly mode: Mode }
  | { readonly kind: 'fill'; readonly value: 0 | 255 }
  | { readonly kind: 'invert' };
