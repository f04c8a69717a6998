import type { Triple } from '../../sky/atmosphere.ts';
import type { Terrain } from './terrain.ts';

/** Something that stands in the way of the sun, m. */
export interface ShadowCaster {
  readonly x: number;
  readonly z: number;
  readonly height: number;
  /** Half width at a height over the foot. */
  readonly halfAt: (up: number) => number;
  /** 1 = lets no light through. */
  readonly density: number;
}

/** Shadows are followed this far, m. */
const LONGEST_M = 60;
/** What stands farther away throws shadows that nobody makes out. */
const FARTHEST_M = 75;
/** The sun is half a degree wide: how fast an edge softens, metres a metre of way. */
const PENUMBRA = 0.0093;
const DARKEST = 0.06;

/** Darkens the terrain where things stand between it and the sun, in place. */
export function castShadows(terrain: Terrain, casters: readonly ShadowCaster[], sunDirection: Triple): void {
  const [sx, sy, sz] = sunDirection;
  const flat = Math.hypot(sx, sz);
  if (flat < 0.05 || sy <= 0) return;
  const [dx, dz] = [-sx / flat, -sz / flat];
  for (const caster of casters) {
    if (caster.z > FARTHEST_M) continue;
    const length = Math.min(LONGEST_M, (caster.height * flat) / sy);
    castOne(terrain, caster, dx, dz, length, sy / flat);
  }
}

function castOne(terrain: Terrain, caster: ShadowCaster, dx: number, dz: number, length: number, rise: number): void {
  const { cells, cellM, left, near, data } = terrain.sunlit;
  const step = cellM * 0.5;
  for (let along = 0; along < length; along += step) {
    const up = along * rise;
    const half = caster.halfAt(up);
    const soft = along * PENUMBRA + cellM * 0.6;
    // Once the penumbra is wider than the trunk its shadow pales.
    const dark = caster.density * (1 - DARKEST) * Math.min(1, (2 * half) / (half + soft));
    const reach = half + soft;
    const count = Math.ceil(reach / (cellM * 0.7));
    for (let i = -count; i <= count; i++) {
      const aside = (i / count) * reach;
      const column = Math.round((caster.x + dx * along - dz * aside - left) / cellM);
      const row = Math.round((caster.z + dz * along + dx * aside - near) / cellM);
      if (column < 0 || row < 0 || column >= cells || row >= cells) continue;
      const edge = Math.min(1, Math.max(0, (reach - Math.abs(aside)) / (2 * soft)));
      const k = row * cells + column;
      data[k] = Math.min(data[k]!, 1 - dark * edge);
    }
  }
}
