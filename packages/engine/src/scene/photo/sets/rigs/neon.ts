import { prop, type Body } from '../../path-tracer/body.ts';
import { arcTube, softBox, straightTube, type Light } from '../../path-tracer/light.ts';
import { box } from '../../path-tracer/shapes/box.ts';
import { ring } from '../../path-tracer/shapes/ring.ts';
import { glowingSurface } from '../../path-tracer/surface.ts';
import { luminance, scale, type Vec3 } from '../../path-tracer/vector.ts';
import { hueOf } from '../colour.ts';
import { defineLight } from './support/light.ts';
import { surroundings, type Rig, type RigContext } from './support/rig-context.ts';

/** Pairs of tube colours, linear. */
const PAIRS: readonly (readonly [Vec3, Vec3])[] = [
  [
    [1, 0.06, 0.42],
    [0.04, 0.45, 1],
  ],
  [
    [0.42, 0.09, 1],
    [0.02, 0.85, 0.75],
  ],
  [
    [1, 0.18, 0.05],
    [0.55, 0.06, 1],
  ],
  [
    [0.05, 0.6, 1],
    [1, 0.1, 0.62],
  ],
];
const TUBE_RADIUS = 0.017;
const GLOW = 5;
const POWER = 1.15;

/** Neon before a dark wall: a hoop, an arch or bars that glow, and soft light of the same colours from both sides. */
function neonRig({ random, stage, palette, wallDepth, floorY }: RigContext): Rig {
  const seeded = PAIRS[Math.floor(random() * PAIRS.length)]!;
  const wanted = [palette.wallColour, palette.accent].filter((colour) => hueOf(colour).saturation > 0.45);
  const first = wanted[0] ? bright(wanted[0]) : seeded[0];
  const second = wanted[1] ? bright(wanted[1]) : seeded[1];
  const z = -wallDepth + 0.5;
  const reach = Math.max(0.62, Math.min(stage.across * 0.4, stage.subjectWidth * 0.55 + 0.32));
  const { bodies, lights } = tubes(random(), { z, reach, floorY, height: stage.subjectHeight }, first, second);
  return {
    lights: [
      ...lights,
      softBox({
        at: [-3.4, 2.2, 1.6],
        towards: [0, 0.3, -0.5],
        halfWidth: 0.5,
        halfHeight: 1.2,
        radiance: scale(first, 2.6),
      }),
      softBox({
        at: [3.4, 1.8, 1.4],
        towards: [0, 0.3, -0.5],
        halfWidth: 0.5,
        halfHeight: 1.2,
        radiance: scale(second, 2.6),
      }),
    ],
    ...surroundings(0.02, [0.8, 0.85, 1.3]),
    key: [0, 0.5, 0.86],
    bodies,
    exposureKey: 0.42,
    bloom: 0.16,
  };
}

function bright(colour: Vec3): Vec3 {
  const most = Math.max(...colour);
  const pure: Vec3 = [colour[0] / most, colour[1] / most, colour[2] / most];
  return [pure[0] ** 1.6, pure[1] ** 1.6, pure[2] ** 1.6];
}

interface Place {
  readonly z: number;
  readonly reach: number;
  readonly floorY: number;
  readonly height: number;
}

/** Tubes look white at the core: their colour is in the light around them. */
function glow(colour: Vec3): ReturnType<typeof glowingSurface> {
  const white = 0.12 * GLOW;
  const level = GLOW / (0.4 + luminance(colour));
  return glowingSurface([colour[0] * level + white, colour[1] * level + white, colour[2] * level + white]);
}

function tubes(
  choice: number,
  { z, reach, floorY, height }: Place,
  first: Vec3,
  second: Vec3,
): { readonly bodies: readonly Body[]; readonly lights: readonly Light[] } {
  const power = scale(first, POWER);
  const centreY = Math.max(height * 0.5, reach * 0.55);
  const edge = { inner: reach - TUBE_RADIUS, outer: reach + TUBE_RADIUS };
  if (choice < 0.36)
    return {
      bodies: [prop(ring({ x: 0, y: centreY, z, ...edge }), glow(first))],
      lights: [arcTube([0, centreY, z], reach, [0, 2 * Math.PI], power)],
    };
  const leg = (x: number, top: number, colour: Vec3): Body =>
    prop(box([x, (floorY + top) / 2, z], [TUBE_RADIUS, (top - floorY) / 2, TUBE_RADIUS]), glow(colour));
  if (choice < 0.68) {
    const spring = Math.max(height * 0.55, 0.5);
    return {
      bodies: [
        prop(ring({ x: 0, y: spring, z, ...edge, above: spring }), glow(first)),
        leg(-reach, spring, first),
        leg(reach, spring, first),
      ],
      lights: [
        arcTube([0, spring, z], reach, [0, Math.PI], power),
        straightTube([-reach, floorY, z], [-reach, spring, z], power),
        straightTube([reach, floorY, z], [reach, spring, z], power),
      ],
    };
  }
  const tops = [height * 1.25, height * 0.9, height * 1.1];
  const xs = [-reach * 1.15, reach * 0.95, reach * 1.3];
  return {
    bodies: xs.map((x, i) => leg(x, tops[i]!, i === 0 ? first : second)),
    lights: xs.map((x, i) => straightTube([x, floorY, z], [x, tops[i]!, z], scale(i === 0 ? first : second, POWER))),
  };
}

/** Neon light, declared. */
export const neon = defineLight({
  words:
    'neon, neon light, neon lights, neon sign, neon signs, neon glow, led, led lights, cyberpunk, synthwave, vaporwave, retrowave, uv light, blacklight, rgb lights, neon lit, neon reflections, laser, club lights, rgb, rgb lit, rgb lighting, rgb light, glowing screens, neon billboards, neon signage, leds, led strips, led lighting',
  phrases: ['neon light with glowing reflections', 'the glow of neon lights'],
  kelvin: 6500,
  studioElevation: [40, 10],
  createRig: neonRig,
});
