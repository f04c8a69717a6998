import { invalid } from './answers.ts';

/** One documented model. */
export interface RecraftModel {
  readonly id: string;
  /** Family without `_vector` and `_pro`: `recraftv3`, `recraftv4_1_utility`. */
  readonly family: string;
  readonly generation: 2 | 3 | 4;
  readonly isVector: boolean;
  readonly isPro: boolean;
  /** Units for each generated image; 1000 units are 1 USD. */
  readonly units: number;
}

type Prices = readonly [raster: number, vector: number, rasterPro?: number, vectorPro?: number];

const FAMILIES: readonly (readonly [family: string, generation: 2 | 3 | 4, prices: Prices])[] = [
  ['recraftv2', 2, [22, 44]],
  ['recraftv3', 3, [40, 80]],
  ['recraftv4', 4, [40, 80, 250, 300]],
  ['recraftv4_1', 4, [35, 80, 210, 300]],
  ['recraftv4_1_utility', 4, [35, 80, 210, 300]],
  ['recraftv4_styles', 4, [35, 50, 100, 120]],
];

const MODELS: readonly RecraftModel[] = [
  ...FAMILIES.flatMap(([family, generation, [raster, vector, rasterPro, vectorPro]]) =>
    [
      { suffix: '', isVector: false, isPro: false, units: raster },
      { suffix: '_vector', isVector: true, isPro: false, units: vector },
      { suffix: '_pro', isVector: false, isPro: true, units: rasterPro },
      { suffix: '_pro_vector', isVector: true, isPro: true, units: vectorPro },
    ].flatMap(({ suffix, units, ...rest }) =>
      units === undefined ? [] : [{ id: family + suffix, family, generation, units, ...rest }],
    ),
  ),
  { id: 'recraftv4_1_flash', family: 'recraftv4_1_flash', generation: 4, isVector: false, isPro: false, units: 7 },
];

/** Looks a model up; the raster ones have an alias with `_raster`. */
export function findModel(id: string): RecraftModel {
  const plain = id.endsWith('_raster') ? id.slice(0, -'_raster'.length) : id;
  const model = MODELS.find((candidate) => candidate.id === plain && (plain === id || !candidate.isVector));
  if (model === undefined) throw invalid(`Model '${id}' is not supported`, 'invalid_model');
  return model;
}

/** Ids of all models, for `GET /models`. */
export const MODEL_IDS: readonly string[] = MODELS.map((model) => model.id);

/** Longest prompt in characters. */
export function promptLimit(model: RecraftModel): number {
  return model.generation === 4 ? 10_000 : 1000;
}
