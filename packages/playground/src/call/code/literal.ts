/** How a language writes the values of JSON. */
export interface LiteralStyle {
  readonly name: (name: string) => string;
  readonly text: (text: string) => string;
  readonly word: (word: boolean | null) => string;
  readonly indent: string;
  /** After the last of several lines. */
  readonly lastComma: ',' | '';
}

/** A list that fits into so many columns is written on one line. */
const MOST_COLUMNS = 80;

/** A JSON value as a literal of a language: short lists on one line, objects a member a line. */
export function literal(value: unknown, style: LiteralStyle, depth = 0): string {
  if (typeof value === 'string') return style.text(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return style.word(value);
  if (typeof value !== 'object' || value === null) return style.word(null);
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, style, depth + 1));
    const line = `[${items.join(', ')}]`;
    const isShort = !line.includes('\n') && style.indent.length * depth + line.length <= MOST_COLUMNS;
    return isShort ? line : bracketed(['[', ']'], items, style, depth);
  }
  const members = Object.entries(value).map(
    ([name, member]) => `${style.name(name)}: ${literal(member, style, depth + 1)}`,
  );
  return members.length === 0 ? '{}' : bracketed(['{', '}'], members, style, depth);
}

function bracketed(
  [left, right]: readonly [string, string],
  lines: readonly string[],
  { indent, lastComma }: LiteralStyle,
  depth: number,
): string {
  const inner = indent.repeat(depth + 1);
  return `${left}\n${inner}${lines.join(`,\n${inner}`)}${lastComma}\n${indent.repeat(depth)}${right}`;
}

/** JavaScript and TypeScript. */
export const JAVASCRIPT: LiteralStyle = {
  name: (name) => (/^[A-Za-z_$][\w$]*$/.test(name) && name !== '__proto__' ? name : singleQuoted(name)),
  text: singleQuoted,
  word: String,
  indent: '  ',
  lastComma: ',',
};

/** JSON itself, shorter than its own printer makes it. */
export const PLAIN_JSON: LiteralStyle = {
  name: (name) => JSON.stringify(name),
  text: (text) => JSON.stringify(text),
  word: String,
  indent: '  ',
  lastComma: '',
};

/** Python, whose strings know every escape of JSON. */
export const PYTHON: LiteralStyle = {
  ...PLAIN_JSON,
  word: (word) => (word === null ? 'None' : word ? 'True' : 'False'),
  indent: '    ',
  lastComma: ',',
};

function singleQuoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}
