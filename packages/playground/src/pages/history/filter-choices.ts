/** What is read of an entry of the catalog. */
interface OfferedEntry {
  readonly id: string;
  readonly fixed: Readonly<Record<string, string>>;
  readonly fields: { readonly properties?: Readonly<Record<string, { readonly enum?: readonly unknown[] }>> };
  readonly providers: readonly string[];
}

/** One value that a filter can have. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What runs can be narrowed down to. */
export interface FilterChoices {
  readonly types: readonly Choice[];
  readonly models: readonly Choice[];
  readonly providers: readonly string[];
}

/** What there is to choose from, by what the catalog offers: runs keep the wire words of their requests. */
export function filterChoices(entries: readonly OfferedEntry[]): FilterChoices {
  const types = entries.map(typeOf);
  const models = entries.flatMap(({ fixed, fields }) => {
    const offered: unknown = fields.properties?.['model']?.enum ?? [fixed['model']];
    return Array.isArray(offered) ? offered.filter((model): model is string => typeof model === 'string') : [];
  });
  return {
    types: distinct(types).map((value) => ({ value, label: value })),
    models: distinct(models).map((value) => ({ value, label: value })),
    providers: distinct(entries.flatMap(({ providers }) => providers)),
  };
}

function typeOf({ id, fixed }: OfferedEntry): string {
  return fixed['type'] ?? id.split('/').at(-1) ?? id;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].toSorted((one, other) => one.localeCompare(other));
}
