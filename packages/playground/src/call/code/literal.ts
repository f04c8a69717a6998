/** How a language writes the values of JSON. */
export interface LiteralStyle {
  readonly name: (name: string) => string;
  readonly text: (text: string) => string;
  readonly word: (word: boolean | null) => string;
  readonly indent: string;
}

/** A JSON value as a literal of a language: short lists on one line, objects a member a line. */
export function literal(value: unknown, style: LiteralStyle, depth = 0): string {
  if (typeof value === 'string') return style.text(value);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null)
    return style.word(value === true ? true : value === false ? false : null);
  const [outer, inner] = [style.indent.repeat(depth), style.indent.repeat(depth + 1)];
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item, style, depth + 1));
    const line = `[${items.join(', ')}]`;
    if (!line.includes('\n') && outer.length + line.length <= MAX_LINE) return line;
    return `[\n${items.map((item) => `${inner}${item},\n`).join('')}${outer}]`;
  }
  const members = Object.entries(value);
  if (members.length === 0) return '{}';
  return `{\n${members.map(([name, member]) => `${inner}${style.name(name)}: ${literal(member, style, depth + 1)},\n`).join('')}${outer}}`;
}

const MAX_LINE = 80;

/** JavaScript and TypeScript. */
export const JAVASCRIPT: LiteralStyle = {
  name: (name) => (/^[A-Za-z_$][\w$]*$/.test(name) && name !== '__proto__' ? name : singleQuoted(name)),
  text: singleQuoted,
  word: String,
  indent: '  ',
};

/** Python, whose strings know every escape of JSON. */
export const PYTHON: LiteralStyle = {
  name: (name) => JSON.stringify(name),
  text: (text) => JSON.stringify(text),
  word: (word) => (word === null ? 'None' : word ? 'True' : 'False'),
  indent: '    ',
};

function singleQuoted(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${inner}'`;
}
