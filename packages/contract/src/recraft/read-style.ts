import { RECRAFT_STYLE_NAMES } from './style-names.ts';
import { RECRAFT_STYLES, type RecraftStyle, type RecraftStyleModel } from './styles.ts';

/** Substyles without a name, which were in the documents once and which clients still offer. */
const FORMER: readonly RecraftStyle[] = [
  { model: 'recraftv3', style: 'digital_illustration', substyle: 'child_books' },
  { model: 'recraftv3', style: 'digital_illustration', substyle: 'vanilla_dreams' },
  { model: 'recraftv3', style: 'vector_illustration', substyle: 'contour_pop_art' },
  { model: 'recraftv3', style: 'vector_illustration', substyle: 'infographical' },
];

const VECTOR_BASES: ReadonlySet<string> = new Set(['vector_illustration', 'icon']);
const MAX_SHOWN_CHARACTERS = 60;

/** What a request says about its style. */
interface StyleWish {
  readonly model: RecraftStyleModel;
  /** A base style such as `realistic_image`, or a name such as `Studio photo`. */
  readonly style?: string | undefined;
  readonly substyle?: string | undefined;
}

/** A style that was found, or the field at fault with what is wrong, to be read after the field's name. */
type StyleReading =
  | { readonly style: RecraftStyle | undefined }
  | { readonly field: 'style' | 'substyle'; readonly message: string };

/** Whether a style is drawn as shapes. */
export function isVectorStyle({ style }: Pick<RecraftStyle, 'style'>): boolean {
  return VECTOR_BASES.has(style);
}

/** Finds the style that is asked for, in either of the two vocabularies. */
export function readStyle({ model, style, substyle }: StyleWish): StyleReading {
  if (style === undefined) {
    return substyle === undefined ? { style: undefined } : { field: 'substyle', message: 'should come with a style' };
  }
  const known = [...RECRAFT_STYLES, ...RECRAFT_STYLE_NAMES, ...FORMER].filter((row) => row.model === model);
  const byBase = known.filter((row) => row.style === style);
  if (byBase.length > 0) {
    const found = byBase.find((row) => row.substyle === (substyle ?? null));
    return found ? { style: found } : { field: 'substyle', message: `should be a substyle of ${style}` };
  }
  const name = style.toLowerCase();
  const found = RECRAFT_STYLE_NAMES.find((row) => row.model === model && row.name.toLowerCase() === name);
  if (found === undefined) return { field: 'style', message: `'${shown(style)}' is not a style of ${model}` };
  const isContradicted = substyle !== undefined && substyle !== found.substyle;
  return isContradicted
    ? { field: 'substyle', message: `should be left out with the style '${found.name}'` }
    : { style: found };
}

function shown(word: string): string {
  return word.length > MAX_SHOWN_CHARACTERS ? `${word.slice(0, MAX_SHOWN_CHARACTERS)}…` : word;
}
