import { softBox } from '../../path-tracer/light.ts';
import { scale } from '../../path-tracer/vector.ts';
import { defineLight } from './support/light.ts';
import { surroundings, type Rig, type RigContext } from './support/rig-context.ts';

/** A flame beside the frame, low and near, and another far off: warm pools that fall off fast. */
function candleRig({ direction, lamp, random }: RigContext): Rig {
  const side = direction[0] > 0 ? 1 : -1;
  const near = 1.7 + 0.3 * random();
  return {
    lights: [
      softBox({
        at: [side * near, 0.75, 0.9],
        towards: [0, 0.1, -0.6],
        halfWidth: 0.14,
        halfHeight: 0.2,
        radiance: scale(lamp, 60),
      }),
      softBox({
        at: [-side * 2.3, 1.1, -0.9],
        towards: [0, 0.2, -0.8],
        halfWidth: 0.16,
        halfHeight: 0.22,
        radiance: scale(lamp, 40),
      }),
    ],
    ...surroundings(0.08, [1.1, 0.98, 0.85]),
    key: direction,
    bodies: [],
    exposureKey: 0.66,
    bloom: 0.09,
  };
}

/** Candle light, declared. */
export const candle = defineLight({
  words:
    'candlelight, candle light, candlelit, candle lit, candles, candle, warm glow, fireplace, lantern, lantern light, lanterns, fairy lights, string lights, lamp light, lamplight, firelight, campfire, bonfire, torch, torches, warm lights, warm lamp, warm light, edison bulbs, fire, chandelier, chandeliers, lamp, jack o lantern, bulb, bulbs, warm bulbs, tungsten, tungsten bulbs, embers, glowing embers, glowing lamps, oil lamp, paper lantern, paper lanterns, table lamp, warm lightning, light bulb, light bulbs, lamps, fire pit',
  phrases: ['a warm glow of lamp light', 'candlelight', 'lamplight'],
  kelvin: 2200,
  studioElevation: [20, 5],
  createRig: candleRig,
});
