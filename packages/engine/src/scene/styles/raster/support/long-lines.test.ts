import { describe, expect, it } from 'vitest';
import { longLines } from './long-lines.ts';

const sheet = { width: 12, height: 3, spanPx: 6 };

/** One row of ink between two blank rows. */
function row(text: string): Float32Array {
  const ink = Float32Array.from(text, (character) => (character === '#' ? 1 : character === ':' ? 0.1 : 0));
  return Float32Array.from({ length: 36 }, (_, i) => (i >= 12 && i < 24 ? ink[i - 12]! : 0));
}

describe('longLines', () => {
  it('keeps a long line and drops a crumb', () => {
    expect(longLines(row('########..##'), sheet)).toEqual(row('########....'));
  });

  it('does not take two crumbs with a breath of ink between them for a line', () => {
    expect(longLines(row('##:##:##:##.'), sheet)).toEqual(row('............'));
  });
});
