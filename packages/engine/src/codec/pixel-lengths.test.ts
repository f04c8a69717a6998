import { describe, expect, it } from 'vitest';
import { attributeInPixels, cssInPixels } from './pixel-lengths.ts';

describe('lengths in pixels', () => {
  it.each([
    ['1in', '96px'],
    ['2.54cm', '96px'],
    ['25.4mm', '96px'],
    ['101.6q', '96px'],
    ['-72PT', '-96px'],
    ['.5pc', '8px'],
    ['1e1mm', '37.7952756px'],
  ])('%s is %s', (length, pixels) => {
    expect(attributeInPixels('width', length)).toBe(pixels);
  });

  it('are those of lists and of styles', () => {
    expect(attributeInPixels('stroke-dasharray', '1in, 2 3pc')).toBe('96px, 2 48px');
    expect(attributeInPixels('style', 'font:italic 12pt/3pc x;stroke-width:1in')).toBe(
      'font:italic 16px/48px x;stroke-width:96px',
    );
    expect(cssInPixels('.a1in{width:3pc}')).toBe('.a1in{width:48px}');
  });

  it.each([
    ['id', '1in'],
    ['class', 'a 5mm'],
    ['d', 'M1 1L2 2'],
    ['width', '100%'],
    ['width', '30em'],
    ['fill', '#5mm'],
    ['fill', 'url(#a-1in)'],
    ['style', 'fill:url(#1in);stroke:#12pt'],
  ])('are no others: %s="%s"', (name, value) => {
    expect(attributeInPixels(name, value)).toBe(value);
  });
});
