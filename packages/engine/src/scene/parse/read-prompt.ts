import { colourCodesAsWords } from './colour-codes.ts';
import { isForeign } from './language.ts';
import type { Language } from './languages/language.ts';
import { translateTokens } from './languages/translate.ts';
import { matchPhrases } from './match-phrases.ts';
import { readNegation, splitNegations } from './negation.ts';
import { withoutQuotes } from './quoted-text.ts';
import type { Reading } from './reading.ts';
import { findSubject } from './subject.ts';
import { MOST_WORDS, normaliseText, tokenise } from './token.ts';
import { classifyWords } from './word-classes.ts';
import { mendWords } from './words/mend-words.ts';
import { understandNouns } from './words/understand-nouns.ts';

/** A prompt taken apart, with what was set aside on the way. */
export interface ReadPrompt {
  readonly reading: Reading;
  readonly text: string;
  readonly lettering: readonly string[];
  /** The language that the prompt was read as, if not English. */
  readonly language: Language | undefined;
  /** Another language that it may be as well. */
  readonly rival: Language | undefined;
  /** The language that it seems to be in, if that is not read. */
  readonly unread: string | undefined;
  readonly isShortened: boolean;
}

/** Takes a prompt apart: lettering, words, negations, phrases, word classes, subject. */
export function readPrompt(
  prompt: string,
  negativePrompt: string | undefined,
  purpose: Reading['purpose'],
): ReadPrompt {
  const { text: unquoted, lettering } = withoutQuotes(prompt);
  const text = colourCodesAsWords(normaliseText(unquoted));
  const { tokens: translated, language, rival, unread } = translateTokens(tokenise(text));
  // In a language that is not known nothing is misspelt English.
  const isOther = language !== undefined || unread !== undefined || isForeign(text, translated);
  const words = isOther ? translated : mendWords(translated);
  const { positive: tokens, negative } = splitNegations(words);
  const negation = readNegation(negative, negativePrompt);
  const classes = classifyWords(tokens);
  const matches = understandNouns({ tokens, matches: matchPhrases(tokens), classes });
  const subject = findSubject({ tokens, matches, classes });
  const reading: Reading = { purpose, tokens, classes, matches, negation, subject };
  return { reading, text, lettering, language, rival, unread, isShortened: words.length >= MOST_WORDS };
}
