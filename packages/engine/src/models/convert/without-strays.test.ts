import { expect, test } from 'vitest';
import { withoutStrays } from './without-strays.ts';

test('what lies beside the canvas goes, with groups of nothing else; the rest stays as it was', () => {
  const seen = '<path fill="#fff" d="M1 1h9v9z"/><g opacity=".5"><circle cx="5" cy="5" r="3"/></g>';
  const gradient = '<linearGradient id="a"><stop offset="0"/></linearGradient>';

  const body = `<path d="M-90 0h40v9z"/>${seen}<g opacity=".5"><path d="M200 10h5v5z"/></g>${gradient}`;

  expect(withoutStrays(body, 128)).toBe(seen + gradient);
});

test('what a transform brings onto the canvas stays', () => {
  const body = '<ellipse cx="-50" cy="5" rx="4" ry="3" transform="translate(60)"/>';

  expect(withoutStrays(body, 128)).toBe(body);
});
