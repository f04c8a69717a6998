/** One name of a model that callers may ask for. */
export interface RecraftModel {
  readonly id: string;
  readonly title: string;
  /** It draws SVG. */
  readonly isVector: boolean;
  /** Characters that a prompt may have. */
  readonly maxPromptCharacters: number;
  /** List price of one picture, units (1000 units = 1 US dollar). */
  readonly units: number;
}

const LONG = 10_000;
const SHORT = 1000;

/** Prefix of the name, title, characters of a prompt, units for raster and vector and, where there is one, for their `_pro`. */
type Family = readonly [string, string, number, number, number, (readonly [number, number])?];

const FAMILIES: readonly Family[] = [
  ['recraftv4_1', 'Recraft V4.1', LONG, 35, 80, [210, 300]],
  ['recraftv4_1_utility', 'Recraft V4.1 Utility', LONG, 35, 80, [210, 300]],
  ['recraftv4', 'Recraft V4', LONG, 40, 80, [250, 300]],
  ['recraftv3', 'Recraft V3', SHORT, 40, 80],
  ['recraftv2', 'Recraft V2', SHORT, 22, 44],
];

/** Every model that is documented, the newest first. */
export const RECRAFT_MODELS: readonly RecraftModel[] = FAMILIES.flatMap(
  ([prefix, name, maxPromptCharacters, raster, vector, pro]) => {
    const pair = (id: string, title: string, [pixels, shapes]: readonly [number, number]): RecraftModel[] => [
      { id, title, isVector: false, maxPromptCharacters, units: pixels },
      { id: `${id}_vector`, title: `${title} Vector`, isVector: true, maxPromptCharacters, units: shapes },
    ];
    return [...pair(prefix, name, [raster, vector]), ...(pro ? pair(`${prefix}_pro`, `${name} Pro`, pro) : [])];
  },
);

/** The model of a name, or of one of its other spellings: `recraftv3_raster`, `recraft20b`. */
export function findRecraftModel(name: string): RecraftModel | undefined {
  const plain = name.replace(/^recraft20b/, 'recraftv2').replace(/_raster$/, '');
  return RECRAFT_MODELS.find(({ id }) => id === plain);
}
