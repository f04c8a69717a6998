import { createPlane, deriveSeed, type LinearRaster, type Matte, type Plane } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster } from '../../../threads/shared.ts';
import type { Threads } from '../../../threads/threads.ts';
import { createCover } from './cover.ts';
import { denoiseTogether, type LightFilters } from './denoise-in-bands.ts';
import { createProbes } from './direct-light.ts';
import { createFrame, FRAME_BLOCK_ROWS } from './frame.ts';
import { createLightField } from './light-field.ts';
import type { TracerScene } from './scene.ts';
import type { TracerSettings } from './settings.ts';
import type { TracerJob, TracerTarget, TracerWork } from './tracer-work.ts';

/** A finished rendering, scene-referred. */
export interface Rendering {
  /** Radiance, linear, unbounded, premultiplied; alpha is 1 except where an open scene shows nothing. */
  readonly picture: LinearRaster;
  /** Distance from the camera, metres; Infinity where nothing stands. */
  readonly distance: Plane;
  /** Luminance of the light that falls on what is seen (what an incident meter reads); 0 where nothing stands. */
  readonly incident: Plane;
}

interface RenderOptions {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly seed: number;
  readonly settings: TracerSettings;
  /** What will be laid over the picture, of its size: deep inside it every fourth pixel of a row is painted four times. */
  readonly hiddenBy?: Matte;
  readonly threads?: Threads | undefined;
}

/** What is rendered: the scene, for what is asked of it here, and how threads make it from plain data. */
export interface Traced<Recipe> {
  readonly scene: TracerScene;
  readonly recipe: Recipe;
  readonly work: TracerWork<Recipe>;
}

const FILTERS: LightFilters = {
  bounced: { passes: 4, tolerance: 0.4 },
  direct: { passes: 2, tolerance: 0.26 },
  gloss: { passes: 3, tolerance: 0.8 },
};

/** Paints one pass over so many rows; `rowsABand` where bands must begin at certain rows. */
type PaintPass = (target: TracerTarget, rows: number, rowsABand?: number) => Promise<void>;

/** Renders in four passes: light field (A), denoise (B), every pixel (C), edges again (D). Same scene, size, settings and seed: same pixels. */
export async function renderScene<Recipe extends object>(
  { scene, recipe, work }: Traced<Recipe>,
  { widthPx, heightPx, seed, settings, hiddenBy, threads }: RenderOptions,
): Promise<Rendering> {
  const job: TracerJob<Recipe> = {
    recipe,
    seed: deriveSeed(seed, 'light'),
    settings,
    ...(hiddenBy && { cover: createCover(hiddenBy) }),
  };
  const paint: PaintPass = (target, rows, rowsABand) =>
    paintInBands(threads, work, { prepared: job, target, rows, ...(rowsABand !== undefined && { rowsABand }) });
  const field = createLightField(widthPx, heightPx, settings.fieldScale);
  const probes = createProbes(field, scene.lights.length);
  await paint({ pass: 'surfaces', field }, field.height);
  await paint({ pass: 'probes', field, probes }, field.height);
  await paint({ pass: 'light', field, probes }, field.height);
  const light = await denoiseTogether(field, FILTERS, paint);
  const picture = createSharedRaster(widthPx, heightPx);
  const frame = createFrame(widthPx, heightPx, scene.sun !== undefined);
  const shaded = { field, ...light, picture, frame };
  await paint({ pass: 'frame', ...shaded }, heightPx, FRAME_BLOCK_ROWS);
  if (scene.sun) {
    await paint({ pass: 'sun-lines', picture, frame }, heightPx);
    await paint({ pass: 'sunlight', picture, frame }, heightPx);
  }
  await paint({ pass: 'edges', ...shaded }, heightPx);
  return {
    picture,
    distance: createPlane(widthPx, heightPx, frame.distance),
    incident: createPlane(widthPx, heightPx, frame.incident),
  };
}
