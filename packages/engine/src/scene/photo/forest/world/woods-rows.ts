import type { LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../../threads/row-work.ts';
import { layGround, type Slice } from '../ground/lay-ground.ts';
import { paintGround, type GroundPicture, type GroundView } from '../ground/paint-ground.ts';
import { discRows, sumRows, type DiscBlur } from '../lens/disc-blur.ts';
import { layOver, type Layer } from '../lens/lay-over.ts';
import { fogRows, type FogGrid } from '../light/fog-layer.ts';

/** The steps in which threads paint a wood; what grows in it is drawn by one of them. */
export type WoodsTarget =
  | { readonly pass: 'ground'; readonly surface: GroundPicture }
  | { readonly pass: 'fog'; readonly fog: FogGrid }
  | { readonly pass: 'sums' | 'discs'; readonly blur: DiscBlur }
  | { readonly pass: 'layer'; readonly picture: LinearRaster; readonly layer: Layer }
  | {
      readonly pass: 'lay-ground';
      readonly picture: LinearRaster;
      readonly surface: GroundPicture;
      readonly slice: Slice;
    };

/** Columns of the ground; rows of everything else. */
export const woodsRows = defineRowWork<GroundView, WoodsTarget>(
  import.meta.url,
  'woodsRows',
  (woods, target, from, to) => {
    switch (target.pass) {
      case 'ground':
        return paintGround(target.surface, woods, from, to);
      case 'fog':
        return fogRows(target.fog, woods.light, from, to);
      case 'sums':
        return sumRows(target.blur, from, to);
      case 'discs':
        return discRows(target.blur, from, to);
      case 'layer':
        return layOver(target.picture, target.layer, [from, to]);
      case 'lay-ground':
        return layGround(target.picture, target.surface, target.slice, [from, to]);
    }
  },
);
