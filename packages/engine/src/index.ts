export { inspectUpload, type UploadFacts } from './codec/inspect-upload.ts';
export { createEngine, type Engine } from './engine.ts';
export { missingModels } from './models/missing-models.ts';
