import { toLinear, toSrgb } from '@backlot/kernels';
import { renderSvg } from '../codec/render-svg.ts';
import type { Backdrop, Family, RenderRequest } from './family.ts';
import { nearestFamily } from './nearest-family.ts';
import { finishRaster } from './styles/finish-raster.ts';
import { RASTER_STYLES } from './styles/raster/index.gen.ts';
import type { RasterTreatment } from './styles/raster/names.gen.ts';
import { recolourScene } from './styles/recolour-scene.ts';
import type { StyleParameters } from './styles/style-parameters.ts';
import { isVectorTreatment } from './styles/treatments.ts';
import { VECTOR_STYLES } from './vector/styles/index.gen.ts';
import type { VectorTreatment } from './vector/styles/names.gen.ts';
import type { VectorScene } from './vector/vector-scene.ts';
import { addWeather } from './vector/weather-shapes.ts';
import type { Warning } from './warning.ts';

/** A scene, painted in its style. */
export interface PaintedScene extends Backdrop {
  /** The layered drawing, for vector treatments. */
  readonly svg?: string;
  readonly warnings: readonly Warning[];
}

/** Changes a drawing before a treatment draws it. */
export type FinishShapes = (scene: VectorScene) => VectorScene;

/** What happens to a drawing on its way from the illustrator to the treatment. */
export interface DrawingSteps {
  /** Adds what the family's illustrator does not draw, in its natural colours. */
  readonly completeShapes?: FinishShapes;
  /** The last word about the shapes, after the style's inks. */
  readonly finishShapes?: FinishShapes;
}

interface DrawingLook {
  readonly parameters: StyleParameters;
  readonly steps: DrawingSteps;
}

/** How a drawing is shaded before a treatment for pixels goes over it. */
const DRAWN_FOR_PIXELS: VectorTreatment = 'gradient';
/** Treatments for pixels that are to make a photograph look drawn: of a drawing they leave less than the drawing itself. */
const DRAWN_INSTEAD: Readonly<Partial<Record<RasterTreatment, VectorTreatment>>> = {
  poster: 'flat',
  comic: 'bold-stroke',
  clay: 'gradient',
  blueprint: 'blueprint-vector',
};

/** Paints the spec: the family's photograph or drawing, then the style. What had to be approximated is in the warnings. */
export async function paintScene(
  request: RenderRequest,
  parameters: StyleParameters,
  steps: DrawingSteps = {},
): Promise<PaintedScene> {
  const { spec, isDrawn = false } = request;
  const hasShapes = isVectorTreatment(spec.style.treatment);
  const painter = hasShapes || isDrawn ? 'vector' : 'photo';
  const family = nearestFamily(spec.family, painter);
  const warnings = family.name === spec.family ? [] : [approximated(request, family)];
  if (hasShapes) return { ...(await drawScene(family, request, { parameters, steps })), warnings };
  const instead = isDrawn ? DRAWN_INSTEAD[spec.style.treatment as RasterTreatment] : undefined; // any other key has none
  if (instead !== undefined)
    return { ...(await drawInstead(family, request, { parameters, steps, treatment: instead })), warnings };
  const backdrop = await (isDrawn ? drawForPixels(family, request, steps) : paintPhoto(request));
  return { ...treatPixels(backdrop, request, parameters), warnings };
}

/** The photograph of the spec's family, or of the nearest that can be photographed. */
async function paintPhoto(request: RenderRequest): Promise<Backdrop> {
  return paintWith(nearestFamily(request.spec.family, 'photo').photo, { ...request, paintFamily: paintPhoto });
}

function drawForPixels(family: Family, request: RenderRequest, steps: DrawingSteps): Promise<Backdrop> {
  return drawInstead(family, request, { parameters: {}, steps, treatment: DRAWN_FOR_PIXELS });
}

/** A drawing in another treatment than the spec's, as pixels: its SVG would not be what was asked for. */
async function drawInstead(
  family: Family,
  request: RenderRequest,
  { treatment, ...look }: DrawingLook & { readonly treatment: VectorTreatment },
): Promise<Backdrop> {
  const spec = { ...request.spec, style: { ...request.spec.style, treatment } };
  const { picture, shadow } = await drawScene(family, { ...request, spec }, look);
  return { picture, shadow };
}

function treatPixels(backdrop: Backdrop, { spec }: RenderRequest, parameters: StyleParameters): Backdrop {
  const { style, seed } = spec;
  if (style.treatment === 'photo' && Object.keys(parameters).length === 0) return backdrop;
  const apply = styleOf(RASTER_STYLES, style.treatment as RasterTreatment); // checked by the look-up itself
  const styled = apply(toSrgb(backdrop.picture), parameters, seed);
  return { ...backdrop, picture: toLinear(finishRaster(styled, style.treatment, parameters, seed)) };
}

async function drawScene(
  family: Family,
  request: RenderRequest,
  { parameters, steps }: DrawingLook,
): Promise<Backdrop & { readonly svg: string }> {
  const { completeShapes = unchanged, finishShapes = unchanged } = steps;
  const { spec, widthPx, heightPx, subject } = request;
  const { treatment } = spec.style;
  const drawing = addWeather(completeShapes(await paintWith(family.vector, request)), spec);
  const scene = finishShapes(recolourScene(drawing, parameters));
  const svg = styleOf(VECTOR_STYLES, treatment as VectorTreatment)(scene, parameters); // checked by the look-up itself
  const finished = finishRaster(renderSvg(svg, widthPx, heightPx), treatment, parameters, spec.seed);
  return {
    picture: toLinear(finished),
    svg,
    shadow: subject === undefined || subject.touchesBottom ? 'none' : 'contact',
  };
}

function unchanged(scene: VectorScene): VectorScene {
  return scene;
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
