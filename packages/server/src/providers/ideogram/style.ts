import { IDEOGRAM_STYLE_PRESETS, IDEOGRAM_STYLE_TYPES, type StyleChoice } from '@backlot/contract';
import type { FormParts } from '../../net/vendor-http.ts';
import { optionalPart } from './optional-part.ts';

/** What an endpoint takes of a style besides `style_preset`, which all take. */
interface StyleRules {
  /** Whether it has `style_type`. */
  readonly hasStyleType: boolean;
}

const TYPES: readonly string[] = IDEOGRAM_STYLE_TYPES;
const PRESETS: readonly string[] = IDEOGRAM_STYLE_PRESETS;
/** The types that say nothing beyond what an endpoint without types does. */
const NEUTRAL_TYPES: readonly string[] = ['AUTO', 'GENERAL'];

/** Whether a style names a type that an endpoint without types would ignore. */
export function namesType(style: StyleChoice | undefined): boolean {
  return style?.base !== undefined && !NEUTRAL_TYPES.includes(style.base);
}

/** The refusal of a style that an endpoint would not heed. */
export function refuseStyle(style: StyleChoice | undefined, { hasStyleType }: StyleRules): string | undefined {
  if (style === undefined) return undefined;
  const { vocabulary, base, preset } = style;
  if (vocabulary !== 'ideogram') return `does not know the styles of ${vocabulary}`;
  if (!hasStyleType && namesType(style)) return 'takes no style type for this';
  if (base !== undefined && !TYPES.includes(base)) return `has no style type "${base}"`;
  if (preset !== undefined && !PRESETS.includes(preset)) return `has no style preset "${preset}"`;
  return undefined;
}

/** A style as the parts of a form. */
export function styleParts(style: StyleChoice | undefined, { hasStyleType }: StyleRules): FormParts {
  return [
    ...optionalPart('style_type', hasStyleType ? style?.base : undefined),
    ...optionalPart('style_preset', style?.preset),
  ];
}
