import type { CatalogEntry } from '../../edit/catalog-view.ts';

/** The entries in which every one of the words is found, wherever it stands in what is said of them. */
export function findEntries(entries: readonly CatalogEntry[], words: string): readonly CatalogEntry[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return entries.filter(({ title, summary, id, path, operation, group }) => {
    const text = `${title} ${summary} ${id} ${path} ${operation} ${group}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
