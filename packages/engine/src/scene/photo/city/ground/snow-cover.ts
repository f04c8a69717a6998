import { fbm, gradientNoise } from '@backlot/kernels';
import type { GroundPlan } from './ground-plan.ts';

/** Wheels run this far from the middle of a lane, in ruts so wide, m. */
const WHEEL_M = 0.78;
const RUT_M = 0.3;

/** Share of the ground at (x, z) that lies under snow: patchy, trodden here and there, driven through on roads. */
export function snowCover({ roads, seed }: GroundPlan, x: number, z: number): number {
  let cover = 1.25 + 0.5 * gradientNoise(x * 0.5, z * 0.35, seed) + 0.25 * fbm(x * 2.2, z * 2.2, 3, seed + 1);
  for (let i = 0; i < roads.length; i++) {
    const road = roads[i]!;
    const along = (x - road.x) * road.directionX + (z - road.z) * road.directionZ;
    const across = (x - road.x) * road.directionZ - (z - road.z) * road.directionX;
    if (along < 0 || along > road.lengthM || Math.abs(across) > road.halfWidthM - 0.4) continue;
    const wander = 0.25 * gradientNoise(along * 0.06, i, seed + 2);
    const lane = Math.abs(Math.abs(across + wander) - road.halfWidthM * 0.45);
    const rut = Math.exp(-(((lane - WHEEL_M) / RUT_M) ** 2));
    cover -= 0.3 + 0.95 * rut * (0.75 + 0.5 * fbm(across * 1.5, along * 0.8, 3, seed + 3));
    break;
  }
  return Math.min(0.97, Math.max(0, cover));
}
