/** A meaning of WordNet: the words for it and the more general meanings. */
export interface Synset {
  /** As WordNet writes them: `_` for a space, capitals for names. */
  readonly words: readonly string[];
  readonly hypernyms: readonly Synset[];
  /** Marked as a slur, as vulgar or as disparaging. */
  readonly isOffensive: boolean;
}

/** The nouns of WordNet. */
export interface WordNet {
  /** All nouns, lower case, `_` for a space. */
  readonly nouns: readonly string[];
  /** The meanings of a noun, the most frequent first. */
  readonly senses: (noun: string) => readonly Synset[];
}

interface Draft {
  readonly words: string[];
  readonly hypernyms: Synset[];
  isOffensive: boolean;
}

/** Domains of usage by which WordNet marks words that nobody should be called. */
const OFFENSIVE_DOMAINS = ['ethnic_slur', 'disparagement', 'vulgarism', 'obscenity', 'derogation', 'street_name'];

/** Reads `data.noun` and `index.noun` (file formats: wndb(5WN)). */
export function parseWordNet(data: string, index: string): WordNet {
  const drafts = new Map<string, Draft>();
  const links: [Draft, string, string][] = [];
  for (const line of recordsOf(data)) {
    const fields = line.split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i] ?? '');
    const draft: Draft = { words, hypernyms: [], isOffensive: false };
    drafts.set(fields[0] ?? '', draft);
    const first = 4 + 2 * count;
    for (let i = 0; i < Number(fields[first]); i++) {
      const [symbol = '', target = '', part = ''] = fields.slice(first + 1 + 4 * i);
      if (part === 'n') links.push([draft, symbol, target]);
    }
  }
  for (const [draft, symbol, target] of links) {
    const other = drafts.get(target);
    if (other === undefined) continue;
    if (symbol === '@' || symbol === '@i') draft.hypernyms.push(other);
    if (symbol === ';u' && other.words.some((word) => OFFENSIVE_DOMAINS.includes(word))) draft.isOffensive = true;
  }
  const senses = new Map<string, Synset[]>();
  for (const line of recordsOf(index)) {
    const fields = line.trim().split(' ');
    const ids = fields.slice(-Number(fields[2]));
    senses.set(
      fields[0] ?? '',
      ids.flatMap((id) => drafts.get(id) ?? []),
    );
  }
  return { nouns: [...senses.keys()], senses: (noun) => senses.get(noun) ?? [] };
}

/** The lines of a file without its licence, which is indented. */
function recordsOf(file: string): string[] {
  return file.split('\n').filter((line) => line !== '' && !line.startsWith(' '));
}
