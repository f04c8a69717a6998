import type { LinearRaster } from '@backlot/kernels';
import type { RenderRequest } from '../../family.ts';
import type { TracerScene } from '../path-tracer/scene.ts';
import { defineTracer } from '../path-tracer/tracer-work.ts';
import { composeStage, type Stage } from './stage.ts';
import { subjectStandIn } from './subject-stand-in.ts';
import { tableLight } from './table-light.ts';
import { buildTableSet, type TableSet } from './table-set.ts';

const WALL_FAR_AWAY = 6;

/** What a table is built from: plain data. */
export interface TableRecipe extends Pick<RenderRequest, 'spec' | 'widthPx' | 'heightPx' | 'quality' | 'subject'> {
  /** Equirectangular, 64 x 32, the camera's direction in the middle. */
  readonly environment: LinearRaster;
}

/** A built and lit table. */
export interface TableScene {
  readonly scene: TracerScene;
  readonly stage: Stage;
  readonly set: TableSet;
}

/** Builds the table that the spec asks for, round the subject if there is one. */
export function buildTable(recipe: TableRecipe): TableScene {
  const { spec, subject, environment } = recipe;
  const stage = composeStage(recipe);
  const set = buildTableSet(spec, stage);
  const standIn = subject ? subjectStandIn(subject, stage, WALL_FAR_AWAY) : [];
  return {
    scene: {
      ...tableLight(spec, stage, environment),
      bodies: [...set.bodies, ...standIn],
      camera: stage.camera,
      isOpen: true,
    },
    stage,
    set,
  };
}

/** How threads trace a table. */
export const tableTracer = defineTracer<TableRecipe>(
  import.meta.url,
  'tableTracer',
  (recipe) => buildTable(recipe).scene,
);
