import { expect, it } from 'vitest';
import { RECRAFT_STYLE_NAMES } from './style-names.ts';
import { RECRAFT_STYLES } from './styles.ts';

const keyOf = ({ model, style, substyle }: (typeof RECRAFT_STYLES)[number]) => `${model}/${style}/${substyle}`;

it('names every style once', () => {
  const named = RECRAFT_STYLE_NAMES.map(keyOf).filter((key) => !key.endsWith('/product_photo'));

  expect(named.toSorted()).toEqual(RECRAFT_STYLES.map(keyOf).toSorted());
  expect(new Set(RECRAFT_STYLE_NAMES.map(({ model, name }) => `${model} ${name}`)).size).toBe(
    RECRAFT_STYLE_NAMES.length,
  );
});
