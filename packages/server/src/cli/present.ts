/** JSON for programs, ending with a line break. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Rows under headings, in columns as wide as they need; numbers stand at the right. */
export function toTable(
  headings: readonly string[],
  rows: ReadonlyArray<ReadonlyArray<string | number | null | undefined>>,
): string {
  const cells = rows.map((row) => row.map((value) => (value === null || value === undefined ? '-' : String(value))));
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)),
  );
  const isNumeric = headings.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const toLine = (row: readonly string[]): string => {
    const fields = row.map((text, column) => {
      const width = widths[column] ?? 0;
      return isNumeric[column] === true && rows.length > 0 ? text.padStart(width) : text.padEnd(width);
    });
    return `${fields.join('  ').trimEnd()}\n`;
  };
  return [headings, ...cells].map(toLine).join('');
}
