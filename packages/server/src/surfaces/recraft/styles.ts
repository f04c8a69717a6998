import { RECRAFT_STYLE_NAMES, type NamedRecraftStyle } from '@backlot/contract';
import { stableUuid } from '../../stable-uuid.ts';

/** A style that everybody may use, with the id that requests may name it by. */
interface ListedStyle extends NamedRecraftStyle {
  readonly styleId: string;
}

const STYLES: readonly ListedStyle[] = RECRAFT_STYLE_NAMES.map((row) => ({
  ...row,
  styleId: stableUuid(`recraft style ${row.model}/${row.style}/${row.substyle ?? ''}`),
}));

const BY_ID: ReadonlyMap<string, NamedRecraftStyle> = new Map(STYLES.map((style) => [style.styleId, style]));

/** The style with an id, if there is one. */
export function findStyle(styleId: string): NamedRecraftStyle | undefined {
  return BY_ID.get(styleId.toLowerCase());
}

/** `GET /v1/styles/basic`: the styles that everybody may use. */
export function listBasicStyles(): object {
  return { styles: STYLES.map(({ styleId, name, model }) => ({ style_id: styleId, style: name, model })) };
}
