import type { Raster } from '@backlot/kernels';
import { recolourScene } from '../scene/styles/recolour-scene.ts';
import type { StyleParameters } from '../scene/styles/style-parameters.ts';
import type { VectorTreatment } from '../scene/styles/treatments.ts';
import { VECTOR_STYLES } from '../scene/vector/styles/index.gen.ts';
import type { FinishShapes } from '../scene/paint-scene.ts';
import { vectorSceneOf, type Coarseness } from './vector-scene-of.ts';

/** How a picture is drawn. */
export interface Drawing {
  readonly parameters: StyleParameters;
  /** 0 = many shapes, 1 = hardly any. */
  readonly coarseness: number;
  readonly finishShapes?: FinishShapes;
}

/** Shapes and colours of the finest and the coarsest drawing; the steps between are even ratios. By eye. */
const SHAPES = [2600, 170] as const;
const COLOURS = [40, 9] as const;
const SMOOTH_PX = [2, 9] as const;
/** Drawings in line show every shape's outline: so many times fewer of them still read. */
const LINE_SHAPES_SHARE = 0.25;
const IN_LINE: ReadonlySet<VectorTreatment> = new Set([
  'line-art',
  'thin',
  'blueprint-vector',
  'marker-outline',
  'bold-stroke',
  'mosaic',
]);

/** A picture as an SVG of shapes in a vector style. */
export async function drawPicture(picture: Raster, treatment: VectorTreatment, drawing: Drawing): Promise<string> {
  const { parameters, finishShapes = (scene) => scene } = drawing;
  const scene = await vectorSceneOf(picture, coarsenessOf(treatment, drawing.coarseness));
  return VECTOR_STYLES[treatment](finishShapes(recolourScene(scene, parameters)), parameters);
}

function coarsenessOf(treatment: VectorTreatment, amount: number): Coarseness {
  const between = ([fine, coarse]: readonly [number, number]): number => fine * (coarse / fine) ** amount;
  const inLine = IN_LINE.has(treatment);
  return {
    maxColours: Math.round(between(COLOURS)),
    maxShapes: Math.round(between(SHAPES) * (inLine ? LINE_SHAPES_SHARE : 1)),
    smoothPx: between(SMOOTH_PX) * (inLine ? 1.8 : 1),
  };
}
