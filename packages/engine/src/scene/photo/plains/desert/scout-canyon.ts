import { hash32 } from '@backlot/kernels';
import { rockHeight, type RockLand } from './rocks.ts';

const CANDIDATES = 10;
const COLUMNS = 9;
const DISTANCES_M = [40, 70, 120, 200, 320, 500];
/** Land this far below the camera belongs to the canyon, m; enough of the view must. */
const DEEP_M = 45;
const ENOUGH = 0.62;
const REACH = 0.5;

/** The land with the first seed that opens before the camera, else the one that opens most. */
export function scoutCanyon(land: RockLand): RockLand {
  let best = land;
  let most = -1;
  for (let i = 0; i < CANDIDATES; i++) {
    const candidate = { ...land, seed: i === 0 ? land.seed : hash32(land.seed + i) & 0xffffff };
    const share = openShare(candidate);
    if (share > ENOUGH) return candidate;
    if (share > most) {
      most = share;
      best = candidate;
    }
  }
  return best;
}

function openShare(land: RockLand): number {
  const heightAt = rockHeight(land);
  const standing = heightAt(0, 0);
  let deep = 0;
  for (let column = 0; column < COLUMNS; column++)
    for (const z of DISTANCES_M)
      if (heightAt(((column / (COLUMNS - 1)) * 2 - 1) * REACH * z, z) < standing - DEEP_M) deep++;
  return deep / (COLUMNS * DISTANCES_M.length);
}
