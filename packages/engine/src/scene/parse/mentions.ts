import type { Effect } from './effect.ts';
import { hexOfWord } from './colour-codes.ts';
import { isColour } from './colours.ts';
import { FILLER_WORDS } from './lexicon/stop-words.ts';
import { DESCRIPTIONS } from './lexicon/descriptions.ts';
import { numberBefore } from './objects.ts';
import { qualifiesThing } from './qualifies.ts';
import { isNegated } from './negation.ts';
import { isOfCutOut, isOfTheThing, said as saidOf, type Reading } from './reading.ts';

/** Some words of a prompt and all that they ask for, so that it can be told afterwards whether the picture has it. */
export interface Mention {
  /** As written, in the caller's language. */
  readonly words: string;
  /** In English. */
  readonly phrase: string;
  /** None where they mean something that no slot of a scene has. */
  readonly effects: readonly Effect[];
  /** A colour or material of a thing ("red bicycle"), and not of the scene. */
  readonly isOfThing: boolean;
  /** Not what the prompt says, but what comes nearest to it. */
  readonly isNear: boolean;
  /** The number that the prompt gives, where it gives one. */
  readonly count?: number;
}

/** What a prompt says, word by word. */
export interface Account {
  readonly mentions: readonly Mention[];
  /** The words that name the given cut-out of a background: nothing of them is painted. */
  readonly subject: string;
  /** Words that describe what no painter can follow ("old", "riding"). */
  readonly descriptions: readonly string[];
  /** The prompt names no place: one was chosen. */
  readonly isPlaceInferred: boolean;
  /** Unwanted words with what they say. */
  readonly unwanted: readonly Unwanted[];
}

/** Words that must not be in the picture. */
export interface Unwanted {
  readonly words: string;
  readonly effects: readonly Effect[];
}

/** Takes stock of a prompt. */
export function readAccount(reading: Reading, isPlaceInferred: boolean): Account {
  const { tokens, matches, subject, purpose, negation } = reading;
  const isRead = new Set(matches.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
  const places = new Set<Effect>(saidOf(reading, 'place').map(({ effect }) => effect));
  const ofSubject = (index: number): boolean =>
    purpose === 'background' && subject !== undefined && index >= subject.start && index < subject.end;
  return {
    mentions: matches.flatMap((match) => {
      const isSubject = isOfCutOut(reading, match);
      const said = match.effects.filter((effect) => !(isSubject && isOfTheThing(effect.slot)));
      const wanted = said.filter((effect) =>
        effect.slot === 'place' ? places.has(effect) : !isNegated(negation, match.words, effect),
      );
      if (wanted.length === 0 || match.words.split(' ').every((word) => FILLER_WORDS.has(word))) return [];
      const isOfThing = qualifiesThing(reading, match.end);
      const count = numberBefore(reading, match.start);
      return [
        {
          words: writtenWords(reading, match.start, match.end),
          phrase: match.words,
          // "a rose" is a flower, and no colour of the scene.
          effects: wanted.filter(
            (effect) =>
              effect.slot !== 'colour' || !effect.alsoThing || isOfThing || isColour(reading, { match, effect }),
          ),
          isOfThing,
          isNear: match.understoodAs !== undefined,
          ...(count !== undefined && { count }),
        },
      ];
    }),
    subject: purpose === 'background' && subject !== undefined ? writtenWords(reading, subject.start, subject.end) : '',
    descriptions: tokens.flatMap(({ text, written = text }, index) =>
      DESCRIPTIONS.has(text) && !isRead.has(index) && !ofSubject(index) ? [written] : [],
    ),
    isPlaceInferred,
    unwanted: negation.matches.map(({ words, effects }) => ({ words, effects })),
  };
}

/** The words of the caller, in the caller's language. */
function writtenWords({ tokens }: Reading, start: number, end: number): string {
  const words = tokens.slice(start, end).map(({ text, written }) => written ?? hexOfWord(text) ?? text);
  return words.filter((word, index) => word !== words[index - 1]).join(' ');
}

/** The words of a prompt that are wanted, in English: what painters look for finer hints in. */
export function wantedText({ tokens, matches, negation }: Reading): string {
  const unwanted = new Set(
    matches
      .filter(({ words, effects }) => effects.some((effect) => isNegated(negation, words, effect)))
      .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
  );
  return tokens
    .map(({ text, afterBreak }, index) => (unwanted.has(index) ? '' : `${afterBreak ? ',' : ''} ${text}`))
    .join('')
    .trim();
}
