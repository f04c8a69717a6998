import { deriveSeed, fbm } from '@backlot/kernels';
import type { Atmosphere } from './atmosphere.ts';
import { ambientLight, henyey } from './cloud-light.ts';
import { LOWEST, type CloudLayer, type CloudOptions } from './cloud-options.ts';

const CIRRUS_KM = 7;

/** High streaks of ice, drawn out by the wind. */
export function cirrus(atmosphere: Atmosphere, options: CloudOptions, drift: number): CloudLayer {
  const { sunDirection: sun, sunIrradiance } = atmosphere;
  const ambient = ambientLight(atmosphere);
  const seed = deriveSeed(options.seed, 'cirrus');
  const turn = drift;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return (dx, dy, dz, out) => {
    const t = CIRRUS_KM / (dy + 0.04);
    const x = (dx * cos - dz * sin) * t;
    const z = (dx * sin + dz * cos) * t;
    const warp = fbm(x * 0.06, z * 0.06, 3, seed);
    const streaks = fbm(x * 0.05 + warp * 0.5, z * 0.34 + warp * 0.7, 6, seed + 7) * 0.5 + 0.5;
    const patches = fbm(x * 0.03 + 9, z * 0.03, 2, seed + 21) * 0.5 + 0.5;
    const dense = streaks + patches * 0.8 - 1.28 + options.cirrus * 0.75;
    if (dense <= 0) return 0;
    const hidden = Math.min(0.72, dense * 1.3) * Math.min(1, (dy - LOWEST) / 0.1);
    const cosine = dx * sun[0] + dy * sun[1] + dz * sun[2];
    const phase = 0.06 + 0.5 * henyey(cosine, 0.72);
    for (let c = 0; c < 3; c++) {
      const light = sunIrradiance[c]! * phase + ambient[c]! * 0.9;
      out[c] = out[c]! * (1 - hidden) + light * hidden;
    }
    return hidden * 0.6;
  };
}
