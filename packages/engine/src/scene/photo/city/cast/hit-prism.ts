import type { Prism } from '../model.ts';

/** Where a level ray passes through a prism; one object is written over at every call. */
export interface PlanHit {
  near: number;
  far: number;
  /** Index of the face where it goes in. */
  face: number;
}

const NEAREST = 1e-3;

/** Whether the level ray from (x, z) along (dx, dz), in lengths of that vector, passes through the footprint ahead of its start, or starts within it. */
export function hitPlan(prism: Prism, x: number, z: number, dx: number, dz: number, out: PlanHit): boolean {
  let near = -Infinity;
  let far = Infinity;
  let entered = -1;
  const { faces } = prism;
  for (let i = 0; i < faces.length; i++) {
    const face = faces[i]!;
    const away = face.offset - face.normalX * x - face.normalZ * z;
    const speed = face.normalX * dx + face.normalZ * dz;
    if (speed < -1e-9) {
      const t = away / speed;
      if (t > near) {
        near = t;
        entered = i;
      }
    } else if (speed > 1e-9) {
      const t = away / speed;
      if (t < far) far = t;
    } else if (away < 0) return false;
  }
  if (near >= far || far <= 0 || entered < 0) return false;
  // The camera stands over it.
  if (near <= 0) near = NEAREST;
  out.near = near;
  out.far = far;
  out.face = entered;
  return true;
}
