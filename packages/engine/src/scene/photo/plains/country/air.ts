import type { LevelCamera } from '../../sea/camera.ts';
import { openSky } from '../../sky/sky.ts';
import type { CountryLight } from './country-light.ts';
import type { CountrySky } from './country-sky.ts';

/** The air between camera and land. */
export interface Air {
  /** Light of the air far away, three values for each column of the picture. */
  readonly colour: Float32Array;
  /** Distance in which it hides 63 % of what is behind, m. */
  readonly visibilityM: number;
}

/** Visibility under which the air is fog, not haze. */
const FOG_M = 2000;
/** Height (tangent) at which the sky shows the colour of the air. */
const LOOK_UP = 0.03;
/** Air before the sun glows; land seen through it would drown, so part of the glow is left out. */
const SIDE_MIX = 0.45;

/** Colours of the air along the horizon; in fog it is white all around. */
export function createAir(camera: LevelCamera, light: CountryLight, sky: CountrySky, thinning = 1): Air {
  const visibilityM = sky.visibilityM * thinning;
  const colour = new Float32Array(camera.widthPx * 3);
  const ahead = new Float64Array(3);
  const side = new Float64Array(3);
  const fogged = Math.min(1, Math.max(0, (FOG_M - visibilityM) / FOG_M));
  const { dome } = openSky(light.sky);
  dome.light(light.sun[0] > 0 ? -1 : 1, LOOK_UP, 0.4, side);
  for (let x = 0; x < camera.widthPx; x++) {
    dome.light((x + 0.5 - camera.widthPx / 2) / camera.focalPx, LOOK_UP, 1, ahead);
    for (let c = 0; c < 3; c++) {
      const clear = ahead[c]! + (side[c]! - ahead[c]!) * SIDE_MIX;
      colour[x * 3 + c] = clear + (light.fog[c]! - clear) * fogged;
    }
  }
  return { colour, visibilityM };
}
