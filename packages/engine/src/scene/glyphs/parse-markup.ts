/** One element of an SVG document. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupElement[];
}

const TAG = /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;

/** Reads SVG elements as icon sets write them: tags and double-quoted attributes, no text, no comments. Throws `SyntaxError` on tags that do not pair. */
export function parseMarkup(source: string): readonly MarkupElement[] {
  const root: MarkupElement[] = [];
  const open: { readonly name: string; readonly children: MarkupElement[] }[] = [];
  for (const [, slash, name = '', written = '', selfClosing] of source.matchAll(TAG)) {
    if (slash === '/') {
      if (open.pop()?.name !== name) throw new SyntaxError(`</${name}> closes what is not open`);
      continue;
    }
    const attributes = Object.fromEntries(
      [...written.matchAll(ATTRIBUTE)].map(([, key = '', value = '']) => [key, value]),
    );
    const children: MarkupElement[] = [];
    (open.at(-1)?.children ?? root).push({ name, attributes, children });
    if (selfClosing !== '/') open.push({ name, children });
  }
  const left = open.at(-1);
  if (left !== undefined) throw new SyntaxError(`<${left.name}> is never closed`);
  return root;
}
