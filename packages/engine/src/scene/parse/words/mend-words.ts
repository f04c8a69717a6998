import { LEXICON, LEXICON_WORDS } from '../lexicon/index.ts';
import { QUANTIFIERS } from '../lexicon/quantifiers.ts';
import { FILLER_WORDS, FUNCTION_WORDS } from '../lexicon/stop-words.ts';
import { singular } from '../singular.ts';
import type { Token } from '../token.ts';
import { mendSpelling, SHORTEST_MENDED } from './mend-spelling.ts';
import { isOtherEnglish, meaningOfNoun } from './noun-table.ts';

/** Shorter words are not looked for inside others. */
const SHORTEST_JOINED = 6;

/** Spellings of chats that no distance finds. */
const CHAT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bg: 'background',
    bckgrnd: 'background',
    nite: 'night',
    lite: 'light',
    thru: 'through',
    pic: 'picture',
    pics: 'pictures',
    infront: 'in front',
    sunrize: 'sunrise',
  }),
);

let joined: ReadonlyMap<string, string> | undefined;

/** Phrases of the lexicon by their letters without spaces. */
function joinedPhrases(): ReadonlyMap<string, string> {
  joined ??= new Map(
    [...LEXICON.keys()].filter((phrase) => phrase.includes(' ')).map((phrase) => [phrase.replaceAll(' ', ''), phrase]),
  );
  return joined;
}

/**
 * Replaces misspelt words of the lexicon ("sunst") and such as are written in one ("palmtrees") by what they stand for; `written` of a
 * mended word is what stood there. Words that are English otherwise stay as they are.
 */
export function mendWords(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) => {
    const mended = mend(token.text);
    if (mended === undefined) return [token];
    return mended.split(' ').map((text, index) => ({
      text,
      lemma: singular(text),
      afterBreak: index === 0 && token.afterBreak,
      written: token.text,
      by: 'spelling',
    }));
  });
}

function mend(word: string): string | undefined {
  const chat = CHAT.get(word);
  if (chat !== undefined) return chat;
  if (word.length < SHORTEST_MENDED || isKnown(word) || isKnown(singular(word))) return undefined;
  // Of a plural only what is left without its ending can be near another word: hulls are no hills.
  const one = singular(word);
  if (one.length < SHORTEST_MENDED) return split(word);
  const mendedOne = one === word ? undefined : mendSpelling(one);
  return split(word) ?? mendSpelling(word) ?? (mendedOne === undefined ? undefined : `${mendedOne}s`);
}

function isKnown(word: string): boolean {
  return (
    LEXICON_WORDS.has(word) ||
    FUNCTION_WORDS.has(word) ||
    FILLER_WORDS.has(word) ||
    QUANTIFIERS.has(word) ||
    meaningOfNoun(word) !== undefined ||
    isOtherEnglish(word)
  );
}

function split(word: string): string | undefined {
  if (word.length < SHORTEST_JOINED) return undefined;
  const phrase = joinedPhrases().get(word);
  if (phrase !== undefined) return phrase;
  const one = joinedPhrases().get(singular(word));
  return one === undefined || singular(word) === word ? undefined : `${one}s`;
}
