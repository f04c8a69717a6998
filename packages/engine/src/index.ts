export { reducePalette } from '@backlot/kernels';
export { inspectUpload, type UploadFacts } from './codec/inspect-upload.ts';
export { maskFromAlpha } from './codec/mask-from-alpha.ts';
export type {
  Darkroom,
  ExtendedPicture,
  Finished,
  MadeFile,
  MaskOrder,
  MaskPolarity,
  MatteMask,
  PictureLimits,
  PreparedPicture,
  VendorFormat,
} from './darkroom/darkroom.ts';
export { createEngine, type Engine } from './engine.ts';
export { checkFillModel } from './models/fill/check-fill-model.ts';
export { missingModels } from './models/missing-models.ts';
