import { findRecraftModel, type RecraftModel, type StyleChoice } from '@backlot/contract';
import { expect, it } from 'vitest';
import { styleFields } from './style-fields.ts';

function modelOf(name: string): RecraftModel {
  const model = findRecraftModel(name);
  if (model === undefined) throw new Error(`there is no model ${name}`);
  return model;
}

it.each<readonly [string, Omit<StyleChoice, 'vocabulary'>, object | undefined]>([
  ['recraftv3', { base: 'any' }, {}],
  ['recraftv2', { base: 'realistic_image' }, {}],
  ['recraftv4_1_vector', { base: 'vector_illustration' }, {}],
  ['recraftv4_1', { base: 'vector_illustration' }, undefined],
  [
    'recraftv3',
    { base: 'digital_illustration', preset: 'grain_20' },
    { style: 'digital_illustration', substyle: 'grain_20' },
  ],
  ['recraftv2_vector', { base: 'icon', preset: 'outline' }, { style: 'icon', substyle: 'outline' }],
  ['recraftv3', { base: 'realistic_image', preset: 'product_photo' }, { style: 'Product photo' }],
])('%s is asked for %j by %j', (model, style, words) => {
  expect(styleFields({ vocabulary: 'recraft', ...style }, modelOf(model))).toEqual(words);
});
