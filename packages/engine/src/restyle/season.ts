/** A season that a prompt names. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const WORDS: Readonly<Record<Season, readonly string[]>> = {
  spring: ['spring', 'springtime', 'blossoming'],
  summer: ['summer', 'summertime', 'summery', 'midsummer'],
  autumn: ['autumn', 'autumnal', 'fall', 'october', 'november'],
  winter: ['winter', 'wintry', 'wintertime', 'january', 'snowy', 'snow', 'frosty'],
};

/** The first season among the words of a prompt. */
export function seasonIn(words: readonly string[]): Season | undefined {
  for (const word of words)
    for (const [season, names] of Object.entries(WORDS) as [Season, readonly string[]][])
      if (names.includes(word)) return season;
  return undefined;
}
