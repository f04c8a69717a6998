import { paintBlindsMask } from '../../path-tracer/gobo/blinds.ts';
import { createGobo } from '../../path-tracer/gobo/gobo.ts';
import { paintWindowMask } from '../../path-tracer/gobo/window.ts';
import { softBox, sun } from '../../path-tracer/light.ts';
import { add, scale, type Vec3 } from '../../path-tracer/vector.ts';
import { defineLight } from './support/light.ts';
import { surroundings, type Rig, type RigContext } from './support/rig-context.ts';

const THROW = 2.6;

/** Sun through a window beside the set: its frame, or a blind, falls across wall and floor; the sky it shows is a softbox. */
function windowRig({ onWall, lamp, random, stage, aim, isMoody }: RigContext): Rig {
  const side = onWall[0] > 0 ? 1 : -1;
  // The patch lies a little to the far side of the subject.
  const at: Vec3 = [
    aim[0] - side * stage.across * (stage.stance === 'portrait' ? 0.34 : 0.16 * random() - 0.02),
    aim[1] + 0.3 * (random() - 0.5),
    aim[2],
  ];
  const style = random();
  const frame = stage.across * (0.34 + 0.1 * random());
  const mask =
    style < 0.26
      ? paintBlindsMask(random, 9 + Math.floor(random() * 5))
      : paintWindowMask({
          columns: 1 + Math.floor(random() * 2.4),
          rows: 2 + Math.floor(random() * 2.4),
          aspect: 1.25 + 0.5 * random(),
          bar: 0.05 + 0.025 * random(),
          roundHead: style > 0.78,
        });
  return {
    lights: [
      softBox({
        at: [side * 4.6, 2.6, 1.2],
        towards: [0, 0.2, -0.6],
        halfWidth: 1.4,
        halfHeight: 1.6,
        radiance: isMoody ? [1.2, 1.3, 1.5] : [6.6, 6.8, 7.1],
      }),
    ],
    sun: sun({
      direction: onWall,
      size: 0.012 + 0.014 * random(),
      strength: scale(lamp, isMoody ? 2 : 2.1),
      gobo: createGobo({
        origin: add(at, scale(onWall, THROW + random())),
        normal: [side, 0, 0.55 - 0.4 * random()],
        halfWidth: frame,
        beyond: 'dark',
        spread: 0.01 + 0.012 * random(),
        mask,
      }),
    }),
    ...surroundings(isMoody ? 0.07 : 0.34, [0.97, 0.99, 1.04]),
    key: onWall,
    bodies: [],
    exposureKey: isMoody ? 0.42 : 0.86,
    bloom: 0.08,
  };
}

/** Window light, declared. */
export const window = defineLight({
  words:
    'window light, window shadow, natural light, daylight, window, windows, light through a window, light through the window, window frame, shadow of a window, shadow of a window frame, natural daylight, soft daylight, large windows, window blinds, blinds, venetian blinds, soft window light, natural window light, sunlight through the window, natural lighting, skylight, floor to ceiling windows, natural morning light, shadow of window, light from a window, window panes, window shadows, north light, big window, big windows, large window, light through windows, light through broken windows, panoramic windows, panorama window, french windows, bay window',
  phrases: ['soft window light', 'natural light through a window', 'daylight through large windows'],
  kelvin: 5400,
  studioElevation: [30, 6],
  createRig: windowRig,
});
