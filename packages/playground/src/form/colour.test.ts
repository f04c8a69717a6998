import { expect, it } from 'vitest';
import { fromHex, isWireColour, toHex } from './colour.ts';

it('writes colours as the platform does, and reads them back', () => {
  expect(toHex({ rgb: [255, 128, 0] })).toBe('#ff8000');
  expect(fromHex('#ff8000')).toEqual([255, 128, 0]);
});

it.each([[null], ['#fff'], [{ weight: 1 }], [{ rgb: 'red' }]])('takes %j for no colour', (value) => {
  expect(isWireColour(value)).toBe(false);
});
