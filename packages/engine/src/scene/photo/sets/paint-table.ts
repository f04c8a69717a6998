import { deriveSeed, type LinearRaster } from '@backlot/kernels';
import type { Backdrop, RenderRequest } from '../../family.ts';
import { renderScene } from '../path-tracer/render.ts';
import { tracerSettings } from '../path-tracer/settings.ts';
import { develop } from '../tone/develop.ts';
import { filmic } from '../tone/tone-curve.ts';
import { composeStage } from './stage.ts';
import { subjectStandIn } from './subject-stand-in.ts';
import { focusTable, perceivedBrightness, layOver, tableGain } from './table-finish.ts';
import { tableLight } from './table-light.ts';
import { buildTableSet } from './table-set.ts';

/** What a table stands in front of and is lit by, both in scene light with one exposure. */
export interface Surroundings {
  /** The place out of focus, frame size. */
  readonly backdrop: LinearRaster;
  /** Equirectangular, 64 x 32, the camera's direction in the middle. */
  readonly environment: LinearRaster;
}

/** What the picture's brightness becomes before the film curve. */
const KEY = { day: 0.55, dark: 0.34 } as const;
const BRIGHTEST = 2.2;
const GRAIN = 0.009;
/** The film curve takes a little colour out of bright wood. */
const SATURATION = 1.1;
const VIGNETTE = 0.14;
const WALL_FAR_AWAY = 6;

/** Paints a table before a place out of focus. */
export function paintTable(request: RenderRequest, { backdrop, environment }: Surroundings): Backdrop {
  const { spec, widthPx, heightPx, quality, subject } = request;
  const stage = composeStage(request);
  const seed = deriveSeed(spec.seed, 'grain');
  const isDark = spec.time === 'night' || spec.palette.mood === 'dark' || spec.palette.mood === 'luxury';
  const finish = (picture: LinearRaster): LinearRaster =>
    develop(picture, {
      exposure: exposureOf(picture, isDark ? KEY.dark : KEY.day),
      curve: filmic,
      bloom: { share: 0.08, sigmaPx: 18 },
      grain: GRAIN,
      vignette: VIGNETTE,
      saturation: SATURATION,
      seed,
    });
  // A sitter cut by the lower edge hides any table: the place alone.
  if (stage.stance === 'portrait') return { picture: finish(backdrop), shadow: 'none' };
  const set = buildTableSet(spec, stage);
  const rendering = renderScene(
    {
      ...tableLight(spec, environment),
      bodies: [...set.bodies, ...(subject ? subjectStandIn(subject, stage, WALL_FAR_AWAY) : [])],
      camera: stage.camera,
      isOpen: true,
    },
    { widthPx, heightPx, seed: spec.seed, settings: tracerSettings(quality, widthPx, heightPx) },
  );
  const gain = tableGain(rendering.picture, backdrop, set.reflectance);
  const table = focusTable(rendering.picture, { stage, farEdge: set.farEdge, defocus: spec.camera.defocus });
  return { picture: finish(layOver(table, gain, backdrop)), shadow: subject ? 'rendered' : 'contact' };
}

function exposureOf(picture: LinearRaster, key: number): number {
  const { data } = picture;
  const bright: number[] = [];
  for (let i = 0; i < data.length; i += 4 * 7)
    bright.push(0.2126 * data[i]! + 0.7152 * data[i + 1]! + 0.0722 * data[i + 2]!);
  bright.sort((a, b) => a - b);
  const high = bright[Math.floor(bright.length * 0.97)] ?? 1;
  return Math.min(key / perceivedBrightness(picture), BRIGHTEST / high);
}
