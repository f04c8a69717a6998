import type { LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../threads/row-work.ts';
import { paintMilkyWayRows } from '../sky/milky-way.ts';
import { averageSkyGrid } from '../sky/paint-sky.ts';
import { paintAsteroids } from './asteroids.ts';
import { fetchSky, traceRows, type Lensed } from './black-hole.ts';
import { paintGalaxyRows } from './galaxy.ts';
import { paintNebulaRows, type NebulaEffort } from './nebula.ts';
import type { SpacePlan } from './space-plan.ts';

/** What space is painted from: plain data. */
export interface SpaceView extends NebulaEffort {
  readonly plan: SpacePlan;
}

/** The steps in which threads paint space. */
export type SpaceTarget =
  | { readonly pass: 'nebula' | 'average'; readonly raw: LinearRaster; readonly smooth: LinearRaster }
  | { readonly pass: 'milky-way' | 'galaxies' | 'asteroids'; readonly picture: LinearRaster }
  | { readonly pass: 'trace'; readonly lensed: Lensed; readonly sky: LinearRaster }
  | { readonly pass: 'lens'; readonly lensed: Lensed; readonly sky: LinearRaster; readonly picture: LinearRaster };

/** Rows of the picture, or of a coarser grid over it. */
export const spaceRows = defineRowWork<SpaceView, SpaceTarget>(
  import.meta.url,
  'spaceRows',
  ({ plan, ...effort }, target, from, to) => {
    switch (target.pass) {
      case 'nebula':
        if (plan.nebula !== undefined) paintNebulaRows(plan.nebula, target.raw, effort, [from, to]);
        return;
      case 'average':
        return averageSkyGrid(target, [from, to]);
      case 'milky-way':
        if (plan.milkyWay !== undefined) paintMilkyWayRows(plan.milkyWay, target.picture, from, to);
        return;
      case 'galaxies':
        for (const galaxy of plan.galaxies) paintGalaxyRows(galaxy, target.picture, from, to);
        return;
      case 'asteroids':
        return paintAsteroids(target.picture, plan.seed, [from, to]);
      case 'trace':
        if (plan.blackHole !== undefined) traceRows(plan.blackHole, target.lensed, target.sky, [from, to]);
        return;
      case 'lens':
        return fetchSky(target.picture, target.sky, target.lensed, [from, to]);
    }
  },
);
