import { softBox } from '../../path-tracer/light.ts';
import { luminance, scale, type Vec3 } from '../../path-tracer/vector.ts';
import { hueOf } from '../colour.ts';
import { defineLight } from './support/light.ts';
import { stripLights, surroundings, type Rig, type RigContext } from './support/rig-context.ts';

/** Distance of the key softbox; a sitter's background must not be burnt out by it. */
const REACH = { standing: 4.4, portrait: 6.5, flat: 4.4 } as const;
const CLEAR_OF_WALL = 0.35;
/** The ground of a white set may be pure white. */
const BURNT_OUT = 1.6;
/** Walls this pale are lit until they are white, as for a catalogue. */
const WHITE = 0.55;
const COLOURLESS = 0.1;
/** Brightness at which a softbox lights the set as it should from 4.4 units. */
const RADIANCE = 15 / 4.4 ** 2;

/** One large softbox, a weak fill from the other side, grey surroundings. Moody sets get smaller boxes, a rim from behind and hardly any fill. */
function softRig({ direction, lamp, random, isMoody, stage, wallDepth, palette }: RigContext): Rig {
  const reach = REACH[stage.stance];
  const isWhite = luminance(palette.wallColour) > WHITE && hueOf(palette.wallColour).saturation < COLOURLESS;
  const half = isMoody ? 0.55 : 1 + 0.5 * random();
  // In front of the wall with its whole width: it would leave the wall in the dark, or burn a spot into it.
  const nearest = half + CLEAR_OF_WALL - wallDepth;
  const at: Vec3 = [direction[0] * reach, direction[1] * reach + 0.5, Math.max(direction[2] * reach, nearest)];
  const key = softBox({
    at,
    towards: [0, 0.25, -0.3],
    halfWidth: half,
    halfHeight: half,
    radiance: scale(lamp, isMoody ? 34 : (RADIANCE * reach ** 2) / half ** 2),
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
    ...surroundings(isMoody ? 0.035 : (isWhite ? 0.52 : 0.3) + flat, lamp),
    key: direction,
    bodies: [],
    ...(isWhite ? { highlight: BURNT_OUT } : {}),
    exposureKey: isMoody ? 0.62 : isWhite ? 1.2 : 0.98,
    bloom: 0.06,
  };
}

/** Soft light, declared. */
export const soft = defineLight({
  words:
    'soft light, soft key light, key light, fill light, softbox, soft box, diffused, diffused light, diffuse light, soft lighting, soft shadow, gentle light, even lighting, even light, beauty light, overcast light, soft diffused light, soft studio lighting, ring light, high key, high key lighting, studio lighting, professional lighting, soft glow, bright and airy, airy, soft morning light, subtle shadow, softly lit, flat lighting, soft warm light, ambient light, soft ambient light, soft subtle shadow, soft shadows, soft lightning, shaded, in the shade, dim light, even soft light, muted light',
  phrases: ['soft, diffused light', 'even, soft light', 'soft light and subtle shadows'],
  studioElevation: [48, 8],
  createRig: softRig,
});
