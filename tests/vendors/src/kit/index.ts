export { type Answer, bytesAnswer, jsonAnswer, type Outcome, Refusal, textAnswer, type Work } from './answer.ts';
export { inspectUpload, type Upload } from './inspect-upload.ts';
export { cutOut, drift, DRIFT_LEVELS, frameRegion, paintEdit, placeOnCanvas, resizePicture } from './paint-edit.ts';
export {
  decodePicture,
  encodePicture,
  flatPicture,
  mediaTypeOf,
  type Picture,
  type RasterFormat,
  SIGNAL_COLOUR,
} from './picture.ts';
export { type MaskProblem, type MaskRules, readGreyMask, readRegion } from './read-mask.ts';
export { createReader, type Reader, type ReaderSource } from './reader.ts';
export { formOf, halvesMask } from './sample-request.ts';
export { startVendor } from './start-vendor.ts';
export type {
  Charge,
  EditedRegion,
  Fault,
  Faults,
  ReceivedFile,
  ReceivedRequest,
  VendorOptions,
  VendorServer,
} from './types.ts';
export type { Call, Route, VendorDefinition } from './vendor-definition.ts';
