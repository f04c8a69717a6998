import { IDEOGRAM_PRESETS, IDEOGRAM_TYPES } from './style-table-ideogram.ts';
import { RECRAFT_ILLUSTRATION_STYLES } from './style-table-recraft-illustration.ts';
import { buildDisplayNames } from './style-table-recraft-names.ts';
import { RECRAFT_PHOTO_STYLES } from './style-table-recraft-photo.ts';
import { RECRAFT_VECTOR_STYLES } from './style-table-recraft-vector.ts';
import type { StyleEntry } from './style-entry.ts';

/** Recraft's styles by `style` or `style/substyle`. */
export const RECRAFT_TABLE: ReadonlyMap<string, StyleEntry> = new Map([
  ...Object.entries(RECRAFT_PHOTO_STYLES),
  ...Object.entries(RECRAFT_ILLUSTRATION_STYLES),
  ...Object.entries(RECRAFT_VECTOR_STYLES),
]);

/** Recraft's display names in lower case, to keys of {@link RECRAFT_TABLE}. */
export const RECRAFT_DISPLAY_NAMES: ReadonlyMap<string, string> = buildDisplayNames([...RECRAFT_TABLE.keys()]);

/** Ideogram's `style_type` values. */
export const IDEOGRAM_TYPE_TABLE: ReadonlyMap<string, StyleEntry> = new Map(Object.entries(IDEOGRAM_TYPES));

/** Ideogram's `style_preset` values. */
export const IDEOGRAM_PRESET_TABLE: ReadonlyMap<string, StyleEntry> = new Map(Object.entries(IDEOGRAM_PRESETS));
