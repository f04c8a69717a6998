import { fbm, gradientNoise, type LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../../threads/row-work.ts';
import { drawGround } from './draw-ground.ts';
import type { GroundGrid } from './ground-grid.ts';
import { lightSteps, type GroundLight } from './light-ground.ts';
import { raiseSteps, type World } from './worlds.ts';

/** What is known of every sample of a ground, in shared memory. */
export interface LitWorld extends GroundLight {
  /** 1 where stones lie. */
  readonly rocky: Float32Array;
  /** As it reaches the eye: three values a sample. */
  readonly colours: Float32Array;
}

/** The steps in which threads paint the ground of a world. */
export type WorldTarget = { readonly grid: GroundGrid; readonly lit: LitWorld } & (
  | { readonly pass: 'raise' | 'light' | 'colour' }
  | { readonly pass: 'draw'; readonly picture: LinearRaster }
);

/** Steps of a ground away from the eye; it is drawn by columns of the picture. */
export const worldRows = defineRowWork<{ readonly world: World }, WorldTarget>(
  import.meta.url,
  'worldRows',
  ({ world }, target, from, to) => {
    const { grid, lit } = target;
    switch (target.pass) {
      case 'raise':
        return raiseSteps(grid, world, from, to);
      case 'light':
        return lightSteps(grid, world.sun, lit, from, to);
      case 'colour':
        return colourSteps(grid, world, lit, from, to);
      case 'draw':
        return drawGround(target.picture, grid, lit.colours, [from, to]);
    }
  },
);

/** Colour of every sample of the ground as it reaches the eye. */
function colourSteps(grid: GroundGrid, world: World, lit: LitWorld, from: number, to: number): void {
  const out = lit.colours;
  const { columns, distances, focalPx } = grid;
  const [hollow, dust, stone] = world.ground;
  const isDusty = world.kind === 'moon';
  for (let step = from; step < to; step++) {
    const z = distances[step]!;
    const haze = 1 - Math.exp(-z / world.hazeM);
    for (let column = 0; column < columns; column++) {
      const k = step * columns + column;
      const x = ((column + 0.5 - columns / 2) / focalPx) * z;
      const patch = Math.min(1, Math.max(0, 0.5 + 0.8 * fbm(x * 0.05, z * 0.05, 3, world.seed + 20)));
      const fine = z < 60 ? 1 + 0.1 * gradientNoise(x * 9, z * 9, world.seed + 21) * Math.min(1, 18 / z) : 1;
      const steep = Math.min(1, Math.max(0, (0.86 - lit.up[k]!) * 4));
      const bare = Math.min(1, Math.max(lit.rocky[k]!, steep));
      const cosine = lit.sun[k]!;
      // The moon's dust throws light back where it came from; other grounds scatter evenly.
      const sun = isDusty
        ? cosine > 0
          ? cosine * (0.62 / (0.3 + 0.7 * (cosine / (cosine + lit.facing[k]! * 0.7))))
          : 0
        : cosine;
      for (let c = 0; c < 3; c++) {
        const soil = (hollow[c]! + (dust[c]! - hollow[c]!) * patch) * fine;
        const albedo = soil + (stone[c]! - soil) * bare;
        const value = albedo * (world.sunlight[c]! * sun + world.ambient[c]! * (0.5 + 0.5 * lit.up[k]!));
        out[k * 3 + c] = value + (world.horizon[c]! - value) * haze;
      }
    }
  }
}
