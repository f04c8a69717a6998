import { hexOfWord } from '../colour-codes.ts';
import { LEXICON, LEXICON_WORDS } from '../lexicon/index.ts';
import { QUANTIFIERS } from '../lexicon/quantifiers.ts';
import { FILLER_WORDS, FUNCTION_WORDS } from '../lexicon/stop-words.ts';
import { singular } from '../singular.ts';
import type { Token } from '../token.ts';
import { isOtherEnglish, meaningOfNoun } from '../words/noun-table.ts';
import { allDictionaries, LONGEST_FOREIGN_PHRASE, type Dictionary, type Translation } from './dictionary.ts';
import type { Language } from './language.ts';
import { lookUp } from './look-up.ts';
import { suspectUnread } from './unread.ts';

/** A prompt in English words. */
export interface TranslatedPrompt {
  readonly tokens: readonly Token[];
  /** The language that it was read as, if not English. */
  readonly language?: Language;
  /** Another language that it may be as well. */
  readonly rival?: Language;
  /** The language that it seems to be in and that is not read: nothing of it was translated. */
  readonly unread?: string;
}

/** Share of English words from which no other language is looked for. */
const PLAINLY_ENGLISH = 0.85;
/** Words of another language that English has not, from which a longer prompt is believed to be in it. */
const FEWEST_FOREIGN = 2;
/** What a word counts that is English too. */
const SHARED_WORD = 0.5;
/** Words by which a language must lead the next one to be believed without a doubt. */
const LEAST_LEAD = 1;
/** Small words of one language are others of another: "on", "man", "most". */
const LONGEST_SMALL_WORD = 4;
const ELISION = /^(?:l|d|c|n|s|j|m|qu|un|dell|all|dall|nell|sull|quest|t)$/;

/**
 * Puts a prompt of one of the languages of this folder into English words, which know what was written. A prompt in English, or in a
 * language that is not here, comes back as it is.
 */
export function translateTokens(words: readonly Token[]): TranslatedPrompt {
  const english = words.filter(({ text }) => isEnglish(text)).length;
  if (words.length === 0 || english / words.length >= PLAINLY_ENGLISH) return { tokens: words };
  const tokens = words.flatMap(withoutElision);
  const readings = allDictionaries()
    .map((dictionary) => read(dictionary, tokens))
    .toSorted((one, other) => other.score - one.score);
  const [best, second] = readings;
  const suspicion = suspectUnread(words);
  if (suspicion !== undefined && suspicion.score > Math.max(english, best?.score ?? 0))
    return { tokens: words.map(withoutMeaning), unread: suspicion.name };
  if (best === undefined) return { tokens: words };
  const needed = english === 0 ? 1 : Math.min(FEWEST_FOREIGN, tokens.length);
  if (best.foreign < needed || best.score <= tokens.filter(({ text }) => isEnglish(text)).length)
    return { tokens: words };
  const isUnsure = second !== undefined && second.score > best.score - LEAST_LEAD && second.score >= needed;
  return {
    tokens: inEnglishOrder(best),
    language: best.dictionary.language,
    ...(isUnsure && { rival: second.dictionary.language }),
  };
}

/** A word of a language that is not read; it may be English by chance. */
function withoutMeaning(token: Token): Token {
  return isEnglish(token.text) && token.text.length > LONGEST_SMALL_WORD ? token : { ...token, isForeign: true };
}

function isEnglish(word: string): boolean {
  const one = singular(word);
  return [word, one].some(
    (each) =>
      FUNCTION_WORDS.has(each) ||
      FILLER_WORDS.has(each) ||
      LEXICON_WORDS.has(each) ||
      QUANTIFIERS.has(each) ||
      /^\d+$/.test(each) ||
      hexOfWord(each) !== undefined ||
      meaningOfNoun(each) !== undefined ||
      isOtherEnglish(each),
  );
}

/** "l'eau" is two words. */
function withoutElision(token: Token): Token[] {
  const parts = token.text.split("'");
  const [article = '', ...rest] = parts;
  if (parts.length < 2 || !ELISION.test(article)) return [token];
  const word = rest.join("'");
  return [
    { ...token, text: article, lemma: article },
    { text: word, lemma: singular(word), afterBreak: false },
  ];
}

/** Some words of the prompt with what they stand for. */
interface Unit {
  readonly tokens: readonly Token[];
  readonly translations: readonly Translation[];
}

interface ForeignReading {
  readonly dictionary: Dictionary;
  readonly units: readonly Unit[];
  /** How many words the language knows, those that English knows too counting less. */
  readonly score: number;
  /** How many it knows that English does not. */
  readonly foreign: number;
}

function read(dictionary: Dictionary, tokens: readonly Token[]): ForeignReading {
  const units: Unit[] = [];
  let score = 0;
  let foreign = 0;
  for (let start = 0; start < tokens.length;) {
    const unit = longestUnit(dictionary, tokens, start);
    if (unit.translations.length > 0) {
      for (const { text } of unit.tokens) {
        const isShared = isEnglish(text);
        score += isShared ? SHARED_WORD : 1;
        foreign += isShared ? 0 : 1;
      }
    }
    units.push(unit);
    start += unit.tokens.length;
  }
  return { dictionary, units, score, foreign };
}

function longestUnit(dictionary: Dictionary, tokens: readonly Token[], start: number): Unit {
  for (let length = Math.min(LONGEST_FOREIGN_PHRASE, tokens.length - start); length > 0; length--) {
    const part = tokens.slice(start, start + length);
    if (part.slice(1).some(({ afterBreak }) => afterBreak)) continue;
    const translations = lookUp(dictionary, part.map(({ text }) => text).join(' '));
    if (translations !== undefined) return { tokens: part, translations };
  }
  return { tokens: tokens.slice(start, start + 1), translations: [] };
}

function inEnglishOrder({ dictionary, units }: ForeignReading): Token[] {
  const ordered = dictionary.language.describesAfter ? withGenitivesInFront(withQualitiesInFront(units)) : units;
  return ordered.flatMap(wordsOf);
}

/** "marbre blanc" is white marble, "petit port calme" a small quiet port. */
function withQualitiesInFront(units: readonly Unit[]): Unit[] {
  const ordered: Unit[] = [];
  for (const unit of units) {
    const noun = ordered.at(-1);
    const follows = kindOf(unit) === 'quality' && !startsAfterBreak(unit) && kindOf(noun) === 'noun';
    ordered.push(...(follows && ordered.pop() !== undefined ? swapBreaks(unit, noun) : [unit]));
  }
  return ordered;
}

function startsAfterBreak({ tokens }: Unit): boolean {
  return tokens[0]?.afterBreak ?? false;
}

/** The pair the other way round; a break stays in front of it. */
function swapBreaks(second: Unit, first: Unit | undefined): Unit[] {
  if (first === undefined) return [second];
  return [withBreak(second, startsAfterBreak(first)), withBreak(first, false)];
}

function withBreak({ tokens, translations }: Unit, afterBreak: boolean): Unit {
  return { translations, tokens: tokens.map((token, index) => (index === 0 ? { ...token, afterBreak } : token)) };
}

/** "luces de neón" are neon lights, where the lexicon has a phrase for it. */
function withGenitivesInFront(units: readonly Unit[]): Unit[] {
  const ordered: Unit[] = [];
  for (let i = 0; i < units.length; i++) {
    const [head, of, part] = units.slice(i, i + 3);
    if (head === undefined) break;
    const phrase = part === undefined ? '' : `${englishOf(part)} ${englishOf(head)}`;
    const isPhrase = of !== undefined && englishOf(of) === 'of' && kindOf(head) === 'noun' && LEXICON.has(phrase);
    if (!isPhrase || part === undefined) {
      ordered.push(head);
      continue;
    }
    ordered.push(...swapBreaks(part, head));
    i += 2;
  }
  return ordered;
}

function kindOf(unit: Unit | undefined): Translation['kind'] | undefined {
  return unit?.translations.at(-1)?.kind;
}

function englishOf({ translations }: Unit): string {
  return translations.map(({ english }) => english).join(' ');
}

function wordsOf({ tokens, translations }: Unit): Token[] {
  const [first] = tokens;
  if (first === undefined) return [];
  if (translations.length === 0) {
    const isKnown = LEXICON_WORDS.has(first.text) || hexOfWord(first.text) !== undefined;
    return isKnown ? [first] : [{ ...first, isForeign: true }];
  }
  const written = tokens.map(({ text }) => text).join(' ');
  return translations
    .flatMap(({ english }) => english.split(' '))
    .map((text, index) => ({
      text,
      lemma: singular(text),
      afterBreak: index === 0 && first.afterBreak,
      written,
      by: 'translation',
    }));
}
