import { sun } from '../../path-tracer/light.ts';
import { scale } from '../../path-tracer/vector.ts';
import { surroundings, type Rig, type RigContext } from './rig-context.ts';
import { spotRig } from './spot.ts';

/** Direct sun through an open side: crisp, long shadows. In moody sets a theatre spot instead. */
export function hardRig(context: RigContext): Rig {
  const { onWall, lamp, isMoody, random } = context;
  if (isMoody) return spotRig(context);
  return {
    lights: [],
    sun: sun({ direction: onWall, size: 0.014 + 0.012 * random(), strength: scale(lamp, 1.9) }),
    ...surroundings(0.42, [0.92, 0.98, 1.1]),
    key: onWall,
    bodies: [],
    exposureKey: 0.95,
    bloom: 0.06,
  };
}
