export { RECRAFT_ENDPOINTS } from './endpoints.ts';
export type { EndpointContext, KnownImage, KnownStyle } from './context.ts';
export type {
  EffectlessField,
  EndpointEntry,
  EndpointFault,
  EndpointFaults,
  EndpointReading,
  FieldFacts,
  TextKind,
} from './entry.ts';
export { RECRAFT_MODELS, type RecraftModel } from './models.ts';
export { RECRAFT_STYLE_NAMES, type NamedRecraftStyle } from './style-names.ts';
export { RECRAFT_STYLES, type RecraftStyle, type RecraftStyleModel } from './styles.ts';
