import type { Triple } from '../sky/atmosphere.ts';
import type { Shade } from './paint-water-and-sand.ts';
import type { WorldPalm } from './seascape.ts';

/** Radius of a crown as part of the palm's height. */
const CROWN = 0.42;
const FRONDS = 9;
const TRUNK_HALF_WIDTH_M = 0.13;
const DARKNESS = 0.78;

/** Shadows of palms on level ground: a trunk, and a crown that lets stripes of light through. */
export function palmShade(palms: readonly WorldPalm[], sun: Triple): Shade {
  // Nearly level light throws shadows past the horizon.
  if (palms.length === 0 || sun[1] < 0.05) return () => 0;
  const perMetreX = -sun[0] / sun[1];
  const perMetreZ = -sun[2] / sun[1];
  return (x, z) => {
    let dark = 0;
    for (const palm of palms) {
      const topX = palm.x + palm.lean * palm.heightM + perMetreX * palm.heightM;
      const topZ = palm.z + perMetreZ * palm.heightM;
      const radius = palm.heightM * CROWN;
      const dx = x - topX;
      const dz = z - topZ;
      const distance = Math.sqrt(dx * dx + dz * dz) / radius;
      if (distance < 1) {
        const around = Math.atan2(dz, dx) * FRONDS + palm.seed;
        const stripe = 0.5 + 0.5 * Math.cos(around + 0.8 * Math.sin(distance * 9));
        dark = Math.max(dark, DARKNESS * Math.min(1, (1 - distance) * 2.2) * (0.35 + 0.65 * stripe ** 0.7));
      }
      dark = Math.max(dark, trunkShade(x, z, palm, topX, topZ));
    }
    return dark;
  };
}

function trunkShade(x: number, z: number, palm: WorldPalm, topX: number, topZ: number): number {
  const alongX = topX - palm.x;
  const alongZ = topZ - palm.z;
  const squared = alongX * alongX + alongZ * alongZ + 1e-6;
  const t = ((x - palm.x) * alongX + (z - palm.z) * alongZ) / squared;
  if (t < 0 || t > 1) return 0;
  const away = Math.abs((x - palm.x) * alongZ - (z - palm.z) * alongX) / Math.sqrt(squared);
  // The shadow softens away from its foot.
  const soft = 0.03 + 0.2 * t;
  return DARKNESS * Math.min(1, Math.max(0, (TRUNK_HALF_WIDTH_M + soft - away) / (2 * soft))) * (1 - 0.35 * t);
}
