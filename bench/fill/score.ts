import { readFileSync } from 'node:fs';
import type { Table } from '../support/table.ts';

/**
 * Counts how often each method was chosen. A line of picks is the name of a case and its letter, or several letters that share
 * the first place. Throws `RangeError` for a letter that the row does not have.
 */
export function scorePicks(picksFile: string, keyFile: string): Table {
  // Our own file.
  const key = JSON.parse(readFileSync(keyFile, 'utf8')) as Record<string, Record<string, string>>;
  const shares = new Map<string, number>();
  const alone = new Map<string, number>();
  let rows = 0;
  for (const line of readFileSync(picksFile, 'utf8').split('\n')) {
    const [name, letters] = line.trim().split(/\s+/);
    if (name === undefined || name === '' || letters === undefined) continue;
    rows++;
    for (const letter of letters) {
      const method = key[name]?.[letter];
      if (method === undefined) throw new RangeError(`row "${name}" has no picture "${letter}"`);
      shares.set(method, (shares.get(method) ?? 0) + 1 / letters.length);
      if (letters.length === 1) alone.set(method, (alone.get(method) ?? 0) + 1);
    }
  }
  return {
    head: [`first places in ${rows} rows`, 'alone', 'with shares', 'share'],
    rows: [...shares]
      .toSorted((a, b) => b[1] - a[1])
      .map(([method, count]) => [
        method,
        String(alone.get(method) ?? 0),
        count.toFixed(1),
        `${((100 * count) / rows).toFixed(0)} %`,
      ]),
  };
}
