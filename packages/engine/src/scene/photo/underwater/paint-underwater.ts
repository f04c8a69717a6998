import { createLinearRaster, createPlane, resizePlane, type LinearRaster, type Plane } from '@backlot/kernels';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import { developInBands } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { withinPixels } from '../tone/within-pixels.ts';
import { createCaustics, type Caustics } from './caustics.ts';
import { paintFish } from './fish.ts';
import { addFloating } from './floating.ts';
import { paintKelp } from './kelp.ts';
import { paintSeabed } from './seabed.ts';
import { planUnderwater, type UnderwaterPlan } from './underwater-plan.ts';
import { paintWaterRows, shaftRows, viewOf, type View } from './water-view.ts';

/** How much coarser than the picture shafts of light are followed. */
const COARSENESS: Readonly<Record<Quality, number>> = { flash: 6, turbo: 4, default: 3, quality: 2 };
/** Rays of the sun along an edge of the tile on which the net of light is gathered. */
const RAYS: Readonly<Record<Quality, number>> = { flash: 512, turbo: 768, default: 1024, quality: 1024 };
/** Depth at which the net of light is gathered, m: deeper nets are blurred. */
const NET_DEPTH_M = 2.2;

/** Paints what divers see: sand under nets of light, reefs, kelp, open water with shafts, the surface from below, the deep. */
export async function paintUnderwater(request: RenderRequest): Promise<Backdrop> {
  const { subject, spec } = request;
  const stands = subject !== undefined && !subject.touchesBottom && planUnderwater(spec).hasFloor;
  return { picture: await withinPixels(request, paintDive), shadow: stands ? 'contact' : 'none' };
}

async function paintDive(request: RenderRequest): Promise<LinearRaster> {
  const { spec, widthPx, heightPx, quality, threads } = request;
  const plan = planUnderwater(spec);
  const view = viewOf(plan, widthPx, heightPx);
  const caustics = createCaustics(plan.seed, NET_DEPTH_M, RAYS[quality]);
  const picture = createLinearRaster(widthPx, heightPx);
  paintWaterRows(plan, view, caustics, picture, 0, heightPx);
  if (plan.hasFloor) paintSeabed(picture, plan, view, caustics);
  if (plan.kelp > 0) paintKelp(picture, plan, view);
  paintFish(picture, plan, view);
  addShafts(picture, plan, view, caustics, COARSENESS[quality]);
  addFloating(picture, plan);
  return developInBands(threads, picture, {
    exposure: 1.4,
    curve: filmic,
    bloom: { share: 0.13, sigmaPx: 18 },
    grain: 0.007,
    vignette: 0.22,
    saturation: 1.12,
    seed: spec.seed,
  });
}

function addShafts(
  picture: LinearRaster,
  plan: UnderwaterPlan,
  view: View,
  caustics: Caustics,
  coarseness: number,
): void {
  const { width, height, data } = picture;
  const columns = Math.ceil(width / coarseness) + 1;
  const rows = Math.ceil(height / coarseness) + 1;
  const coarse = new Float32Array(columns * rows);
  shaftRows(plan, view, caustics, coarseness, coarse, columns, 0, rows);
  const light = resizePlane(averaged(coarse, columns, rows), {
    width,
    height,
    filter: 'cubic',
    columns: { start: 0.5, length: width / coarseness },
    rows: { start: 0.5, length: height / coarseness },
  });
  const { sunlight, above } = plan.water;
  for (let i = 0; i < width * height; i++) {
    const power = light.data[i]! * plan.shafts;
    for (let c = 0; c < 3; c++)
      data[i * 4 + c] = Math.max(
        0,
        data[i * 4 + c]! * (1 + Math.max(-0.3, power * 0.5)) +
          power * sunlight[c]! * (0.25 + 0.75 * Math.min(1.2, above[c]!)),
      );
  }
}

/** Mean of 3 x 3 points: each of them began its steps elsewhere. */
function averaged(values: Float32Array, columns: number, rows: number): Plane {
  const out = createPlane(columns, rows);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) {
      let sum = 0;
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++)
          sum += values[Math.min(rows - 1, Math.max(0, y + j)) * columns + Math.min(columns - 1, Math.max(0, x + i))]!;
      out.data[y * columns + x] = sum / 9;
    }
  return out;
}
