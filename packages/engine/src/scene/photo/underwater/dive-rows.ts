import type { LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../threads/row-work.ts';
import { drawGround } from '../space/ground/draw-ground.ts';
import { lightSteps } from '../space/ground/light-ground.ts';
import type { Caustics } from './caustics.ts';
import { addLampBeams } from './lamp-beams.ts';
import { colourSeabed, raiseSeabed, type Seabed } from './seabed.ts';
import { addShafts, type ShaftGrid } from './shafts.ts';
import type { UnderwaterPlan } from './underwater-plan.ts';
import { paintWaterRows, shaftRows, type View } from './water-view.ts';

/** What an underwater picture is painted from: plain data. */
export interface Dive {
  readonly plan: UnderwaterPlan;
  readonly view: View;
  readonly caustics: Caustics;
}

/** The steps in which threads paint under water. */
export type DiveTarget =
  | { readonly pass: 'water' | 'beams'; readonly picture: LinearRaster }
  | { readonly pass: 'raise' | 'light' | 'colour'; readonly seabed: Seabed }
  | { readonly pass: 'draw'; readonly seabed: Seabed; readonly picture: LinearRaster }
  | { readonly pass: 'shafts'; readonly shafts: ShaftGrid }
  | { readonly pass: 'shine'; readonly light: Float32Array; readonly picture: LinearRaster };

/** Rows of the picture or of a coarser grid, steps of the ground away from the eye; the ground is drawn by columns. */
export const diveRows = defineRowWork<Dive, DiveTarget>(import.meta.url, 'diveRows', (dive, target, from, to) => {
  const { plan, view, caustics } = dive;
  switch (target.pass) {
    case 'water':
      return paintWaterRows(plan, view, caustics, target.picture, from, to);
    case 'beams':
      return addLampBeams(target.picture, plan, view, [from, to]);
    case 'raise':
      return raiseSeabed(target.seabed, plan, from, to);
    case 'light':
      return lightSteps(target.seabed.grid, plan.sun, target.seabed, from, to);
    case 'colour':
      return colourSeabed(target.seabed, plan, caustics, [from, to]);
    case 'draw':
      return drawGround(target.picture, target.seabed.grid, target.seabed.colours, [from, to]);
    case 'shafts':
      return shaftRows(plan, view, caustics, target.shafts, from, to);
    case 'shine':
      return addShafts(target.picture, plan, target.light, [from, to]);
  }
});
