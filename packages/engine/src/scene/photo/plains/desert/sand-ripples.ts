import { gradientNoise } from '@backlot/kernels';

/** Wind ripples: length, m, and steepness of the three orders seen from near to far. */
const ORDERS = [
  { lengthM: 0.11, steepness: 0.3, wander: 0.9 },
  { lengthM: 0.34, steepness: 0.15, wander: 1.1 },
  { lengthM: 1.7, steepness: 0.09, wander: 1.2 },
] as const;
const TURN = 2 * Math.PI;
/** Ripples lean with the wind: the second harmonic makes the lee side the steeper one. */
const LEAN = 0.38;

/** Where ripples are looked at. */
export interface RipplePoint {
  readonly x: number;
  readonly z: number;
  /** Unit vector of the wind on the ground. */
  readonly windX: number;
  readonly windZ: number;
  /** Size of a pixel on the ground, m, across the view and along it. */
  readonly acrossM: number;
  readonly alongM: number;
}

/** Adds the slopes of wind ripples to `out` (x, z, shading of troughs 0..1); ripples too fine for a pixel fade out. */
export function addRipples(
  { x, z, windX, windZ, acrossM, alongM }: RipplePoint,
  strength: number,
  seed: number,
  out: Float64Array,
): void {
  let trough = 0;
  for (let i = 0; i < ORDERS.length; i++) {
    const { lengthM, steepness, wander } = ORDERS[i]!;
    // Cycles that one pixel spans: more than half of one cannot be drawn.
    const cycles = Math.hypot(windX * acrossM, windZ * alongM) / lengthM;
    const shown = Math.min(1, Math.max(0, 1.55 - cycles * 3.4));
    if (shown <= 0) continue;
    const u = (x * windX + z * windZ) / lengthM;
    const v = (x * windZ - z * windX) / lengthM;
    // Crests wander and fork: slow noise, stretched along them.
    const bend =
      wander * gradientNoise(v * 0.07, u * 0.055, seed + i * 7) +
      0.35 * gradientNoise(v * 0.27, u * 0.16, seed + i * 7 + 1);
    const patch = 0.55 + 0.75 * gradientNoise(v * 0.031, u * 0.023, seed + i * 7 + 2);
    const angle = TURN * (u + bend);
    const amount = shown * steepness * strength * Math.max(0.12, patch);
    const sine = Math.sin(angle);
    const cosine = Math.cos(angle);
    // Derivative of cos(angle) + LEAN / 2 * sin(2 angle).
    const slope = amount * (-sine + LEAN * (2 * cosine * cosine - 1));
    out[0]! += slope * windX;
    out[1]! += slope * windZ;
    trough += amount * (0.5 - 0.5 * cosine) * 1.1;
  }
  out[2] = trough;
}
