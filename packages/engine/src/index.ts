export { inspectUpload, type UploadFacts } from './codec/inspect-upload.ts';
export { createEngine, type Engine } from './engine.ts';
export { missingModels } from './models/missing-models.ts';
export { decodeImage, type Decoded } from './codec/decode.ts';
export { decodeMask, type DecodedMask } from './codec/decode-mask.ts';
export { inspectImage, type ImageFacts } from './codec/inspect.ts';
export { DEFAULT_LIMITS, type ImageLimits } from './codec/limits.ts';
