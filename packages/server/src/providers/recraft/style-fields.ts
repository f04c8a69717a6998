import {
  baseStyleOf,
  isVectorStyle,
  RECRAFT_STYLE_NAMES,
  RECRAFT_STYLES,
  type RecraftModel,
  type StyleChoice,
} from '@backlot/contract';

/** How a style is asked for: a base style with or without a substyle, or the name that people see. */
export interface StyleFields {
  readonly style?: string;
  readonly substyle?: string;
}

/**
 * A style in the words of Recraft's API, undefined if the model does not draw it. Its table of base styles and substyles goes first;
 * what only the list of names has is asked for by name. The base style of a model that takes no styles is asked for by silence.
 */
export function styleFields({ vocabulary, base, preset }: StyleChoice, model: RecraftModel): StyleFields | undefined {
  if (vocabulary !== 'recraft' || base === undefined) return undefined;
  if (base === baseStyleOf(model) && preset === undefined) return {};
  if (isVectorStyle({ style: base }) !== model.isVector) return undefined;
  const isIt = (row: { readonly model: string; readonly style: string; readonly substyle: string | null }): boolean =>
    row.model === model.family && row.style === base && row.substyle === (preset ?? null);
  if (RECRAFT_STYLES.some(isIt)) return { style: base, ...(preset !== undefined && { substyle: preset }) };
  const named = RECRAFT_STYLE_NAMES.find(isIt);
  return named && { style: named.name };
}
