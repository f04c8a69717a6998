import type { LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster } from '../../../threads/shared.ts';
import type { Backdrop, Quality, RenderRequest } from '../../family.ts';
import { developInBands } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { withinPixels } from '../tone/within-pixels.ts';
import { createCaustics } from './caustics.ts';
import { diveRows, type Dive, type DiveTarget } from './dive-rows.ts';
import { paintFish } from './fish.ts';
import { addFloating } from './floating.ts';
import { addJellyfish } from './jellyfish.ts';
import { paintKelp } from './kelp.ts';
import { createSeabed, strewSeabed } from './seabed.ts';
import { createShaftGrid, spreadShafts } from './shafts.ts';
import { planUnderwater } from './underwater-plan.ts';
import { viewOf } from './water-view.ts';
import { paintWreck } from './wreck.ts';

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
  const picture = createSharedRaster(widthPx, heightPx);
  const prepared: Dive = { plan, view, caustics };
  const inBands: InBands = (target, rows) => paintInBands(threads, diveRows, { prepared, target, rows });
  await inBands({ pass: 'water', picture }, heightPx);
  if (plan.hasFloor) await paintSeabed(picture, prepared, inBands);
  if (plan.hasWreck) paintWreck(picture, plan, view);
  if (plan.kelp > 0) paintKelp(picture, plan, view);
  paintFish(picture, plan, view);
  const shafts = createShaftGrid(picture, COARSENESS[quality]);
  await inBands({ pass: 'shafts', shafts }, shafts.rows);
  await inBands({ pass: 'shine', light: spreadShafts(shafts, picture), picture }, heightPx);
  if (plan.kind === 'deep') await inBands({ pass: 'beams', picture }, heightPx);
  addJellyfish(picture, plan);
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

type InBands = (target: DiveTarget, rows: number) => Promise<void>;

/** The ground: sand in ripples under the net of light, mounds of a reef. */
async function paintSeabed(picture: LinearRaster, { plan, view }: Dive, inBands: InBands): Promise<void> {
  const seabed = createSeabed(plan, view);
  const { steps } = seabed.grid;
  await inBands({ pass: 'raise', seabed }, steps);
  strewSeabed(seabed, plan);
  await inBands({ pass: 'light', seabed }, steps);
  await inBands({ pass: 'colour', seabed }, steps);
  await inBands({ pass: 'draw', seabed, picture }, picture.width);
}
