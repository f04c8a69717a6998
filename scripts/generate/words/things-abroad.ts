/** Names of things by emoji, as CLDR's `annotations.json` has them. */
export interface Annotations {
  readonly annotations: { readonly annotations: Readonly<Record<string, { readonly tts?: readonly string[] }>> };
}

/** Longer names describe a picture and not a thing. */
const MOST_WORDS = 2;

/**
 * `english=one|other|...` per thing that the engine has a word for, with its names in the languages of `others`; empty where a
 * language has no short name for it. Unicode CLDR, see `data/words/PROVENANCE.md`.
 */
export function thingsAbroad(
  english: Annotations,
  others: readonly Annotations[],
  isKnown: (name: string) => boolean,
): string[] {
  const rows = new Map<string, string>();
  for (const [emoji, { tts }] of Object.entries(english.annotations.annotations)) {
    const name = plain(tts?.[0] ?? '');
    if (name === '' || rows.has(name) || !isKnown(name)) continue;
    const names = others.map(({ annotations }) => short(plain(annotations.annotations[emoji]?.tts?.[0] ?? '')));
    if (names.some((each) => each !== '')) rows.set(name, names.join('|'));
  }
  return [...rows].map(([name, names]) => `${name}=${names}`).toSorted();
}

/** German and others write both genders: "Künstler(in)". */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function short(name: string): string {
  return name.split(' ').length > MOST_WORDS ? '' : name;
}
