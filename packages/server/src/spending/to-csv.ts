import type { SpendReport, SpendRow } from './spend-report.ts';

const COLUMNS_OF = {
  provider: ['provider'],
  model: ['model'],
  member: ['member', 'memberName'],
  key: ['key', 'keyLabel'],
  day: ['day'],
} as const satisfies Record<SpendReport['by'][number], readonly (keyof SpendRow)[]>;

const SUMS = ['runs', 'failures', 'images', 'credits', 'reserved'] as const;

/** The columns of a report, those that tell its rows apart first. */
export function spendColumns({ by }: Pick<SpendReport, 'by'>): readonly (keyof SpendRow)[] {
  return [...by.flatMap((group) => [...COLUMNS_OF[group]]), ...SUMS];
}

/** The rows of a report as CSV (RFC 4180), with a line of headings. */
export function spendToCsv(report: SpendReport): string {
  const columns = spendColumns(report);
  const lines = report.rows.map((row) => columns.map((column) => toField(row[column] ?? '')));
  return [columns, ...lines].map((fields) => `${fields.join(',')}\r\n`).join('');
}

/** Texts that callers chose: one that a spreadsheet would run as a formula is made plain. */
function toField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const plain = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
