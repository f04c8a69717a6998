import { singular } from './singular.ts';

/** One word of a prompt. */
export interface Token {
  /** Lower case, without possessive ending. */
  readonly text: string;
  /** {@link text} in the singular, as far as spelling tells. */
  readonly lemma: string;
  /** Punctuation (not a hyphen) stands between the word before and this one. */
  readonly afterBreak: boolean;
  /** What the prompt has where this word was mended or translated; words of one written word share it. */
  readonly written?: string;
  readonly by?: 'spelling' | 'translation';
  /** A word of another language that could not be translated. */
  readonly isForeign?: boolean;
}

/** More words than this say nothing new about a scene; the rest is not read. */
export const MOST_WORDS = 600;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const BREAK = /[^\s\p{L}\p{N}'’\p{Pd}_&]/u;
const POSSESSIVE = /['’]s?$/u;
const TAG = /<[^<>]{0,200}>/g;

/** Lower case, one form per character (NFKC), without markup and control characters. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(TAG, ', ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .toLowerCase();
}

/** The words of a normalised text; hyphens join words without a break, all other punctuation is one. At most {@link MOST_WORDS}. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (tokens.length === MOST_WORDS) break;
    const gap = text.slice(end, match.index);
    const word = match[0].replace(POSSESSIVE, '').replaceAll('’', "'");
    end = match.index + match[0].length;
    if (word === '') continue;
    tokens.push({ text: word, lemma: singular(word), afterBreak: tokens.length > 0 && BREAK.test(gap) });
  }
  return tokens;
}
