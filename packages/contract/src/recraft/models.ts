/** Models that share styles, sizes and limits. */
export type RecraftFamily = 'recraftv4' | 'recraftv3' | 'recraftv2';

/** One name of a model that callers may ask for. */
export interface RecraftModel {
  readonly id: string;
  readonly title: string;
  readonly family: RecraftFamily;
  /** It makes larger pictures. */
  readonly isPro: boolean;
  /** It draws SVG. */
  readonly isVector: boolean;
  /** Characters that a prompt may have. */
  readonly maxPromptCharacters: number;
  /** List price of one picture, units (1000 units = 1 US dollar). */
  readonly units: number;
}

/** The longest prompt that any model takes, characters. */
export const MAX_PROMPT_CHARACTERS = 10_000;
const SHORT_PROMPT_CHARACTERS = 1000;

/** What the models of one name have in common; units for raster and vector, and, where there is one, for their `_pro`. */
interface Line {
  readonly id: string;
  readonly title: string;
  readonly family: RecraftFamily;
  readonly units: readonly [raster: number, vector: number];
  readonly proUnits?: readonly [raster: number, vector: number];
}

const LINES: readonly Line[] = [
  { id: 'recraftv4_1', title: 'Recraft V4.1', family: 'recraftv4', units: [35, 80], proUnits: [210, 300] },
  {
    id: 'recraftv4_1_utility',
    title: 'Recraft V4.1 Utility',
    family: 'recraftv4',
    units: [35, 80],
    proUnits: [210, 300],
  },
  { id: 'recraftv4', title: 'Recraft V4', family: 'recraftv4', units: [40, 80], proUnits: [250, 300] },
  { id: 'recraftv3', title: 'Recraft V3', family: 'recraftv3', units: [40, 80] },
  { id: 'recraftv2', title: 'Recraft V2', family: 'recraftv2', units: [22, 44] },
];

/** Every model that is documented, the newest first. */
export const RECRAFT_MODELS: readonly RecraftModel[] = LINES.flatMap(({ id, title, family, units, proUnits }) => [
  ...pairOf({ id, title, family, isPro: false }, units),
  ...(proUnits === undefined ? [] : pairOf({ id: `${id}_pro`, title: `${title} Pro`, family, isPro: true }, proUnits)),
]);

function pairOf(
  model: Pick<RecraftModel, 'id' | 'title' | 'family' | 'isPro'>,
  [raster, vector]: Line['units'],
): RecraftModel[] {
  const maxPromptCharacters = model.family === 'recraftv4' ? MAX_PROMPT_CHARACTERS : SHORT_PROMPT_CHARACTERS;
  const common = { ...model, maxPromptCharacters };
  return [
    { ...common, isVector: false, units: raster },
    { ...common, id: `${model.id}_vector`, title: `${model.title} Vector`, isVector: true, units: vector },
  ];
}

/** The model of a name, or of one of its other spellings: `recraftv3_raster`, `recraft20b`. */
export function findRecraftModel(name: string): RecraftModel | undefined {
  const plain = name.replace(/^recraft20b/, 'recraftv2').replace(/_raster$/, '');
  return RECRAFT_MODELS.find(({ id }) => id === plain);
}

/** The ids of the models of some families, the newest first. */
export function modelsOfFamilies(...families: readonly RecraftFamily[]): readonly string[] {
  return RECRAFT_MODELS.filter(({ family }) => families.includes(family)).map(({ id }) => id);
}

/** The model that draws shapes in place of the pixels of another. */
export function vectorTwinOf(model: RecraftModel): RecraftModel {
  return findRecraftModel(`${model.id}_vector`) ?? model;
}
