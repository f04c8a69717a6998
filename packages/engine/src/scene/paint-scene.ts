import { toLinear, toSrgb, type LinearRaster } from '@backlot/kernels';
import { renderSvg } from '../codec/render-svg.ts';
import { FAMILIES } from './families/index.ts';
import type { Backdrop, Family, RenderRequest } from './family.ts';
import { nearestFamily } from './nearest-family.ts';
import { RASTER_STYLES, type RasterTreatment } from './styles/raster/index.ts';
import type { StyleParameters } from './styles/style-parameters.ts';
import { VECTOR_STYLES, type VectorTreatment } from './vector/styles/index.ts';
import type { Warning } from './warning.ts';

/** A scene, painted in its style. */
export interface PaintedScene extends Backdrop {
  /** The layered drawing, for vector styles. */
  readonly svg?: string;
  readonly warnings: readonly Warning[];
}

/** Paints the spec: the family's photograph or drawing, then the style. What had to be approximated is in the warnings. */
export async function paintScene(request: RenderRequest, parameters: StyleParameters): Promise<PaintedScene> {
  const { spec } = request;
  const painter = spec.style.output === 'vector' ? 'vector' : 'photo';
  const family = nearestFamily(FAMILIES, spec.family, painter);
  const painted =
    painter === 'vector' ? drawScene(family, request, parameters) : await photograph(family, request, parameters);
  return { ...painted, warnings: family.name === spec.family ? [] : [approximated(request, family)] };
}

async function photograph(family: Family, request: RenderRequest, parameters: StyleParameters): Promise<Backdrop> {
  const { style, seed } = request.spec;
  const backdrop = await paintWith(family.photo, request);
  if (style.treatment === 'photo') return backdrop;
  const apply = styleOf(RASTER_STYLES, style.treatment as RasterTreatment); // checked by the look-up itself
  return { ...backdrop, picture: toLinear(apply(toSrgb(backdrop.picture), parameters, seed)) };
}

function drawScene(
  family: Family,
  request: RenderRequest,
  parameters: StyleParameters,
): Backdrop & { readonly svg: string } {
  const { spec, widthPx, heightPx, subject } = request;
  const scene = family.vector?.(request);
  if (scene === undefined) throw new Error(`${family.name} has no illustrator`);
  const svg = styleOf(VECTOR_STYLES, spec.style.treatment as VectorTreatment)(scene, parameters); // checked by the look-up itself
  const picture: LinearRaster = toLinear(renderSvg(svg, widthPx, heightPx));
  return { picture, svg, shadow: subject === undefined || subject.touchesBottom ? 'none' : 'contact' };
}

function paintWith(painter: Family['photo'], request: RenderRequest): Backdrop | Promise<Backdrop> {
  if (painter === undefined) throw new Error('the family has no photographic painter');
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
