import type { Manifest } from '../store/archive/manifest.ts';

/** How much an archive holds, in words. */
export function describeArchive({ tables }: Manifest): string {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const rows = sum(tables.map((table) => table.rows));
  return `${rows} rows of ${tables.length} tables, ${sum(tables.map(({ bytes }) => bytes))} bytes,`;
}
