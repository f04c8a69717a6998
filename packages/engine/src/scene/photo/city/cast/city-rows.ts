import type { LinearRaster, Plane } from '@backlot/kernels';
import { defineRowWork } from '../../../../threads/row-work.ts';
import type { Prop } from '../props/mesh.ts';
import { paintProps } from '../props/paint-props.ts';
import type { CityScene } from './city-scene.ts';
import { paintRows } from './paint-rows.ts';

/** A lit city with what stands in its streets. */
export interface CityView {
  readonly scene: CityScene;
  readonly props: readonly Prop[];
}

/** A picture of a city and the distance (z, m) of what is seen in each pixel. */
export interface CityTarget {
  readonly picture: LinearRaster;
  readonly depth: Plane;
}

/** Rows of a city: walls and ground over the sky that is there, props before them. */
export const cityRows = defineRowWork<CityView, CityTarget>(
  import.meta.url,
  'cityRows',
  ({ scene, props }, { picture, depth }, fromRow, toRow) => {
    paintRows(scene, picture, depth, fromRow, toRow);
    paintProps(scene, props, { picture, depth }, [fromRow, toRow]);
  },
);
