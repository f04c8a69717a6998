import type { ModelRules } from './look.ts';
import { modelsOfFamilies } from './models.ts';

/** What changes parts of a picture by a prompt. */
export const V3_ONLY: ModelRules = { models: modelsOfFamilies('recraftv3'), byDefault: 'recraftv3' };

/** What makes a picture of a picture. */
export const V3_AND_V4: ModelRules = {
  models: modelsOfFamilies('recraftv4', 'recraftv3'),
  byDefault: 'recraftv4_1',
};

/** What makes pictures from words alone. */
export const ALL_MODELS: ModelRules = {
  models: modelsOfFamilies('recraftv4', 'recraftv3', 'recraftv2'),
  byDefault: 'recraftv4_1',
};

/** What makes many pictures to choose from: V4 without the utility models. */
export const EXPLORING: ModelRules = {
  models: [
    'recraftv4_1',
    'recraftv4_1_vector',
    'recraftv4_1_pro',
    'recraftv4_1_pro_vector',
    'recraftv4',
    'recraftv4_vector',
    'recraftv4_pro',
    'recraftv4_pro_vector',
  ],
  byDefault: 'recraftv4_1',
};
