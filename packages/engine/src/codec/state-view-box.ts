const ROOT = /<(?:[\w.-]+:)?svg\b((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/;
const VIEW_BOX = /\sviewBox\s*=\s*["']\s*[-+.\de]+(?:[\s,]+[-+.\de]+){3}\s*["']/;
const LENGTH = /^\s*\+?(\d+\.?\d*|\.\d+)(px)?\s*$/;

/**
 * An SVG whose root states a view box: its own, or one made of its width and height in pixels; undefined when it states no size
 * at all. librsvg would draw such a document to find out how large it is, which a few nested `use` make take for ever.
 */
export function stateViewBox(svg: string): string | undefined {
  const root = ROOT.exec(svg);
  if (root === null) return undefined;
  const [tag, attributes = ''] = root;
  if (VIEW_BOX.test(attributes)) return svg;
  const width = lengthOf(attributes, 'width');
  const height = lengthOf(attributes, 'height');
  if (width === undefined || height === undefined) return undefined;
  const plain = tag.replace(/\sviewBox\s*=\s*("[^"]*"|'[^']*')/, '');
  return `${svg.slice(0, root.index)}${plain} viewBox="0 0 ${width} ${height}"${svg.slice(root.index + tag.length)}`;
}

function lengthOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
  return value === undefined ? undefined : LENGTH.exec(value)?.[1];
}
