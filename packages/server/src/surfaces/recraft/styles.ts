import { RECRAFT_STYLE_NAMES, type NamedRecraftStyle, type RecraftStyle } from '@backlot/contract';
import { stableUuid } from '../../stable-uuid.ts';
import type { OwnStyle } from './dependencies.ts';

/** A style that everybody may use, with the id that requests may name it by. */
interface ListedStyle extends NamedRecraftStyle {
  readonly styleId: string;
}

const STYLES: readonly ListedStyle[] = RECRAFT_STYLE_NAMES.map((row) => ({
  ...row,
  styleId: styleIdOf(row),
}));

/** What requests may name a listed style by. */
export function styleIdOf({ model, style, substyle }: RecraftStyle): string {
  return stableUuid(`recraft style ${model}/${style}/${substyle ?? ''}`);
}

const BY_ID: ReadonlyMap<string, NamedRecraftStyle> = new Map(STYLES.map((style) => [style.styleId, style]));

/** The style that everybody may use with an id, if there is one. */
export function findBasicStyle(styleId: string): NamedRecraftStyle | undefined {
  return BY_ID.get(styleId.toLowerCase());
}

/** `GET /v1/styles/basic`: the styles that everybody may use. */
export function listBasicStyles(): object {
  return { styles: STYLES.map(({ styleId, name, model }) => ({ style_id: styleId, style: name, model })) };
}

/** They have been there since before any server was. */
const ALWAYS = new Date(0);

/** A style that everybody may use, as `GET /v1/styles/{id}` shows it. */
export function presentBasicStyle(id: string, { style, substyle }: NamedRecraftStyle): object {
  return {
    id: id.toLowerCase(),
    style,
    ...(substyle !== null && { substyle }),
    creation_time: ALWAYS.toISOString(),
    is_private: false,
  };
}

/** A style of a team's own. */
export function presentOwnStyle({ id, base, createdAt, isPrivate }: Omit<OwnStyle, 'profile'>): object {
  return { id, style: base, creation_time: createdAt.toISOString(), is_private: isPrivate };
}
