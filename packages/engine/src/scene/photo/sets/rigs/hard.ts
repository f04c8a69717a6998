import { sun } from '../../path-tracer/light.ts';
import { scale } from '../../path-tracer/vector.ts';
import { defineLight } from './support/light.ts';
import { surroundings, type Rig, type RigContext } from './support/rig-context.ts';
import { spotRig } from './support/spot.ts';

/** Direct sun through an open side: crisp, long shadows. In moody sets a theatre spot instead. */
function hardRig(context: RigContext): Rig {
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

/** Hard light, declared. */
export const hard = defineLight({
  words:
    'hard light, harsh light, harsh, spotlight, single spotlight, dramatic light, dramatic lighting, dramatic, chiaroscuro, hard shadow, harsh shadow, strong shadow, long shadow, direct sun, direct sunlight, harsh sunlight, hard sunlight, low key, low key lighting, moody lighting, side light, side lighting, rembrandt lighting, hard flash, flash photography, strong sunlight, sunlit, sun drenched, bright sunlight, crisp shadow, floodlight, floodlights, stage light, contrasty light, sharp shadow, midday sun, scorching sun, morning sunlight, sun light, flash, harsh flash, direct flash, on camera flash, hot sun, glaring sun, glaring sunlight, midday light, noon sun, stark light, fluorescent light, fluorescent tubes, fluorescent, shadow play',
  phrases: ['direct sunlight and long shadows', 'strong sunlight with crisp shadows', 'hard light with strong shadows'],
  studioElevation: [34, 8],
  createRig: hardRig,
});
