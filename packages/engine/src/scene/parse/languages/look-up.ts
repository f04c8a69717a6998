import type { Dictionary, Translation } from './dictionary.ts';

/** Shorter parts of a compound are taken for endings. */
const SHORTEST_PART = 3;
const SHORTEST_STEM = 3;
/** Shorter last parts are found in too many words. */
const SHORTEST_HEAD = 5;

/** What a word or phrase of the language stands for: as it is, without accents, without its ending, or as a compound of two. */
export function lookUp(dictionary: Dictionary, phrase: string): readonly Translation[] | undefined {
  const found = lookUpForms(dictionary, phrase);
  if (found !== undefined) return [found];
  return phrase.includes(' ') ? undefined : splitCompound(dictionary, phrase);
}

/** A compound is a kind of its last part, whatever the first may be: "Hautcreme" is a cream. */
function headOf(dictionary: Dictionary, word: string): readonly Translation[] | undefined {
  for (let start = SHORTEST_PART; start <= word.length - SHORTEST_HEAD; start++) {
    const head = lookUpForms(dictionary, word.slice(start));
    if (head?.kind === 'noun') return [head];
  }
  return undefined;
}

function lookUpForms(dictionary: Dictionary, phrase: string): Translation | undefined {
  const { language } = dictionary;
  const asIs = lookUpExact(dictionary, phrase);
  if (asIs !== undefined) return asIs;
  for (const [ending, base] of language.endings) {
    if (!phrase.endsWith(ending) || phrase.length - ending.length < SHORTEST_STEM) continue;
    const found = lookUpExact(dictionary, phrase.slice(0, phrase.length - ending.length) + base);
    if (found !== undefined && found.kind !== 'small') return found;
  }
  return undefined;
}

function lookUpExact({ phrases, bare }: Dictionary, phrase: string): Translation | undefined {
  return phrases.get(phrase) ?? bare.get(phrase);
}

/** "Bergsee" as mountain and lake; the first part that is longest wins. */
function splitCompound(dictionary: Dictionary, word: string): readonly Translation[] | undefined {
  const { joints } = dictionary.language;
  if (joints === undefined) return undefined;
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end--) {
    const head = lookUpForms(dictionary, word.slice(end));
    if (head === undefined || head.kind === 'small') continue;
    for (const joint of joints) {
      if (!word.slice(0, end).endsWith(joint)) continue;
      const part = lookUpExact(dictionary, word.slice(0, end - joint.length));
      if (part !== undefined && part.kind !== 'small' && end - joint.length >= SHORTEST_PART) return [part, head];
    }
  }
  return headOf(dictionary, word);
}
