import type { Coverage, UnderstoodWord } from '../spec.ts';
import { QUANTIFIERS } from './lexicon/quantifiers.ts';
import { FILLER_WORDS, FUNCTION_WORDS } from './lexicon/stop-words.ts';
import { isOfCutOut, type Reading } from './reading.ts';

/** Longest lists that are reported. */
const MOST_REPORTED = 40;
/** Confidence that is left when no word named a place. */
const INFERRED_FACTOR = 0.6;

/** Which words shaped the scene, and how sure that makes us. */
export interface Understanding {
  readonly coverage: Coverage;
  readonly confidence: number;
}

/** Weighs the words of the prompt that were used against those that were not; words of grammar and praise count for nothing. */
export function measureCoverage(reading: Reading, inferred: boolean): Understanding {
  const { tokens, matches, subject, purpose } = reading;
  const used = new Set<string>();
  const ignored = new Set<string>();
  let usedWords = 0;
  let ignoredWords = 0;
  let i = 0;
  while (i < tokens.length) {
    const match = matches.find(({ start }) => start === i);
    const token = tokens[i];
    const ofCutOut = purpose === 'background' && subject !== undefined && i >= subject.start && i < subject.end;
    if (match !== undefined) {
      if (!isOfCutOut(reading, match)) used.add(match.words);
      const certainty = match.certainty ?? 1;
      usedWords += (match.end - match.start) * certainty;
      ignoredWords += (match.end - match.start) * (1 - certainty);
      i = match.end;
      continue;
    }
    i++;
    if (token === undefined || saysNothing(token.text)) continue;
    if (ofCutOut) usedWords++;
    else {
      ignored.add(token.written ?? token.text);
      ignoredWords++;
    }
  }
  const understood = understoodWords(reading);
  const share = usedWords + ignoredWords === 0 ? 0 : usedWords / (usedWords + ignoredWords);
  const confidence = share * (inferred ? INFERRED_FACTOR : 1);
  return {
    coverage: {
      used: [...used].slice(0, MOST_REPORTED),
      ignored: [...ignored].slice(0, MOST_REPORTED),
      ...(understood.length === 0 ? {} : { understood: understood.slice(0, MOST_REPORTED) }),
    },
    confidence: Math.round(confidence * 100) / 100,
  };
}

function understoodWords({ tokens, matches }: Reading): UnderstoodWord[] {
  const words = new Map<string, UnderstoodWord>();
  for (const { text, written, by = 'spelling' } of tokens) {
    if (written === undefined || (by === 'translation' && saysNothing(text))) continue;
    const before = words.get(written)?.as;
    words.set(written, { word: written, as: before === undefined ? text : `${before} ${text}`, by });
  }
  for (const { words: word, understoodAs } of matches) {
    if (understoodAs !== undefined) words.set(word, { word, as: understoodAs, by: 'meaning' });
  }
  return [...words.values()];
}

const NUMBER = /^\d+$/;

function saysNothing(word: string): boolean {
  return FUNCTION_WORDS.has(word) || FILLER_WORDS.has(word) || QUANTIFIERS.has(word) || NUMBER.test(word);
}
