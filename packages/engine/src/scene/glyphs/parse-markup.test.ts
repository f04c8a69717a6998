import { expect, test } from 'vitest';
import { parseMarkup } from './parse-markup.ts';

test('elements nest and keep their attributes', () => {
  expect(parseMarkup('<g fill="#fff"><path d="M0 0"/></g><circle r="1" />')).toEqual([
    { name: 'g', attributes: { fill: '#fff' }, children: [{ name: 'path', attributes: { d: 'M0 0' }, children: [] }] },
    { name: 'circle', attributes: { r: '1' }, children: [] },
  ]);
});

test('tags that do not pair are refused', () => {
  expect(() => parseMarkup('<g><path></g>')).toThrow(SyntaxError);
  expect(() => parseMarkup('<g>')).toThrow('never closed');
});
