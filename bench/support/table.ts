/** Cells as they are shown; the first column is text, the others are figures. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const INDENT = '  ';
const GAP = '   ';

/** The table in fixed-width text: first column to the left, figures to the right. */
export function renderTable({ head, rows }: Table): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const render = (line: readonly string[]) =>
    INDENT +
    widths
      .map((width, column) =>
        column === 0 ? (line[column] ?? '').padEnd(width) : (line[column] ?? '').padStart(width),
      )
      .join(GAP)
      .trimEnd();
  const rule = INDENT + widths.map((width) => '-'.repeat(width)).join(GAP);
  return [render(head), rule, ...rows.map(render)].join('\n');
}

/** A ratio as people say it: `1.27 x`. */
export function times(ratio: number): string {
  return `${ratio.toFixed(2)} x`;
}

/** Milliseconds: whole from 10 on. */
export function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

/** Bytes in MB of a million bytes. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
