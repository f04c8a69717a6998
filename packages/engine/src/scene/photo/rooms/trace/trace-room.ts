import { paintInBands } from '../../../../threads/paint-in-bands.ts';
import { createSharedRaster, sharedDoubles, sharedFloats, sharedIntegers } from '../../../../threads/shared.ts';
import type { Threads } from '../../../../threads/threads.ts';
import { denoiseTogether, type LightFilters } from '../../path-tracer/denoise-in-bands.ts';
import { createLightField } from '../../path-tracer/light-field.ts';
import { buildRoom, type RoomRecipe } from '../furnish.ts';
import { lookAround } from './look-around.ts';
import { meanLampLight } from './room-light-field.ts';
import { litRoom, roomRows, type RoomJob, type RoomTarget } from './room-rows.ts';
import type { RoomPicture, TraceOptions } from './trace-options.ts';

const FILTERS: LightFilters = {
  bounced: { passes: 5, tolerance: 1.6 },
  direct: { passes: 3, tolerance: 1 },
  gloss: { passes: 3, tolerance: 1.4 },
};

/** Traces a room: a coarse field of light first, denoised, then every pixel. The same pixels with any number of threads. */
export async function traceRoom(
  recipe: RoomRecipe,
  options: TraceOptions,
  threads: Threads | undefined,
): Promise<RoomPicture> {
  const { widthPx, heightPx, settings } = options;
  const job: RoomJob = { recipe, options };
  const paint = (target: RoomTarget, rows: number): Promise<void> =>
    paintInBands(threads, roomRows, { prepared: job, target, rows });
  const field = createLightField(widthPx, heightPx, settings.fieldScale);
  const cells = field.width * field.height;
  const seen = { field, things: sharedIntegers(cells).fill(-1) };
  await paint({ pass: 'things', ...seen }, field.height);
  const roots = sharedDoubles(cells);
  await paint({ pass: 'lamps', ...seen, roots }, field.height);
  const gain = options.exposure / meanLampLight(roots);
  await paint({ pass: 'light', ...seen, gain }, field.height);
  const light = await denoiseTogether(field, FILTERS, paint);
  const picture = createSharedRaster(widthPx, heightPx);
  const depth = sharedFloats(widthPx * heightPx);
  const shaded = { field, ...light, picture, depth, seen: sharedIntegers(widthPx * heightPx) };
  await paint({ pass: 'pixels', ...shaded }, heightPx);
  await paint({ pass: 'edges', ...shaded }, heightPx);
  if (options.surroundingsPx === undefined) return { picture, depth };
  const room = litRoom(buildRoom(recipe).scene, gain);
  return { picture, depth, surroundings: lookAround(room, options, options.surroundingsPx) };
}
