import type { LinearRaster } from '@backlot/kernels';
import { defineRowWork, type RowWork } from '../../../threads/row-work.ts';
import type { Cover } from './cover.ts';
import { paintFilterPass, type FilterPass } from './denoise-in-bands.ts';
import { addDirectLight, probeLights, type Probes } from './direct-light.ts';
import { smoothEdges } from './edges.ts';
import { createLightFetch } from './fetch-light.ts';
import { addSunlight, paintFrame, smoothVisibility, type Frame } from './frame.ts';
import type { LightField } from './light-field.ts';
import { prepareScene, type PreparedScene, type TracerScene } from './scene.ts';
import type { TracerSettings } from './settings.ts';
import { createShader, type Shader } from './shade.ts';
import { findSurfaces, traceBounces } from './trace-light-field.ts';
import { createTransport, type Transport } from './transport.ts';

/** A picture that threads can trace: plain data, from which each of them builds the scene. */
export interface TracerJob<Recipe> {
  readonly recipe: Recipe;
  readonly seed: number;
  readonly settings: TracerSettings;
  readonly cover?: Cover;
}

/** The steps of a rendering; each goes over all rows, of the field or of the picture, before the next begins. */
export type TracerTarget =
  | { readonly pass: 'surfaces'; readonly field: LightField }
  | { readonly pass: 'probes' | 'light'; readonly field: LightField; readonly probes: Probes }
  | FilterPass
  | ({ readonly pass: 'frame' | 'edges' } & ShadedTarget)
  | { readonly pass: 'sun-lines' | 'sunlight'; readonly picture: LinearRaster; readonly frame: Frame };

/** What pixels are shaded from and into. */
export interface ShadedTarget {
  readonly field: LightField;
  /** Light and mirrored light of the field, filtered. */
  readonly irradiance: Float32Array;
  readonly gloss: Float32Array;
  readonly picture: LinearRaster;
  readonly frame: Frame;
}

/** How threads trace one kind of scene. */
export type TracerWork<Recipe> = RowWork<TracerJob<Recipe>, TracerTarget>;

/** A scene with what rays need, built once for each job in each thread. */
interface Tracer {
  readonly scene: PreparedScene;
  readonly transport: Transport;
  readonly shaders: WeakMap<TracerTarget, Shader>;
}

/**
 * Makes a kind of scene known to other threads: `build` makes it from plain data. To be called at the top level of its module, with
 * `import.meta.url` and the name of the export.
 */
export function defineTracer<Recipe extends object>(
  module: string,
  name: string,
  build: (recipe: Recipe) => TracerScene,
): TracerWork<Recipe> {
  const tracers = new WeakMap<TracerJob<Recipe>, Tracer>();
  const tracerOf = (job: TracerJob<Recipe>): Tracer => {
    const known = tracers.get(job);
    if (known !== undefined) return known;
    const scene = prepareScene(build(job.recipe));
    const tracer = { scene, transport: createTransport(scene), shaders: new WeakMap<TracerTarget, Shader>() };
    tracers.set(job, tracer);
    return tracer;
  };
  return defineRowWork<TracerJob<Recipe>, TracerTarget>(module, name, (job, target, fromRow, toRow) =>
    tracePass(tracerOf(job), job, target, [fromRow, toRow]),
  );
}

function tracePass<Recipe>(
  tracer: Tracer,
  { settings, seed, cover }: TracerJob<Recipe>,
  target: TracerTarget,
  rows: readonly [number, number],
): void {
  const { scene, transport } = tracer;
  const covered = cover && { cover };
  switch (target.pass) {
    case 'surfaces':
      return findSurfaces(scene, target.field, rows);
    case 'probes':
      return probeLights(scene, transport, target.field, target.probes, direct(settings, seed), rows);
    case 'light':
      addDirectLight(scene, transport, target.field, target.probes, direct(settings, seed), rows);
      return traceBounces(scene, transport, target.field, { ...settings, ...covered, seed }, rows);
    case 'guides':
    case 'filter':
      return paintFilterPass(target, rows);
    case 'frame':
      return paintFrame(shaderOf(tracer, target), target.picture, target.frame, { ...settings, ...covered }, rows);
    case 'sun-lines':
      return smoothVisibility(target.frame, target.picture, rows);
    case 'sunlight':
      return addSunlight(target.picture, target.frame, rows);
    case 'edges': {
      const options = { samples: settings.edgeSamples, ...covered };
      return smoothEdges(shaderOf(tracer, target), target.picture, target.frame, options, rows);
    }
  }
}

function direct({ directSamples }: TracerSettings, seed: number): { readonly samples: number; readonly seed: number } {
  return { samples: directSamples, seed };
}

function shaderOf({ scene, shaders }: Tracer, target: TracerTarget & ShadedTarget): Shader {
  const known = shaders.get(target);
  if (known !== undefined) return known;
  const shader = createShader(scene, createLightFetch(target.field, target.irradiance, target.gloss));
  shaders.set(target, shader);
  return shader;
}
