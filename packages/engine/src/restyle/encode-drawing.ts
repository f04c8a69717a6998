import type { Appearance, ProducedImage } from '@backlot/contract';
import type { Raster } from '@backlot/kernels';
import type { AppearancePlan } from '../appearance/plan-appearance.ts';
import { vectorTreatmentFor } from '../generate/vector-treatment.ts';
import { letteringLook } from '../lettering/lettering-look.ts';
import { setWordsInSvg } from '../lettering/set-words.ts';
import type { StyleParameters } from '../scene/styles/style-parameters.ts';
import { isVectorTreatment, type Treatment } from '../scene/styles/treatments.ts';
import { drawShapes } from '../steps/draw-shapes.ts';
import { drawPicture } from './draw-picture.ts';

interface DrawingLook {
  readonly treatment: Treatment;
  readonly parameters: StyleParameters;
  readonly coarseness: number;
  readonly plan: AppearancePlan;
}

/** Below this coarseness a picture without a style of its own is traced as it is, gradients and all. */
const FAITHFUL = 0.3;

/** A picture as an SVG of shapes in the style asked for: traced as it is while it is hardly changed, then ever more simply drawn. */
export async function encodeDrawing(
  picture: Raster,
  { treatment, parameters, coarseness, plan }: DrawingLook,
  words: Appearance['words'] = [],
): Promise<Pick<ProducedImage, 'bytes' | 'mediaType'>> {
  const drawn = isVectorTreatment(treatment) ? treatment : vectorTreatmentFor(treatment);
  const isFaithful = coarseness < FAITHFUL && drawn === 'flat';
  const svg = isFaithful
    ? await drawShapes(picture)
    : await drawPicture(picture, drawn, { parameters, coarseness, finishShapes: plan.finishShapes });
  const { width, height } = picture;
  const lettered = setWordsInSvg(svg, picture, words, { ...letteringLook(treatment), width, height });
  return { bytes: Buffer.from(lettered), mediaType: 'image/svg+xml' };
}
