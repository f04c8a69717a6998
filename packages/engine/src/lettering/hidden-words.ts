import type { PlacedWord } from '@backlot/contract';
import type { Matte } from '@backlot/kernels';
import type { Warning } from '../scene/warning.ts';
import { perspective, quadOf } from './quad.ts';

/** Points along each axis of a polygon at which it is looked at. */
const PROBES = 24;
const SOLID = 0.5;
/** A word of which more than this is covered can no longer be read. */
const MOST_COVERED = 0.4;

/** Tells of words that stand behind a subject, or what else must stay, and are mostly covered by it: `words-hidden`. Throws like `setWords`. */
export function hiddenWords(words: readonly PlacedWord[], matte: Matte): Warning[] {
  return words.flatMap((word, index) => {
    if (coverage(perspective(quadOf(word, index, matte)), matte) <= MOST_COVERED) return [];
    return [
      {
        code: 'words-hidden',
        message: `Most of "${word.text}" lies behind the subject or what must stay as it is: give it a place beside that.`,
      },
    ];
  });
}

function coverage(map: ReturnType<typeof perspective>, { width, height, data }: Matte): number {
  let covered = 0;
  for (let row = 0; row < PROBES; row++)
    for (let column = 0; column < PROBES; column++) {
      const [x, y] = map((column + 0.5) / PROBES, (row + 0.5) / PROBES);
      const isInside = x >= 0 && y >= 0 && x < width && y < height;
      if (isInside && (data[Math.floor(y) * width + Math.floor(x)] ?? 0) > SOLID) covered++;
    }
  return covered / (PROBES * PROBES);
}
