import { FILLER_WORDS, FUNCTION_WORDS } from './lexicon/stop-words.ts';
import { LEXICON_WORDS } from './lexicon/index.ts';
import type { Token } from './token.ts';

const LETTER = /\p{L}/gu;
const NON_LATIN = /[^\P{L}\p{Script=Latin}]/gu;
/** Codes (`ff0000`, `f1`, `4k`) are of no language. */
const DIGIT = /\d/;
/** Share of letters of other scripts above which a prompt is not English. */
const MOST_NON_LATIN = 0.3;
/** Share of known words below which a prompt of at least {@link FEWEST_WORDS} words is not English. */
const FEWEST_KNOWN = 0.35;
const FEWEST_WORDS = 3;
/** Share of foreign articles and prepositions from which a prompt is foreign. */
const FOREIGN_SHARE = 0.15;

/** Frequent small words of other European languages that are not English words. */
const FOREIGN_WORDS = new Set(
  (
    'der die das und ein eine einem einen einer mit auf im am bei ist von vor dem den zum zur über unter hinter strand sonne ' +
    'le les des une un du et avec sur dans au aux est pour sous près devant plage coucher ' +
    'el los las una con en de del y sobre para por junto playa puesta ' +
    'il lo gli della di da nel nella sul sulla alla e spiaggia tramonto ' +
    'o os um uma com na no dos ao praia pôr ' +
    'het een van op bij met naar zon och med på ett som w na nad z przy i'
  ).split(' '),
);
/** Members of the list above that English prompts contain too. */
const SHARED_WORDS = new Set([
  'die',
  'no',
  'w',
  'i',
  'am',
  'on',
  'un',
  'des',
  'e',
  'y',
  'o',
  'z',
  'de',
  'la',
  'le',
  'el',
  'du',
  'van',
  'den',
  'los',
  'las',
  'com',
  'o',
]);

/** Whether a prompt is clearly not English: another script, foreign small words, or hardly a word that is known. */
export function isForeign(text: string, tokens: readonly Token[]): boolean {
  const letters = text.match(LETTER)?.length ?? 0;
  if (letters > 0 && (text.match(NON_LATIN)?.length ?? 0) / letters > MOST_NON_LATIN) return true;
  const words = tokens.filter(({ text: word }) => !DIGIT.test(word) && /\p{L}{2}|^[aiyeo]$/u.test(word));
  if (words.length < FEWEST_WORDS) return false;
  const english = words.filter(({ text: word }) => FUNCTION_WORDS.has(word)).length;
  const foreign = words.filter(({ text: word }) => FOREIGN_WORDS.has(word) && !SHARED_WORDS.has(word)).length;
  const loose = words.filter(({ text: word }) => FOREIGN_WORDS.has(word)).length;
  if (foreign > 0 && loose / words.length >= FOREIGN_SHARE && loose > english) return true;
  const known = words.filter(({ text: word, lemma }) => isKnown(word) || isKnown(lemma)).length;
  return known / words.length < FEWEST_KNOWN && english === 0;
}

function isKnown(word: string): boolean {
  return FUNCTION_WORDS.has(word) || FILLER_WORDS.has(word) || LEXICON_WORDS.has(word);
}
