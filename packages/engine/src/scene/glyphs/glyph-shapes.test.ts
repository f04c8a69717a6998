import { expect, test } from 'vitest';
import { pathBounds } from '../vector/path-data.ts';
import type { Glyph } from './glyph.ts';
import { glyphBounds, glyphShapes } from './glyph-shapes.ts';

const PLACE = { role: 'thing', layer: 'near' } as const;
const glyph = (body: string): Glyph => ({ name: 'thing', body, sizePx: 128 });
const draw = (body: string, box = { x: 0, y: 0, width: 128, height: 128 }) => glyphShapes(glyph(body), box, PLACE);

test('a glyph fills its box, standing on the bottom edge in the middle', () => {
  const shapes = draw('<path fill="#123456" d="M10 20h40v80H10z"/>', { x: 100, y: 100, width: 200, height: 40 });

  expect(shapes).toEqual([{ ...PLACE, d: 'M190 100L210 100L210 140L190 140Z', colour: '#123456' }]);
});

test('outlines are absolute lines and curves, each with its letter, whatever they were', () => {
  const [shape] = draw(
    '<path fill="#fff" d="m0 0c0 10 10 20 20 20s20-10 20-20 0 128-20 128q-9 0-9-9t-11-9zm10 10h5v5a5 5 0 0 1-5-5"/>',
  );

  expect(shape?.d.replaceAll(/[^A-Za-z]/g, '')).toMatch(/^M[CQLMZ]+$/);
  expect(shape?.d).not.toMatch(/C[^A-Z]*(?:-?[\d.]+[ ,]){6,}/);
});

test('groups pass on paint, opacity and transforms', () => {
  const [, shape] = draw(
    '<path fill="#000" d="M0 0h128v128H0z"/><g fill="#f00" opacity=".5"><ellipse cx="4" cy="4" rx="4" ry="2" transform="translate(10 20)"/></g>',
  );

  expect(shape).toMatchObject({ role: 'shade', colour: '#ff0000', opacity: 0.5, plain: true });
  expect(pathBounds(shape?.d ?? '')).toEqual({ left: 10, top: 22, right: 18, bottom: 26 });
});

test('a gradient that goes down fades, one that goes up the other way, a veil is its mean', () => {
  const stops = '<stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/>';
  const veil = '<stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/>';
  const area = (id: string) => `<path fill="url(#${id})" d="M0 0h128v128H0z"/>`;

  const [down, up, thin] = draw(
    `<linearGradient id="a" x1="0" x2="0" y1="0" y2="9">${stops}</linearGradient>` +
      `<linearGradient id="b" x1="0" x2="0" y1="9" y2="0">${stops}</linearGradient>` +
      `<linearGradient id="c" x1="0" x2="0" y1="0" y2="9">${veil}</linearGradient>${area('a')}${area('b')}${area('c')}`,
  );

  expect((down?.colour ?? '') < (down?.fadesTo ?? '')).toBe(true);
  expect((up?.colour ?? '') > (up?.fadesTo ?? '')).toBe(true);
  expect(thin).toMatchObject({ colour: '#ffffff', opacity: 0.5 });
});

test('lines keep their width in proportion, and small parts are details', () => {
  const [, line, dot] = draw(
    '<path fill="#fff" d="M0 0h64v64H0z"/><path fill="none" stroke="#00f" stroke-width="3" d="M1 9h60"/><circle cx="9" cy="9" r="2"/>',
  );

  expect(line).toMatchObject({ role: 'thing-detail', colour: '#0000ff', linePx: 6, plain: true });
  expect(dot).toMatchObject({ role: 'thing-detail', colour: '#000000', plain: true });
});

test('a mirrored glyph faces the other way in the same box', () => {
  const mirrored = glyphShapes(
    glyph('<path fill="#fff" d="M0 0h20l-20 40z"/>'),
    { x: 0, y: 0, width: 20, height: 40 },
    { ...PLACE, isMirrored: true },
  );

  expect(mirrored[0]?.d).toBe('M20 0L0 0L20 40Z');
});

test('the bounds are those of the curves, not of their handles', () => {
  const { top } = glyphBounds(glyph('<path fill="#fff" d="M0 100C0 0 100 0 100 100z"/>'));

  expect(top).toBeGreaterThan(20);
  expect(top).toBeLessThan(30);
});
