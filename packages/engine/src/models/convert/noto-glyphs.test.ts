import { expect, test } from 'vitest';
import { FIGURES, glyphsOfNoto, type NotoGlyphs } from './noto-glyphs.ts';

interface Icon {
  readonly body: string;
  readonly width?: number;
}

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Converts a set of all figures and the things given. */
function convert(things: Readonly<Record<string, Icon>>, categories: Readonly<Record<string, readonly string[]>>) {
  const figures = Object.fromEntries(FIGURES.map((name) => [name, { body: '' }]));
  const set = { prefix: 'noto', width: 128, height: 128, icons: { ...figures, ...things } };
  const converted = glyphsOfNoto(bytes(set), bytes({ categories }));
  return JSON.parse(new TextDecoder().decode(converted)) as NotoGlyphs;
}

test('things and figures are kept by name, symbols and other people are not', () => {
  const things = {
    zebra: { body: '<path d="M0 0h9v9z"/>' },
    'one-oclock': { body: '' },
    'woman-shrugging': { body: '' },
    triangle: { body: '' },
  };

  const { sizePx, glyphs } = convert(things, {
    'Animals & Nature': ['zebra'],
    'Travel & Places': ['one-oclock'],
    'People & Body': ['woman-shrugging', 'man-walking'],
    Symbols: ['triangle'],
  });

  expect(sizePx).toBe(128);
  expect(glyphs['zebra']).toBe('<path d="M0 0h9v9z"/>');
  expect(Object.keys(glyphs)).toEqual([...FIGURES, 'zebra'].toSorted());
});

test('an icon that is missing or not on the common square is refused', () => {
  expect(() => convert({}, { Objects: ['hammer'] })).toThrow('no "hammer"');
  expect(() => convert({ hammer: { body: '', width: 64 } }, { Objects: ['hammer'] })).toThrow('square');
});
