import { LEXICON_WORDS } from '../lexicon/index.ts';
import { FILLER_WORDS } from '../lexicon/stop-words.ts';
import { editDistance } from './edit-distance.ts';

/** Shorter words have too many neighbours to guess at. */
export const SHORTEST_MENDED = 5;
const LONG_WORD = 8;

/** How many typing mistakes a word of that length may hide. */
export function typosAllowed({ length }: string): number {
  return length >= LONG_WORD ? 2 : 1;
}

let targets: Map<number, string[]> | undefined;

/** The words that a misspelling may stand for, by length. */
function targetsByLength(): Map<number, string[]> {
  if (targets !== undefined) return targets;
  targets = new Map();
  for (const word of new Set([...LEXICON_WORDS, ...FILLER_WORDS])) {
    if (word.length < SHORTEST_MENDED - 1) continue;
    targets.set(word.length, [...(targets.get(word.length) ?? []), word]);
  }
  return targets;
}

/** The word of the lexicon that a misspelt one stands for; undefined when none is near or two are equally near. */
export function mendSpelling(word: string): string | undefined {
  if (word.length < SHORTEST_MENDED || !/^\p{L}+$/u.test(word)) return undefined;
  const most = typosAllowed(word);
  let best: string | undefined;
  let lowest = Infinity;
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const target of targetsByLength().get(length) ?? []) {
      const distance = editDistance(word, target, most);
      if (distance > most || (distance === 2 && (target.length < LONG_WORD - 1 || word[0] !== target[0]))) continue;
      const cost = costOf(word, target, distance);
      if (cost < lowest) [best, lowest] = [target, cost];
    }
  }
  return best;
}

/** Of equally near words the one that begins and ends like the written one, and has the same letters, is the likelier. */
function costOf(word: string, target: string, distance: number): number {
  const begins = word[0] === target[0] ? 0 : 0.6;
  const ends = word.at(-1) === target.at(-1) ? 0 : 0.2;
  const letters = sortedLetters(word) === sortedLetters(target) ? -0.3 : 0;
  return distance + begins + ends + letters;
}

function sortedLetters(word: string): string {
  return word.split('').toSorted().join('');
}
