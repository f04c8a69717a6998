import { valueNoise } from '@backlot/kernels';

/** A rounded body that throws a shadow: the crown of a tree, a car. */
export interface Blob {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Half its length along its heading, half its height, half its width. */
  readonly alongM: number;
  readonly upM: number;
  readonly acrossM: number;
  readonly cos: number;
  readonly sin: number;
  /** Light falls through between leaves. */
  readonly isLeafy: boolean;
}

/** Grain of the light under leaves, and how much of it gets through. */
const DAPPLE_PER_M = 1.5;
const LEAF_COVER = 0.6;
/** How dark it is under a body that stands on the ground. */
const CONTACT = 0.82;

/** Whether a body stands between (x, y, z) and the sun. */
export function isBehindBlob(
  blobs: readonly Blob[],
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
): boolean {
  for (let i = 0; i < blobs.length; i++) {
    const blob = blobs[i]!;
    const ox = x - blob.x;
    const oz = z - blob.z;
    // Most rays pass far beside most bodies.
    const reach = blob.alongM > blob.acrossM ? blob.alongM : blob.acrossM;
    if (Math.abs(ox * dz - oz * dx) > reach) continue;
    const { cos, sin, alongM, upM, acrossM } = blob;
    const py = (y - blob.y) / upM;
    const pa = (ox * sin + oz * cos) / alongM;
    const pc = (ox * cos - oz * sin) / acrossM;
    const vy = dy / upM;
    const va = (dx * sin + dz * cos) / alongM;
    const vc = (dx * cos - dz * sin) / acrossM;
    const a = vy * vy + va * va + vc * vc;
    const b = py * vy + pa * va + pc * vc;
    const c = py * py + pa * pa + pc * pc - 1;
    const root = b * b - a * c;
    if (root <= 0 || -b + Math.sqrt(root) <= 0) continue;
    if (!blob.isLeafy) return true;
    // Where the ray passes nearest to the middle, as a place in the crown.
    const t = -b / a;
    const u = (pa + va * t) * alongM;
    const w = (pc + vc * t) * acrossM + (py + vy * t) * upM;
    const depth = Math.sqrt(root) / Math.sqrt(a);
    if (
      valueNoise(u * DAPPLE_PER_M, w * DAPPLE_PER_M, i * 17) * 0.7 + valueNoise(u * 4.1, w * 4.1, i * 31) * 0.3 <
      LEAF_COVER * (0.5 + 0.5 * Math.min(1, depth))
    )
      return true;
  }
  return false;
}

/** Share of the light of the sky that bodies standing on the ground leave at (x, z). */
export function openness(blobs: readonly Blob[], x: number, z: number): number {
  let open = 1;
  for (let i = 0; i < blobs.length; i++) {
    const blob = blobs[i]!;
    if (blob.isLeafy) continue;
    const ox = x - blob.x;
    const oz = z - blob.z;
    const along = Math.abs(ox * blob.sin + oz * blob.cos) - blob.alongM;
    const across = Math.abs(ox * blob.cos - oz * blob.sin) - blob.acrossM;
    const reach = blob.upM * 0.75;
    if (along > reach || across > reach) continue;
    const outside = Math.hypot(Math.max(0, along), Math.max(0, across)) / reach;
    const inside = Math.min(1, Math.max(0, -Math.max(along, across) / 0.3));
    open *= 1 - CONTACT * Math.max(0, 1 - outside) ** 2 * (0.55 + 0.45 * inside);
  }
  return open;
}
