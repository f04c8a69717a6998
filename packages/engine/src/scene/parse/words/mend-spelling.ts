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

/** A word of the lexicon with the set of its letters, one bit each. */
interface Target {
  readonly word: string;
  readonly letters: number;
}

let targets: Map<number, Target[]> | undefined;

/** The words that a misspelling may stand for, by length. */
function targetsByLength(): Map<number, Target[]> {
  if (targets !== undefined) return targets;
  targets = new Map();
  for (const word of new Set([...LEXICON_WORDS, ...FILLER_WORDS])) {
    if (word.length < SHORTEST_MENDED - 1) continue;
    const known = targets.get(word.length);
    const target = { word, letters: letterSet(word) };
    if (known === undefined) targets.set(word.length, [target]);
    else known.push(target);
  }
  return targets;
}

/** The word of the lexicon that a misspelt one stands for; undefined when none is near or two are equally near. */
export function mendSpelling(word: string): string | undefined {
  if (word.length < SHORTEST_MENDED || !/^\p{L}+$/u.test(word)) return undefined;
  const most = typosAllowed(word);
  const letters = letterSet(word);
  let best: string | undefined;
  let lowest = Infinity;
  for (let length = word.length - most; length <= word.length + most; length++) {
    for (const { word: target, letters: others } of targetsByLength().get(length) ?? []) {
      // A mistake changes at most one letter for another, so that sets that differ in more are not worth a closer look.
      if (bitCount(letters ^ others) > 2 * most) continue;
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

const LETTERS = 26;

function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) % LETTERS);
  return set;
}

function bitCount(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
