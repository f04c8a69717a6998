import { createLinearRaster, resizeLinear, type LinearRaster } from '@backlot/kernels';
import type { RenderRequest } from '../../family.ts';
import type { FamilyName, SceneSpec } from '../../spec.ts';
import { autoExposure, placeRadiance, type DefocusedPlace } from './paint-defocused-place.ts';
import { placeFor } from './paint-place.ts';
import { applyGrade, gradeOf } from './place-grade.ts';

/** What a table stands in front of and is lit by. Both in scene light with the same exposure (mid grey 0.18). */
export interface TableSurroundings {
  /** The place out of focus, frame size, not tone-mapped. */
  readonly backdrop: LinearRaster;
  /** Light from all around, equirectangular 64 x 32, the direction that the camera looks in in the middle. */
  readonly environment: LinearRaster;
  /** The backdrop is as bright as it should be: it is not metered again. */
  readonly isExposed?: boolean;
  /** Brightness that a pale table has in this place, when that is not the brightness of what is behind it. */
  readonly tableKey?: number;
}

const ENVIRONMENT_WIDTH = 64;
const ENVIRONMENT_HEIGHT = 32;
/** Lamps in the light probe are cut off at this many times mid grey, or a single texel would fill the table with noise. */
const BRIGHTEST = 30;
const MID_GREY = 0.18;
const METERED_PX = 64;

/** The surroundings of a table: `spec.secondary` says of what kind, else the light does. */
export async function surroundingsOfTable(request: RenderRequest): Promise<TableSurroundings> {
  const place = await placeFor(request, request.spec.secondary ?? usualSurroundings(request.spec));
  const backdrop = await placeRadiance(place, request.threads);
  return { backdrop, environment: place.street ? wrapAround(backdrop) : lightProbe(place) };
}

/** Where a table stands that is in no named place: in the evening in a café, in sun and leaves in a garden, else in a light room. */
export function usualSurroundings({ time, light, palette }: SceneSpec): FamilyName {
  if (time === 'night' || light.key === 'candle' || light.key === 'neon') return 'cafe';
  if (palette.mood === 'dark' || palette.mood === 'luxury') return 'cafe';
  return light.key === 'leaf' || light.key === 'hard' ? 'field' : 'interior';
}

/** A painted place has no panorama: what is ahead stands for what is all around. Gives a light probe, 64 x 32. */
export function wrapAround(backdrop: LinearRaster): LinearRaster {
  return resizeLinear(backdrop, { width: ENVIRONMENT_WIDTH, height: ENVIRONMENT_HEIGHT, filter: 'area' });
}

function lightProbe(place: DefocusedPlace): LinearRaster {
  const { environment, yawDeg, isMirrored, exposure, mood } = place;
  const small = resizeLinear(environment, { width: METERED_PX, height: METERED_PX / 2, filter: 'area' });
  const gain = autoExposure(small) * exposure;
  const shift = Math.round((yawDeg / 360) * environment.width);
  const turned = createLinearRaster(environment.width, environment.height);
  const { width, height } = environment;
  const limit = (BRIGHTEST * MID_GREY) / gain;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = ((((isMirrored ? width - 1 - x : x) + shift) % width) + width) % width;
      const k = (y * width + x) * 4;
      for (let c = 0; c < 3; c++)
        turned.data[k + c] = Math.min(limit, environment.data[(y * width + from) * 4 + c]!) * gain;
      turned.data[k + 3] = 1;
    }
  applyGrade(turned, gradeOf(mood), MID_GREY);
  return resizeLinear(turned, { width: ENVIRONMENT_WIDTH, height: ENVIRONMENT_HEIGHT, filter: 'area' });
}
