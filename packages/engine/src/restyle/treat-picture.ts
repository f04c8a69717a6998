import type { Raster } from '@backlot/kernels';
import { renderSvg } from '../codec/render-svg.ts';
import { finishRaster } from '../scene/styles/finish-raster.ts';
import { RASTER_STYLES } from '../scene/styles/raster/index.gen.ts';
import type { StyleParameters } from '../scene/styles/style-parameters.ts';
import { isVectorTreatment, type Treatment } from '../scene/styles/treatments.ts';
import { drawPicture } from './draw-picture.ts';

/** A treatment and how it is tuned. */
export interface PictureTreatment {
  readonly treatment: Treatment;
  readonly parameters: StyleParameters;
  readonly seed: number;
  /** 0..1, for treatments that draw: how few shapes are left. */
  readonly coarseness: number;
}

/** Repaints a picture in a style: pixels in the manner of the treatment, or drawn from shapes and rendered. Same size. */
export async function treatPicture(picture: Raster, wish: PictureTreatment): Promise<Raster> {
  const { treatment, parameters, seed } = wish;
  const treated = isVectorTreatment(treatment)
    ? renderSvg(await drawPicture(picture, treatment, wish), picture.width, picture.height)
    : RASTER_STYLES[treatment](picture, parameters, seed);
  return finishRaster(treated, treatment, parameters, seed);
}
