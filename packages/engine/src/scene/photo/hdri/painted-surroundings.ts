import { createLinearRaster, resizeLinear, type LinearRaster } from '@backlot/kernels';
import type { Quality, RenderRequest } from '../../family.ts';
import type { FamilyName, SceneSpec } from '../../spec.ts';
import { paintSeascape } from '../sea/paint-seascape.ts';
import { inverseFilmic } from '../tone/tone-curve.ts';
import { defocus } from './defocus.ts';
import { wrapAround, type TableSurroundings } from './table-surroundings.ts';

/** Places that are painted, not photographed: what stands before them is in front of the painting, out of focus. */
const PAINTED: ReadonlySet<FamilyName | undefined> = new Set<FamilyName>(['beach', 'sea', 'sky']);
/** Longer side of the picture while it is blurred, px. */
const WORKING_PX: Readonly<Record<Quality, number>> = { flash: 256, turbo: 320, default: 448, quality: 640 };
/** Radius of the discs, parts of the longer side: palms stay palms. */
const LEAST_RADIUS = 0.004;
const RADIUS_RANGE = 0.011;
/** The horizon is seen above the far edge of the table. */
const HORIZON_ABOVE_EDGE = 0.74;

/** Whether the place behind a table is a painted one. Harbours are real places. */
export function hasPaintedSurroundings({ secondary, place }: SceneSpec): boolean {
  return PAINTED.has(secondary) && place !== 'harbour';
}

/** Surroundings of a table by the sea, exposed as the painter did. */
export async function paintedSurroundings(request: RenderRequest): Promise<TableSurroundings> {
  const { spec, widthPx, heightPx, quality, modelsDirectory, threads } = request;
  const scale = Math.min(1, WORKING_PX[quality] / Math.max(widthPx, heightPx));
  const size = {
    widthPx: Math.max(16, Math.round(widthPx * scale)),
    heightPx: Math.max(16, Math.round(heightPx * scale)),
  };
  const horizon = (spec.secondary === 'sky' ? 1 : HORIZON_ABOVE_EDGE) * spec.camera.horizon;
  const behind = {
    ...spec,
    family: spec.secondary ?? 'sea',
    camera: { ...spec.camera, pitchDeg: 0, horizon },
  } as const;
  const { picture } = await paintSeascape({ ...size, spec: behind, quality, modelsDirectory, threads });
  const radiusPx = (LEAST_RADIUS + RADIUS_RANGE * spec.camera.defocus) * Math.max(size.widthPx, size.heightPx);
  const marginPx = Math.ceil(radiusPx) + 2;
  const blurred = defocus(extended(toSceneLight(picture), marginPx), marginPx, radiusPx);
  const backdrop = resizeLinear(blurred, { width: widthPx, height: heightPx, filter: 'cubic' });
  for (let i = 0; i < backdrop.data.length; i++) backdrop.data[i] = Math.max(0, backdrop.data[i]!);
  return { backdrop, environment: wrapAround(blurred), isExposed: true };
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
