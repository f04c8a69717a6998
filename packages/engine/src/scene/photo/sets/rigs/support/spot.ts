import { createGobo } from '../../../path-tracer/gobo/gobo.ts';
import { paintSpotMask } from '../../../path-tracer/gobo/spot.ts';
import { softBox, sun } from '../../../path-tracer/light.ts';
import { add, scale, type Vec3 } from '../../../path-tracer/vector.ts';
import { stripLights, surroundings, type Rig, type RigContext } from './rig-context.ts';

const THROW = 3.2;

/** A pool of light on a dark wall and on what stands before it, with two narrow rims. */
export function spotRig({ onWall, lamp, stage, wallDepth, random }: RigContext): Rig {
  const at: Vec3 = stage.stance === 'flat' ? [0, 0, 0] : [0, stage.subjectHeight * 0.32, -wallDepth * 0.35];
  const halfWidth = 0.75 + 0.45 * stage.subjectWidth + 0.3 * random();
  const side = onWall[0] > 0 ? -1 : 1;
  return {
    lights: [
      ...stripLights(2.4),
      softBox({
        at: [side * 3.1, 1.7, -1.6],
        towards: [0, 0.3, 0],
        halfWidth: 0.22,
        halfHeight: 1.3,
        radiance: [7, 8.5, 11],
      }),
      softBox({
        at: [-side * 3.4, 2.4, -1.3],
        towards: [0, 0.3, 0],
        halfWidth: 0.3,
        halfHeight: 1.1,
        radiance: scale(lamp, 7),
      }),
    ],
    sun: sun({
      direction: onWall,
      size: 0.05,
      strength: scale(lamp, 2.6),
      gobo: createGobo({
        origin: add(at, scale(onWall, THROW)),
        normal: onWall,
        halfWidth: halfWidth * 1.6,
        beyond: 'dark',
        spread: 0.05,
        mask: paintSpotMask(),
      }),
    }),
    ...surroundings(0.055, [1.02, 1, 0.97]),
    key: onWall,
    bodies: [],
    exposureKey: 0.62,
    bloom: 0.07,
  };
}
