import { toLinear, toSrgb } from '@backlot/kernels';
import { renderSvg } from '../codec/render-svg.ts';
import { FAMILIES } from './families/index.ts';
import type { Backdrop, Family, RenderRequest } from './family.ts';
import { nearestFamily } from './nearest-family.ts';
import { finishRaster } from './styles/finish-raster.ts';
import { RASTER_STYLES, type RasterTreatment } from './styles/raster/index.ts';
import { recolourScene } from './styles/recolour-scene.ts';
import type { StyleParameters } from './styles/style-parameters.ts';
import { isVectorTreatment } from './styles/treatments.ts';
import { VECTOR_STYLES, type VectorTreatment } from './vector/styles/index.ts';
import type { VectorScene } from './vector/vector-scene.ts';
import type { Warning } from './warning.ts';

/** A scene, painted in its style. */
export interface PaintedScene extends Backdrop {
  /** The layered drawing, for vector treatments. */
  readonly svg?: string;
  readonly warnings: readonly Warning[];
}

/** Changes a drawing before a treatment draws it. */
export type FinishShapes = (scene: VectorScene) => VectorScene;

interface DrawingLook {
  readonly parameters: StyleParameters;
  readonly finishShapes: FinishShapes;
}

/** Paints the spec: the family's photograph or drawing, then the style. What had to be approximated is in the warnings. */
export async function paintScene(
  request: RenderRequest,
  parameters: StyleParameters,
  finishShapes: FinishShapes = (scene) => scene,
): Promise<PaintedScene> {
  const { spec } = request;
  const painter = isVectorTreatment(spec.style.treatment) ? 'vector' : 'photo';
  const family = nearestFamily(FAMILIES, spec.family, painter);
  const warnings = family.name === spec.family ? [] : [approximated(request, family)];
  const painted =
    painter === 'vector'
      ? drawScene(family, request, { parameters, finishShapes })
      : await photograph(family, request, parameters);
  return { ...painted, warnings };
}

async function photograph(family: Family, request: RenderRequest, parameters: StyleParameters): Promise<Backdrop> {
  const { style, seed } = request.spec;
  const backdrop = await paintWith(family.photo, request);
  if (style.treatment === 'photo' && Object.keys(parameters).length === 0) return backdrop;
  const apply = styleOf(RASTER_STYLES, style.treatment as RasterTreatment); // checked by the look-up itself
  const styled = apply(toSrgb(backdrop.picture), parameters, seed);
  return { ...backdrop, picture: toLinear(finishRaster(styled, style.treatment, parameters, seed)) };
}

function drawScene(
  family: Family,
  request: RenderRequest,
  { parameters, finishShapes }: DrawingLook,
): Backdrop & { readonly svg: string } {
  const { spec, widthPx, heightPx, subject } = request;
  const { treatment } = spec.style;
  const scene = finishShapes(recolourScene(paintWith(family.vector, request), parameters));
  const svg = styleOf(VECTOR_STYLES, treatment as VectorTreatment)(scene, parameters); // checked by the look-up itself
  const finished = finishRaster(renderSvg(svg, widthPx, heightPx), treatment, parameters, spec.seed);
  return {
    picture: toLinear(finished),
    svg,
    shadow: subject === undefined || subject.touchesBottom ? 'none' : 'contact',
  };
}

function paintWith<Painting>(
  painter: ((request: RenderRequest) => Painting) | undefined,
  request: RenderRequest,
): Painting {
  if (painter === undefined) throw new Error('the family has no such painter');
  return painter(request);
}

function styleOf<Name extends string, Style>(styles: Readonly<Record<Name, Style>>, treatment: Name): Style {
  if (!Object.hasOwn(styles, treatment)) throw new Error(`there is no style "${treatment}"`);
  return styles[treatment];
}

function approximated({ spec }: RenderRequest, family: Family): Warning {
  return {
    code: 'place-approximated',
    message: `The built-in engine cannot paint "${spec.place ?? spec.family}" in this style; "${family.name}" was painted instead.`,
  };
}
