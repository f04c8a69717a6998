import { expect, it } from 'vitest';
import { findRecraftModel, RECRAFT_MODELS } from './models.ts';

it('knows the sixteen models of the documents', () => {
  expect(RECRAFT_MODELS).toHaveLength(16);
  expect(findRecraftModel('recraftv4_1_utility_pro_vector')).toEqual({
    id: 'recraftv4_1_utility_pro_vector',
    title: 'Recraft V4.1 Utility Pro Vector',
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

it('knows no other', () => {
  expect(findRecraftModel('flux')).toBeUndefined();
});
