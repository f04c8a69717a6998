import type { StyleSample } from '../edit/catalog-view.ts';

/** Styles of one base style of one model. */
interface StyleGroup {
  readonly model: string;
  readonly style: string;
  readonly rows: readonly StyleSample[];
}

/** Rows by their base style, in their order; only those in which every one of the words is found. */
export function groupStyles(rows: readonly StyleSample[], words: string): readonly StyleGroup[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const groups = new Map<string, { model: string; style: string; rows: StyleSample[] }>();
  for (const row of rows) {
    const text = `${row.title} ${row.style} ${row.substyle ?? ''}`.replaceAll('_', ' ').toLowerCase();
    if (!wanted.every((word) => text.includes(word))) continue;
    const key = `${row.model} ${row.style}`;
    const group = groups.get(key) ?? { model: row.model, style: row.style, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  return [...groups.values()];
}
