import { createLinearRaster, resizeLinear, type LinearRaster } from '@backlot/kernels';
import type { Quality, RenderRequest } from '../../family.ts';
import type { FamilyName, SceneSpec } from '../../spec.ts';
import { perceivedBrightness } from '../sets/table-finish.ts';
import { composeStage } from '../sets/stage.ts';
import { inverseFilmic } from '../tone/tone-curve.ts';
import { defocus } from './defocus.ts';
import { wrapAround, type TableSurroundings } from './table-surroundings.ts';

/** Places that are painted, not photographed: what stands before them is in front of the painting, out of focus. */
const PAINTED: ReadonlySet<FamilyName | undefined> = new Set<FamilyName>([
  'beach',
  'desert',
  'field',
  'forest',
  'lake',
  'mountain',
  'sea',
  'sky',
  'skyline',
  'snow',
  'space',
  'underwater',
]);
/** Longer side of the picture while it is blurred, px. */
const WORKING_PX: Readonly<Record<Quality, number>> = { flash: 256, turbo: 320, default: 448, quality: 640 };
/** Radius of the discs, parts of the longer side: palms stay palms. */
const LEAST_RADIUS = 0.004;
const RADIUS_RANGE = 0.011;
/** The horizon is seen above the far edge of the table: at this part of its height, and no higher than this part of the frame. */
const HORIZON_ABOVE_EDGE = 0.74;
const HIGHEST_HORIZON = 0.25;
/** The table goes on so far behind the foot of what stands on it, part of the frame. */
const TABLE_BEHIND_SUBJECT = 0.1;
/** Above the table nothing but the sky or the stars: their own horizon is out of view. */
const BOUNDLESS: ReadonlySet<FamilyName | undefined> = new Set<FamilyName>(['sky', 'space']);
const OUT_OF_VIEW = 1;
/** The camera is exposed for what stands on the table: by night a lamp near by lights it at least so far. */
const LEAST_TABLE_KEY = 0.11;

/** Whether the place behind a table is a painted one. Harbours are real places. */
export function hasPaintedSurroundings({ secondary, place }: SceneSpec): boolean {
  return PAINTED.has(secondary) && place !== 'harbour';
}

/** Surroundings of a table before a painted place, exposed as the painter did. */
export async function paintedSurroundings(
  request: RenderRequest & { readonly paintFamily: NonNullable<RenderRequest['paintFamily']> },
): Promise<TableSurroundings> {
  const { spec, widthPx, heightPx, quality, modelsDirectory, threads } = request;
  const scale = Math.min(1, WORKING_PX[quality] / Math.max(widthPx, heightPx));
  const size = {
    widthPx: Math.max(16, Math.round(widthPx * scale)),
    heightPx: Math.max(16, Math.round(heightPx * scale)),
  };
  const { picture } = await request.paintFamily({
    ...size,
    spec: behindTable(request),
    quality,
    modelsDirectory,
    threads,
  });
  const radiusPx = (LEAST_RADIUS + RADIUS_RANGE * spec.camera.defocus) * Math.max(size.widthPx, size.heightPx);
  const marginPx = Math.ceil(radiusPx) + 2;
  const blurred = await defocus(threads, extended(toSceneLight(picture), marginPx), marginPx, radiusPx);
  const backdrop = resizeLinear(blurred, { width: widthPx, height: heightPx, filter: 'cubic' });
  for (let i = 0; i < backdrop.data.length; i++) backdrop.data[i] = Math.max(0, backdrop.data[i]!);
  const tableKey = Math.max(LEAST_TABLE_KEY, perceivedBrightness(backdrop, request.subject?.matte));
  return { backdrop, environment: wrapAround(blurred), isExposed: true, tableKey };
}

/** The place, seen level over the far edge of the table. */
function behindTable(request: RenderRequest): SceneSpec {
  const { spec, heightPx } = request;
  const family = spec.secondary ?? 'sea';
  const { camera, secondary: _, ...place } = spec;
  const edge = Math.min(camera.horizon, composeStage(request).baseY / heightPx - TABLE_BEHIND_SUBJECT);
  const horizon = BOUNDLESS.has(family) ? OUT_OF_VIEW : Math.max(HIGHEST_HORIZON, HORIZON_ABOVE_EDGE * edge);
  return { ...place, family, camera: { ...camera, pitchDeg: 0, horizon } };
}

/** Undoes the tone curve, so that the table and what is behind it are developed together. */
function toSceneLight({ width, height, data }: LinearRaster): LinearRaster {
  return createLinearRaster(
    width,
    height,
    data.map((value, i) => (i % 4 === 3 ? 1 : inverseFilmic(value))),
  );
}

/** A margin of repeated edge pixels. */
function extended({ width, height, data }: LinearRaster, marginPx: number): LinearRaster {
  const out = createLinearRaster(width + 2 * marginPx, height + 2 * marginPx);
  for (let y = 0; y < out.height; y++)
    for (let x = 0; x < out.width; x++) {
      const row = Math.min(height - 1, Math.max(0, y - marginPx));
      const column = Math.min(width - 1, Math.max(0, x - marginPx));
      const from = (row * width + column) * 4;
      out.data.set(data.subarray(from, from + 4), (y * out.width + x) * 4);
    }
  return out;
}
