const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'person',
    feet: 'foot',
    geese: 'goose',
    mice: 'mouse',
    teeth: 'tooth',
    leaves: 'leaf',
    shelves: 'shelf',
    knives: 'knife',
    wolves: 'wolf',
    loaves: 'loaf',
    scarves: 'scarf',
    calves: 'calf',
    halves: 'half',
    cacti: 'cactus',
    movies: 'movie',
    cookies: 'cookie',
    pixies: 'pixie',
    zombies: 'zombie',
    shoes: 'shoe',
    toes: 'toe',
    canoes: 'canoe',
    horses: 'horse',
    houses: 'house',
    roses: 'rose',
    vases: 'vase',
    cases: 'case',
    bases: 'base',
    purses: 'purse',
    nurses: 'nurse',
    axes: 'axe',
  }),
);

/** Words that end like plurals and are none. */
const INVARIABLE = new Set([
  'glass',
  'grass',
  'moss',
  'brass',
  'dress',
  'canvas',
  'gas',
  'bus',
  'cactus',
  'lotus',
  'eucalyptus',
  'hibiscus',
  'crocus',
  'octopus',
  'citrus',
  'circus',
  'campus',
  'venus',
  'christmas',
  'always',
  'los',
  'las',
  'paris',
  'atlas',
  'iris',
  'tennis',
  'series',
  'species',
  'this',
  'is',
  'was',
  'has',
  'its',
  'his',
  'us',
  'as',
  'yes',
  'lens',
  'pampas',
  'alps',
  'mars',
  'stairs',
  'jeans',
  'sunglasses',
  'dusk',
  'texas',
  'swiss',
]);

const MAN_COMPOUND = /[a-z]{2}(?:wo)?men$/;

/** The singular of an English noun, by rules of spelling; other words come back as they are (or harmlessly shortened). */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (MAN_COMPOUND.test(word) && word !== 'ramen' && !word.endsWith('specimen') && !word.endsWith('regimen'))
    return `${word.slice(0, -3)}man`;
  if (word.length < 4 || !word.endsWith('s') || INVARIABLE.has(word) || /(?:ss|ous|ius)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|ss|x|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** Whether the word is written as a plural. */
export function isPlural(word: string): boolean {
  return singular(word) !== word;
}
