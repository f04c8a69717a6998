export { AppError, ERRORS, toAppError, type ErrorCode, type FieldIssue } from './errors.ts';
export { PROVIDER_NAMES, STAND_INS, type Model, type Operation, type ProviderName } from './define.ts';
export { OPERATIONS, type OperationCall, type OperationInput, type OperationName } from './operations/index.ts';
export type { ProducedImage, Production, ResolvedCall } from './operations/resolved.ts';
export type { Appearance, PlacedWord } from './operations/appearance.ts';
export type { RgbColour } from './operations/rgb-colour.ts';
export { MAX_SIDE_PX, type PictureSize } from './operations/size.ts';
export type { StyleChoice } from './operations/style-choice.ts';
export { styleProfile, type StyleProfile } from './operations/style-profile.ts';
export * from './recraft/index.ts';
export * from './openai/index.ts';
export {
  IDEOGRAM_STYLE_PRESETS,
  IDEOGRAM_STYLE_TYPES,
  type IdeogramStylePreset,
  type IdeogramStyleType,
} from './catalog/ideogram-styles.ts';
export { CATALOG, findModel, modelsOf } from './catalog/index.ts';
export type { CatalogEntry, PromptFaults, PromptReading } from './catalog/entry.ts';
export * from './onemin/index.ts';
export * from './platform/index.ts';
export { presentOpenApi } from './openapi/present-openapi.ts';
