import type { KnownStyle } from './context.ts';
import type { RecraftFamily } from './models.ts';
import { RECRAFT_STYLE_NAMES } from './style-names.ts';
import { RECRAFT_STYLES, type RecraftStyle } from './styles.ts';

/** Substyles without a name, which were in the documents once and which clients still offer. */
const FORMER: readonly RecraftStyle[] = [
  { model: 'recraftv3', style: 'digital_illustration', substyle: 'child_books' },
  { model: 'recraftv3', style: 'digital_illustration', substyle: 'vanilla_dreams' },
  { model: 'recraftv3', style: 'vector_illustration', substyle: 'contour_pop_art' },
  { model: 'recraftv3', style: 'vector_illustration', substyle: 'infographical' },
];
const KNOWN: readonly RecraftStyle[] = [...RECRAFT_STYLES, ...RECRAFT_STYLE_NAMES, ...FORMER];

/** V4 has no named styles; these two are what its own are called when it speaks of them. */
const V4_STYLES: readonly KnownStyle[] = [
  { style: 'any', substyle: null },
  { style: 'vector_illustration', substyle: null },
];

const VECTOR_BASES: ReadonlySet<string> = new Set(['vector_illustration', 'icon']);

/** What a request says about its style. */
interface StyleWish {
  readonly family: RecraftFamily;
  /** A base style such as `realistic_image`, or a name such as `Studio photo`. */
  readonly style: string;
  readonly substyle?: string | undefined;
}

/** A style that was found, or what is wrong with the substyle, to be read after the field's name. */
type StyleReading = { readonly style: KnownStyle } | { readonly substyleFault: string };

/** Whether a style is drawn as shapes. */
export function isVectorStyle({ style }: Pick<KnownStyle, 'style'>): boolean {
  return VECTOR_BASES.has(style);
}

/** Finds the style that is asked for, in either of the two vocabularies; undefined if the family has none of that name. */
export function readStyle({ family, style, substyle }: StyleWish): StyleReading | undefined {
  const known = family === 'recraftv4' ? V4_STYLES : KNOWN.filter((row) => row.model === family);
  const byBase = known.filter((row) => row.style === style);
  if (byBase.length > 0) {
    const found = byBase.find((row) => row.substyle === (substyle ?? null));
    return found ? { style: found } : { substyleFault: `should be a substyle of ${style}` };
  }
  const name = style.toLowerCase();
  const found = RECRAFT_STYLE_NAMES.find((row) => row.model === family && row.name.toLowerCase() === name);
  if (found === undefined) return undefined;
  const isContradicted = substyle !== undefined && substyle !== found.substyle;
  return isContradicted ? { substyleFault: `should be left out with the style '${found.name}'` } : { style: found };
}
