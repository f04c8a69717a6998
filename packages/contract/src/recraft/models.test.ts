import { expect, it } from 'vitest';
import { findRecraftModel, RECRAFT_MODELS } from './models.ts';

it.each([
  ['recraftv4_1', 10_000, 35],
  ['recraftv4_1_vector', 10_000, 80],
  ['recraftv4_1_pro', 10_000, 210],
  ['recraftv4_1_pro_vector', 10_000, 300],
  ['recraftv4_1_utility', 10_000, 35],
  ['recraftv4_1_utility_vector', 10_000, 80],
  ['recraftv4_1_utility_pro', 10_000, 210],
  ['recraftv4_1_utility_pro_vector', 10_000, 300],
  ['recraftv4', 10_000, 40],
  ['recraftv4_vector', 10_000, 80],
  ['recraftv4_pro', 10_000, 250],
  ['recraftv4_pro_vector', 10_000, 300],
  ['recraftv3', 1000, 40],
  ['recraftv3_vector', 1000, 80],
  ['recraftv2', 1000, 22],
  ['recraftv2_vector', 1000, 44],
])('knows %s, which takes prompts of %d characters for %d units', (id, maxPromptCharacters, units) => {
  expect(findRecraftModel(id)).toMatchObject({ id, maxPromptCharacters, units, isVector: id.endsWith('_vector') });
});

it('knows sixteen models, each once', () => {
  expect(new Set(RECRAFT_MODELS.map(({ id }) => id)).size).toBe(16);
  expect(RECRAFT_MODELS).toHaveLength(16);
});

it('tells their families', () => {
  expect(findRecraftModel('recraftv4_1_utility_pro_vector')).toEqual({
    id: 'recraftv4_1_utility_pro_vector',
    title: 'Recraft V4.1 Utility Pro Vector',
    family: 'recraftv4',
    isPro: true,
    isVector: true,
    maxPromptCharacters: 10_000,
    units: 300,
  });
});

it.each([
  ['recraftv3_raster', 'recraftv3'],
  ['recraft20b', 'recraftv2'],
  ['recraft20b_vector', 'recraftv2_vector'],
])('knows %s as %s', (name, id) => {
  expect(findRecraftModel(name)?.id).toBe(id);
});

it.each(['flux', '', 'constructor', 'recraftv4_styles', 'recraftv3_pro'])('knows no %j', (name) => {
  expect(findRecraftModel(name)).toBeUndefined();
});
