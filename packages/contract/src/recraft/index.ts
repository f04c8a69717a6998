export * from './answers.ts';
export { readOptimizeColours, type OptimizeColours } from './colours.ts';
export type { EndpointContext, KnownImage, KnownStyle } from './context.ts';
export { RECRAFT_ENDPOINTS } from './endpoints.ts';
export type {
  EffectlessField,
  EndpointEntry,
  EndpointFault,
  EndpointFaults,
  EndpointReading,
  FieldFacts,
  TextKind,
} from './entry.ts';
export { baseStyleOf } from './look.ts';
export { findRecraftModel, RECRAFT_MODELS, type RecraftFamily, type RecraftModel } from './models.ts';
export { isVectorStyle } from './read-style.ts';
export { readSize, sizesOf } from './sizes.ts';
export { RECRAFT_STYLE_NAMES, type NamedRecraftStyle } from './style-names.ts';
export { RECRAFT_STYLES, type RecraftStyle, type RecraftStyleModel } from './styles.ts';
