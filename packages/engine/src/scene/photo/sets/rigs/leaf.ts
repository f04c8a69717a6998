import { paintFoliageMask } from '../../path-tracer/gobo/foliage.ts';
import { createGobo } from '../../path-tracer/gobo/gobo.ts';
import { paintPalmMask } from '../../path-tracer/gobo/palm.ts';
import { sun } from '../../path-tracer/light.ts';
import { add, scale, type Vec3 } from '../../path-tracer/vector.ts';
import { defineLight } from './support/light.ts';
import { surroundings, type Rig, type RigContext } from './support/rig-context.ts';

/** Far enough off that no part of the set lies behind the leaves. */
const THROW = 8;

/** Sun through palm fronds or twigs: their shadow on wall and ground. */
function leafRig({ onWall, lamp, random, stage, aim, isMoody }: RigContext): Rig {
  const height = stage.heightPx * stage.unitsPerPx;
  const at: Vec3 = [aim[0] + (random() - 0.5) * 0.5, aim[1] + 0.2 * height * (random() - 0.3), aim[2]];
  const mask = random() < 0.6 ? paintPalmMask(random, 5 + Math.floor(random() * 3)) : paintFoliageMask(random, 11);
  return {
    lights: [],
    sun: sun({
      direction: onWall,
      size: 0.014 + 0.012 * random(),
      strength: scale(lamp, 1.9),
      gobo: createGobo({
        origin: add(at, scale(onWall, THROW)),
        normal: [onWall[0], 0.25 * onWall[1], onWall[2]],
        halfWidth: Math.max(stage.across, height) * 0.95,
        beyond: 'mirrored',
        spread: 0.003 + 0.0035 * random(),
        mask,
      }),
    }),
    ...surroundings(isMoody ? 0.12 : 0.36, [0.95, 0.99, 1.07]),
    key: onWall,
    bodies: [],
    exposureKey: isMoody ? 0.5 : 0.92,
    bloom: 0.06,
  };
}

/** Leaf light, declared. */
export const leaf = defineLight({
  words:
    'leaf shadow, leaves shadow, palm shadow, palm leaf shadow, palm tree shadow, dappled light, dappled sunlight, dappled, tropical shadow, tropical leaf shadow, plant shadow, botanical shadow, tree shadow, shadow of leaves, shadow of palm leaves, shadows of leaves, shadows of palm leaves, shadow of a palm leaf, gobo, foliage shadow, shadow of a plant, shadow of plants, shadows of plants, eucalyptus shadow, branch shadow, shadows of tree branches, olive branch shadow, monstera shadow, fern shadow, dappled shade, palm frond shadow, palm shadows, leafy shadow, leaf shadows, shade of leaves, frond shadow, shadow of palms',
  phrases: ['dappled light with leaf shadows', 'dappled sunlight'],
  kelvin: 5000,
  studioElevation: [36, 6],
  createRig: leafRig,
});
