import { createRandom, deriveSeed } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import { asksForRays } from './weather-air.ts';

/** In woods the sun is pictured ahead or to the side; a seeded azimuth from behind is folded forward by this. */
const FOLDED = 0.42;
/** Where the sun must stand for beams to fan out across the picture: degrees aside and up. */
const RAY_ASIDE = [21, 36] as const;
const RAY_UP = [22, 31] as const;

/** Where the sun (at night the moon) stands over a wood, degrees: azimuth 0 = ahead, positive to the right. */
export function sunOverWoods(spec: SceneSpec): { readonly azimuthDeg: number; readonly elevationDeg: number } {
  const given = spec.light.azimuthDeg > 180 ? spec.light.azimuthDeg - 360 : spec.light.azimuthDeg;
  const elevationDeg = elevationOf(spec);
  const isMisty = spec.weather.includes('fog') || asksForRays(spec.prompt.toLowerCase());
  if (spec.time !== 'day' || !isMisty) return { azimuthDeg: given * FOLDED, elevationDeg };
  const random = createRandom(deriveSeed(spec.seed, 'rays'));
  const aside = RAY_ASIDE[0] + (RAY_ASIDE[1] - RAY_ASIDE[0]) * random();
  return {
    azimuthDeg: given < 0 ? -aside : aside,
    elevationDeg: RAY_UP[0] + (RAY_UP[1] - RAY_UP[0]) * random(),
  };
}

/** Low suns would shine along under no crown: in a wood even sunset light comes from a little above. */
function elevationOf({ time, light }: SceneSpec): number {
  switch (time) {
    case 'night':
      return 38;
    case 'dawn':
      return Math.max(11, light.elevationDeg);
    case 'sunset':
      return Math.max(8, light.elevationDeg);
    case 'golden':
      return Math.max(14, light.elevationDeg);
    case 'day':
      return Math.min(58, Math.max(26, light.elevationDeg));
  }
}
