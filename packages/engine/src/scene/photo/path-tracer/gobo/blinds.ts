import { createPlane, type Plane, type Random } from '@backlot/kernels';

const SIZE_PX = 384;
/** Dark wall around the opening, in widths of the mask. */
const MARGIN = 0.05;
const CORD_HALF_WIDTH = 0.006;

/** A venetian blind: level slats, each turned a little differently, and two cords. Transmission 0..1. */
export function paintBlindsMask(random: Random, slats: number): Plane {
  const mask = createPlane(SIZE_PX, SIZE_PX);
  const openings = Array.from({ length: slats }, () => 0.48 + 0.16 * random());
  for (let y = 0; y < SIZE_PX; y++) {
    const v = ((y + 0.5) / SIZE_PX - MARGIN) / (1 - 2 * MARGIN);
    if (v <= 0 || v >= 1) continue;
    const slat = Math.floor(v * slats);
    const within = v * slats - slat;
    const half = openings[slat]! / 2;
    const light = Math.max(0, Math.min(1, (half - Math.abs(within - 0.5)) * (SIZE_PX / slats) + 0.5));
    for (let x = 0; x < SIZE_PX; x++) {
      const u = ((x + 0.5) / SIZE_PX - MARGIN) / (1 - 2 * MARGIN);
      if (u <= 0 || u >= 1) continue;
      if (Math.min(Math.abs(u - 0.18), Math.abs(u - 0.82)) < CORD_HALF_WIDTH) continue;
      mask.data[y * SIZE_PX + x] = light;
    }
  }
  return mask;
}
