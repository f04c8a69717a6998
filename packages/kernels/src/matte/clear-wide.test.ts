import { expect, test } from 'vitest';
import { clearWide } from './clear-wide.ts';

/** An area drawn with `#`, cleared of what is wider than a radius, drawn again. */
function cleared(rows: readonly string[], radiusPx: number): string[] {
  const width = rows[0]!.length;
  const area = Uint8Array.from(rows.join(''), (letter) => (letter === '#' ? 1 : 0));
  clearWide(area, width, rows.length, radiusPx);
  return rows.map((_, y) => Array.from(area.subarray(y * width, (y + 1) * width), (on) => (on ? '#' : '.')).join(''));
}

test('a wide area goes, a strand on it stays but for its root', () => {
  expect(cleared(['.........', '.###.....', '.########', '.###.....', '.........'], 1)).toEqual([
    '.........',
    '.........',
    '......###',
    '.........',
    '.........',
  ]);
});

test('what is thin everywhere stays', () => {
  const strand = ['.##.....', '..##....', '...#####'];

  expect(cleared(strand, 1)).toEqual(strand);
});

test('a wide area at the edge of the picture goes too', () => {
  expect(cleared(['###', '###', '...'], 1)).toEqual(['...', '...', '...']);
});
