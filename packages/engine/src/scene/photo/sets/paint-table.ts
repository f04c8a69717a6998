import { deriveSeed, type LinearRaster, type Matte } from '@backlot/kernels';
import type { Backdrop, RenderRequest } from '../../family.ts';
import { renderScene } from '../path-tracer/render.ts';
import { tracerSettings } from '../path-tracer/settings.ts';
import { developInBands } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { composeStage } from './stage.ts';
import { buildTable, tableTracer, type TableRecipe } from './table-scene.ts';
import { focusTable, layOver, perceivedBrightness, tableBrightness } from './table-finish.ts';

/** What a table stands in front of and is lit by, both in scene light with one exposure. */
export interface Surroundings {
  /** The place out of focus, frame size. */
  readonly backdrop: LinearRaster;
  /** Equirectangular, 64 x 32, the camera's direction in the middle. */
  readonly environment: LinearRaster;
  /** The backdrop is as bright as it should be: it is not metered again. */
  readonly isExposed?: boolean;
  /** Brightness that a pale table has in this place, when that is not the brightness of what is behind it. */
  readonly tableKey?: number;
}

/** Brightness of the place before the film curve: daylight through windows is airy. */
const KEY = { airy: 0.62, day: 0.5, dark: 0.2 } as const;
/** The brightest 3 % of the place may reach this; windows may burn out. */
const BRIGHTEST = { airy: 7, day: 4, dark: 2.2 } as const;
const GRAIN = 0.009;
/** The film curve takes a little colour out of bright wood. */
const SATURATION = 1.1;
const VIGNETTE = 0.14;

/** Paints a table before a place out of focus. */
export async function paintTable(
  request: RenderRequest,
  { backdrop, environment, isExposed = false, tableKey }: Surroundings,
): Promise<Backdrop> {
  const { spec, widthPx, heightPx, quality, subject, threads } = request;
  const stage = composeStage(request);
  const isDark = spec.time === 'night' || spec.palette.mood === 'dark' || spec.palette.mood === 'luxury';
  const light = isDark ? 'dark' : spec.light.key === 'window' ? 'airy' : 'day';
  const key = isExposed ? perceivedBrightness(backdrop, subject?.matte) : KEY[light];
  const placeGain = isExposed ? 1 : exposureOf(backdrop, { key, brightest: BRIGHTEST[light] }, subject?.matte);
  const finish = (picture: LinearRaster, exposure: number): Promise<LinearRaster> =>
    developInBands(threads, picture, {
      exposure,
      curve: filmic,
      bloom: { share: 0.08, sigmaPx: 18 },
      grain: GRAIN,
      vignette: VIGNETTE,
      saturation: SATURATION,
      seed: deriveSeed(spec.seed, 'grain'),
    });
  // A sitter cut by the lower edge hides any table: the place alone.
  if (stage.stance === 'portrait') return { picture: await finish(backdrop, placeGain), shadow: 'none' };
  const recipe: TableRecipe = { spec, widthPx, heightPx, quality, environment, ...(subject && { subject }) };
  const { scene, set } = buildTable(recipe);
  const rendering = await renderScene(
    { scene, recipe, work: tableTracer },
    {
      widthPx,
      heightPx,
      seed: spec.seed,
      settings: tracerSettings(quality, widthPx, heightPx),
      ...(subject && { hiddenBy: subject.matte }),
      threads,
    },
  );
  const own = perceivedBrightness(rendering.picture, subject?.matte);
  const tableGain = own > 0 ? tableBrightness(tableKey ?? key, set.reflectance, isDark) / own : 1;
  const table = focusTable(rendering.picture, { stage, farEdge: set.farEdge, defocus: spec.camera.defocus });
  const picture = await finish(layOver(table, tableGain, backdrop, placeGain), 1);
  return { picture, shadow: subject ? 'rendered' : 'contact' };
}

interface Exposure {
  readonly key: number;
  readonly brightest: number;
}

function exposureOf(picture: LinearRaster, { key, brightest }: Exposure, hidden: Matte | undefined): number {
  const { data } = picture;
  const bright: number[] = [];
  for (let i = 0; i < data.length; i += 4 * 7)
    if (!hidden || hidden.data[i / 4]! <= 0.5)
      bright.push(0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!);
  bright.sort((a, b) => a - b);
  const high = bright[Math.floor(bright.length * 0.97)] ?? 1;
  const own = perceivedBrightness(picture, hidden);
  return own > 0 ? Math.min(key / own, brightest / high) : 1;
}
