import type { Random } from '@backlot/kernels';
import type { SceneSpec } from '../../../spec.ts';
import type { AlpinePlan } from './alpine-plan.ts';

/** Share of dawns and evenings in which the sun stands behind the camera and sets the summits aglow; in the others it is ahead. */
const ALPENGLOW = 0.55;
/** Colour temperature from which an evening is the blue hour. */
const BLUE_HOUR_KELVIN = 7000;

/** Where the sun (at night the moon) stands. Mountains live on light from the side. */
export function sunOf(spec: SceneSpec, random: Random): AlpinePlan['sun'] {
  const side = random() < 0.5 ? -1 : 1;
  const spread = random();
  const turbidity = 0.7 + 0.6 * random();
  const { elevationDeg, azimuthDeg, kelvin, key } = spec.light;
  const glows = random() < ALPENGLOW;
  switch (spec.time) {
    case 'night':
      return { elevationDeg: 24 + 14 * spread, azimuthDeg: side * (60 + 60 * random()), turbidity: 0.7 };
    case 'dawn':
    case 'sunset': {
      if (kelvin >= BLUE_HOUR_KELVIN) return { elevationDeg: -3, azimuthDeg: side * 30 * spread, turbidity };
      const height = Math.max(1.6, Math.min(6, elevationDeg));
      return glows
        ? { elevationDeg: height + 2.2, azimuthDeg: side * (98 + 38 * spread), turbidity }
        : { elevationDeg: height + 3.5, azimuthDeg: side * (6 + 30 * spread), turbidity };
    }
    case 'golden':
      return { elevationDeg: Math.max(8, elevationDeg + 2), azimuthDeg: side * (62 + 62 * spread), turbidity };
    case 'day': {
      const given = key === 'back' ? side * 18 : ((azimuthDeg + 540) % 360) - 180;
      const sideways =
        Math.sign(given === 0 ? side : given) * Math.max(key === 'back' ? 10 : 52, Math.min(132, Math.abs(given)));
      return { elevationDeg: Math.min(52, elevationDeg), azimuthDeg: sideways, turbidity };
    }
  }
}
