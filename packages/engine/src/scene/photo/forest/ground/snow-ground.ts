import type { Ground } from './paint-ground.ts';
import { coverTile } from './cover-tiles.ts';
import type { GroundCover } from './ground-cover.ts';

/** Fresh snow: it swallows next to nothing. */
const SNOW = [0.86, 0.885, 0.91] as const;

/** Ground under snow; `reliefM` is how high the wind has heaped it within a step. */
export function snowGround(reliefM = 0.06): Omit<Ground, 'terrain'> {
  const fresh: GroundCover = { tile: coverTile('snow'), colours: [SNOW, SNOW, SNOW], reliefM };
  const trodden: GroundCover = {
    tile: coverTile('snow'),
    colours: [[0.78, 0.8, 0.83], SNOW, SNOW],
    reliefM: reliefM * 1.6,
  };
  return { cover: fresh, patches: fresh, patchiness: 0, trodden, sparkle: 1 };
}

/** The same with a groomed run on its path. */
export function groomed(reliefM?: number): Omit<Ground, 'terrain'> {
  const ground = snowGround(reliefM);
  return { ...ground, trodden: { tile: coverTile('corduroy'), colours: [SNOW, SNOW, SNOW], reliefM: 0.015 } };
}
