import type { LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../threads/row-work.ts';
import type { WaterLook } from './layout/alpine-plan.ts';
import { paintLand, type LandView } from './terrain/paint-land.ts';
import { paintWoods, type WoodsView } from './trees/paint-woods.ts';
import type { MirrorImage } from './water/mirror-image.ts';
import { paintWater } from './water/paint-water.ts';

/** What land, woods and water are painted from: plain data. */
export interface AlpineView {
  readonly view: LandView;
  readonly woods: WoodsView;
}

/** The steps in which threads paint a landscape; `depth` is the distance (z, m) of what is seen. Land and woods go by columns instead of rows. */
export type AlpineTarget =
  | (AlpinePicture & { readonly pass: 'land' | 'woods' })
  | (AlpinePicture & { readonly pass: 'water'; readonly mirror: MirrorImage; readonly look: WaterLook });

interface AlpinePicture {
  readonly picture: LinearRaster;
  readonly depth: Float32Array;
}

/** Columns of land or woods, or rows of water, over what is farther. */
export const alpineRows = defineRowWork<AlpineView, AlpineTarget>(
  import.meta.url,
  'alpineRows',
  ({ view, woods }, target, from, to) => {
    const { picture, depth } = target;
    switch (target.pass) {
      case 'land':
        return paintLand(picture, depth, view, from, to);
      case 'woods':
        return paintWoods(picture, depth, woods, [from, to]);
      case 'water':
        return paintWater(picture, depth, view, target.mirror, { look: target.look, rows: [from, to] });
    }
  },
);
