import type { Plane } from '@backlot/kernels';

/** A lens-shaped leaf, all in units of the mask's half width, y upwards; `angle` in radians is where it points. */
export interface Leaf {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly length: number;
  readonly width: number;
  /** Sideways droop of the tip, in lengths. */
  readonly bend: number;
}

/** What is left of the light behind a leaf: leaves are a little translucent. */
const LEAF_TRANSMISSION = 0.06;

/** Darkens the mask where the leaf is; edges are one pixel soft. */
export function stampLeaf(mask: Plane, leaf: Leaf): void {
  const { width, height, data } = mask;
  const unit = width / 2;
  const cos = Math.cos(leaf.angle);
  const sin = Math.sin(leaf.angle);
  const x0 = width / 2 + leaf.x * unit;
  const y0 = height / 2 - leaf.y * unit;
  const length = leaf.length * unit;
  const halfWidth = (leaf.width * unit) / 2;
  const tipX = x0 + cos * length;
  const tipY = y0 - sin * length;
  const margin = halfWidth + Math.abs(leaf.bend) * length + 2;
  const left = Math.max(0, Math.floor(Math.min(x0, tipX) - margin));
  const right = Math.min(width - 1, Math.ceil(Math.max(x0, tipX) + margin));
  const top = Math.max(0, Math.floor(Math.min(y0, tipY) - margin));
  const bottom = Math.min(height - 1, Math.ceil(Math.max(y0, tipY) + margin));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const dx = x + 0.5 - x0;
      const dy = y0 - (y + 0.5);
      const along = (dx * cos + dy * sin) / length;
      if (along < 0 || along > 1) continue;
      const across = -dx * sin + dy * cos - leaf.bend * length * along * along;
      // Widest a third of the way up, pointed at the tip.
      const half = halfWidth * Math.sin(Math.PI * along ** 0.72) * (1 - 0.25 * along);
      const cover = Math.max(0, Math.min(1, half - Math.abs(across) + 0.5));
      const i = y * width + x;
      data[i] = data[i]! * (1 - cover * (1 - LEAF_TRANSMISSION));
    }
  }
}
