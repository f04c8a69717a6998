import type { Atmosphere } from './atmosphere.ts';

/** Mean light of the sky above. */
export function ambientLight(atmosphere: Atmosphere): Float64Array {
  const sum = new Float64Array(3);
  const one = new Float64Array(3);
  for (const [x, y, z] of [
    [0, 1, 0],
    [0.7, 0.7, 0],
    [-0.7, 0.7, 0],
    [0, 0.7, 0.7],
    [0, 0.7, -0.7],
    [0.5, 0.25, 0.8],
    [-0.5, 0.25, 0.8],
  ] as const) {
    atmosphere.radiance(x, y, z, one);
    for (let c = 0; c < 3; c++) sum[c]! += one[c]! / 7;
  }
  return sum;
}

/** Henyey and Greenstein's phase function (1941), 1/sr. */
export function henyey(cosine: number, g: number): number {
  const base = 1 + g * g - 2 * g * cosine;
  return (1 - g * g) / (4 * Math.PI * base * Math.sqrt(base));
}
