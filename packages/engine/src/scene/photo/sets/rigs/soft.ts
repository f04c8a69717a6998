import { softBox } from '../../path-tracer/light.ts';
import { scale, type Vec3 } from '../../path-tracer/vector.ts';
import { stripLights, surroundings, type Rig, type RigContext } from './rig-context.ts';

/** Distance of the key softbox. */
const REACH = 4.4;

/** One large softbox, a weak fill from the other side, grey surroundings. Moody sets get smaller boxes, a rim from behind and hardly any fill. */
export function softRig({ direction, lamp, random, isMoody, stage, wallDepth }: RigContext): Rig {
  // In front of the wall, or it would leave the wall in the dark.
  const at: Vec3 = [direction[0] * REACH, direction[1] * REACH + 0.5, Math.max(direction[2] * REACH, 1 - wallDepth)];
  const half = isMoody ? 0.55 : 1 + 0.5 * random();
  const key = softBox({
    at,
    towards: [0, 0.25, -0.3],
    halfWidth: half,
    halfHeight: half,
    radiance: scale(lamp, isMoody ? 34 : 15 / half ** 2),
  });
  const fillSide = direction[0] > 0 ? -1 : 1;
  const fill = isMoody
    ? softBox({
        at: [fillSide * 3.2, 1.5, -1.4],
        towards: [0, 0.4, 0],
        halfWidth: 0.25,
        halfHeight: 1.3,
        radiance: [5, 6, 8],
      })
    : softBox({
        at: [fillSide * 4, 1.8, 2.4],
        towards: [0, 0.4, -0.4],
        halfWidth: 1.2,
        halfHeight: 1.4,
        radiance: [1.3, 1.35, 1.45],
      });
  const flat = stage.stance === 'portrait' ? 0.1 : 0;
  return {
    lights: isMoody ? [key, fill, ...stripLights(2)] : [key, fill],
    ...surroundings(isMoody ? 0.035 : 0.3 + flat, lamp),
    key: direction,
    bodies: [],
    exposureKey: isMoody ? 0.62 : 0.98,
    bloom: 0.06,
  };
}
