import type { OklabPicture } from './oklab-picture.ts';
import type { Oklab } from './oklab.ts';

/** Radius of what counts as one colour, Oklab: about five times what can just be seen side by side. */
const RADIUS = 0.06;
const STARTS = 24;
const MOST_STEPS = 30;
const STANDS_STILL = 1e-4;
const SAMPLES = 4000;

/**
 * The colour around which most of the visible picture lies: the highest of the modes that mean shift finds (Comaniciu and Meer 2002)
 * with a flat kernel in Oklab. `weights` (0..1, one a pixel) say what counts; undefined when nothing does.
 */
export function dominantColour(picture: OklabPicture, weights?: Float32Array): Oklab | undefined {
  const { lightness, greenRed, blueYellow, alpha } = picture;
  const step = Math.max(1, Math.floor(alpha.length / SAMPLES));
  const samples: { readonly colour: Oklab; readonly mass: number }[] = [];
  for (let i = step >> 1; i < alpha.length; i += step) {
    const mass = alpha[i]! * (weights?.[i] ?? 1);
    if (mass > 0) samples.push({ colour: [lightness[i]!, greenRed[i]!, blueYellow[i]!], mass });
  }
  let best: Oklab | undefined;
  let most = 0;
  const stride = Math.max(1, Math.floor(samples.length / STARTS));
  for (let start = stride >> 1; start < samples.length; start += stride) {
    const mode: Oklab = [...samples[start]!.colour];
    const mass = climb(samples, mode);
    if (mass <= most) continue;
    most = mass;
    best = mode;
  }
  return best;
}

/** Moves `mode` to the middle of what lies around it until it stands still; returns the mass there. */
function climb(samples: readonly { readonly colour: Oklab; readonly mass: number }[], mode: Oklab): number {
  let mass = 0;
  for (let round = 0; round < MOST_STEPS; round++) {
    const sum: Oklab = [0, 0, 0];
    mass = 0;
    for (const { colour, mass: weight } of samples) {
      const apart = (colour[0] - mode[0]) ** 2 + (colour[1] - mode[1]) ** 2 + (colour[2] - mode[2]) ** 2;
      if (apart > RADIUS * RADIUS) continue;
      mass += weight;
      for (let c = 0; c < 3; c++) sum[c]! += weight * colour[c]!;
    }
    let moved = 0;
    for (let c = 0; c < 3; c++) {
      const next = sum[c]! / mass;
      moved += Math.abs(next - mode[c]!);
      mode[c] = next;
    }
    if (moved < STANDS_STILL) break;
  }
  return mass;
}
