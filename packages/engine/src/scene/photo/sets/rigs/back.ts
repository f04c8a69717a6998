import { softBox } from '../../path-tracer/light.ts';
import { scale } from '../../path-tracer/vector.ts';
import { defineLight } from './support/light.ts';
import { surroundings, type Rig, type RigContext } from './support/rig-context.ts';

/** A hidden lamp low behind the set throws a halo on the wall; a strip from above and behind draws the rims. */
function backRig({ lamp, stage, wallDepth, floorY, isMoody, direction }: RigContext): Rig {
  const haloY = Math.max(0.35, stage.subjectHeight * 0.5);
  return {
    lights: [
      softBox({
        at: [direction[0] * 0.6, haloY, -wallDepth + 1.05],
        towards: [direction[0] * 0.6, haloY, -wallDepth],
        halfWidth: 0.5,
        halfHeight: 0.5,
        radiance: scale(lamp, isMoody ? 7 : 4),
      }),
      softBox({
        at: [direction[0] * 1.8, 5, -wallDepth + 2.2],
        towards: [0, floorY, 0.3],
        halfWidth: 1.4,
        halfHeight: 0.8,
        radiance: scale(lamp, isMoody ? 15 : 11),
      }),
    ],
    ...surroundings(isMoody ? 0.04 : 0.16, lamp),
    key: [0.1, 0.86, -0.5],
    bodies: [],
    exposureKey: isMoody ? 0.5 : 0.8,
    bloom: 0.1,
  };
}

/** Back light, declared. */
export const back = defineLight({
  words:
    'backlit, backlight, back light, rim light, rim lighting, silhouette, silhouetted, contre jour, sun flare, lens flare, god rays, sun rays, sunrays, sun ray, light rays, volumetric light, volumetric, sunbeam, sun beam, sunbeams, light beams, crepuscular rays, rays of light, sun shining through, halo, warm backlight, sunburst, shafts of light, light shafts, light beam, ray of light, rays of sunlight, rays of sun, sunlight rays, streaming sunlight, lens flares, dreamy backlight, glow from behind, shaft of light, beams of light',
  phrases: ['backlight with soft sun rays', 'backlit with a bright rim light', 'rim light around the edges'],
  studioElevation: [28, 6],
  createRig: backRig,
});
