import { createPlane, type Plane } from '@backlot/kernels';

const SIZE_PX = 192;
/** Full light within this share of the radius, then falling off to the rim. */
const CORE = 0.45;

/** The pool of a focused lamp: bright middle, soft rim. Transmission 0..1. */
export function paintSpotMask(): Plane {
  const mask = createPlane(SIZE_PX, SIZE_PX);
  for (let y = 0; y < SIZE_PX; y++) {
    for (let x = 0; x < SIZE_PX; x++) {
      const dx = ((x + 0.5) / SIZE_PX) * 2 - 1;
      const dy = ((y + 0.5) / SIZE_PX) * 2 - 1;
      const fall = Math.max(0, Math.min(1, (0.96 - Math.sqrt(dx * dx + dy * dy)) / (0.96 - CORE)));
      mask.data[y * SIZE_PX + x] = fall * fall * (3 - 2 * fall);
    }
  }
  return mask;
}
