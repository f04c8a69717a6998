import { denoise } from '../../path-tracer/denoise.ts';
import { createLightFetch } from '../../path-tracer/fetch-light.ts';
import { createLightField } from '../../path-tracer/light-field.ts';
import { lookAround } from './look-around.ts';
import { paintPixels } from './paint-pixels.ts';
import { findThings, lampLight, spreadLight } from './room-light-field.ts';
import { brighter } from './room-light.ts';
import { prepareRoom, type RoomScene } from './room-scene.ts';
import type { RoomPicture, TraceOptions } from './trace-options.ts';

const DIRECT_FILTER = { passes: 3, tolerance: 1 };
const BOUNCED_FILTER = { passes: 5, tolerance: 1.6 };
const GLOSS_FILTER = { passes: 3, tolerance: 1.4 };

/** Traces a room: a coarse field of light first, denoised, then every pixel. */
export function traceRoom(scene: RoomScene, options: TraceOptions): RoomPicture {
  const { widthPx, heightPx, settings } = options;
  const unlit = prepareRoom(scene);
  const field = createLightField(widthPx, heightPx, settings.fieldScale);
  const things = new Int32Array(field.width * field.height).fill(-1);
  findThings(unlit, options.camera, field, things);
  const gain = options.exposure / lampLight(unlit, field, things, options);
  const room = { ...unlit, lights: unlit.lights.map((light) => brighter(light, gain)) };
  spreadLight(room, field, things, { ...options, gain });
  const light = denoise(field, field.bounced, BOUNCED_FILTER);
  const direct = denoise(field, field.direct, DIRECT_FILTER);
  for (let i = 0; i < light.length; i++) light[i] = light[i]! + direct[i]!;
  const gloss = denoise(field, field.gloss, GLOSS_FILTER);
  const painted = paintPixels(room, options, createLightFetch(field, light, gloss));
  return options.surroundingsPx === undefined
    ? painted
    : { ...painted, surroundings: lookAround(room, options, options.surroundingsPx) };
}
