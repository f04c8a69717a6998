/** What is read of an element: enough of the DOM's own to be it. */
export interface SvgNode {
  readonly localName: string;
  readonly children: ArrayLike<SvgNode>;
  readonly getAttribute: (name: string) => string | null;
}

/** A group of a drawing that has a name. */
export interface SvgLayer {
  /** Its place among the children of the root (or of the groups around it): `0`, `0/3`. */
  readonly path: string;
  readonly name: string;
  /** Shapes in it. */
  readonly shapes: number;
}

/** Deeper groups are parts of things rather than layers. */
const MAX_DEPTH = 3;
const SHAPES: ReadonlySet<string> = new Set([
  'path',
  'rect',
  'circle',
  'ellipse',
  'polygon',
  'polyline',
  'line',
  'text',
  'image',
  'use',
]);
const INKSCAPE_LABEL = 'inkscape:label';

/** The named groups nearest to the root that have something in them, the lowest first; nameless groups around them are looked through. */
export function layersOf(root: SvgNode): SvgLayer[] {
  return layersWithin(root, [], 0);
}

function layersWithin(node: SvgNode, path: readonly number[], depth: number): SvgLayer[] {
  if (depth >= MAX_DEPTH) return [];
  return Array.from(node.children).flatMap((child, index) => {
    if (child.localName !== 'g') return [];
    const here = [...path, index];
    const name = nameOf(child);
    if (name === undefined) return layersWithin(child, here, depth + 1);
    const shapes = countShapes(child);
    return shapes === 0 ? [] : [{ path: here.join('/'), name, shapes }];
  });
}

function nameOf(group: SvgNode): string | undefined {
  const given = group.getAttribute(INKSCAPE_LABEL) ?? group.getAttribute('id') ?? group.getAttribute('aria-label');
  const name = given?.replace(/[-_]+/g, ' ').trim();
  return name === undefined || name === '' ? undefined : name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** How much there is to see in a drawing or a part of it. */
export function countShapes(node: SvgNode): number {
  return Array.from(node.children).reduce(
    (count, child) => count + (SHAPES.has(child.localName) ? 1 : 0) + countShapes(child),
    0,
  );
}

/** The element at the path of a layer. */
export function elementAt<Node extends { readonly children: ArrayLike<Node> }>(
  root: Node,
  path: string,
): Node | undefined {
  let found: Node | undefined = root;
  for (const index of path.split('/')) found = found?.children[Number(index)];
  return found;
}

/** Elements that run, embed, load or change something; a still picture has no need of them. */
const ACTIVE_ELEMENTS: ReadonlySet<string> = new Set([
  'script',
  'foreignobject',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'handler',
  'listener',
  // They could put a script into an attribute that had none.
  'set',
  'animate',
  'animatemotion',
  'animatetransform',
]);

/** Whether an element is more than drawing. */
export function isActiveElement({ localName }: Pick<SvgNode, 'localName'>): boolean {
  return ACTIVE_ELEMENTS.has(localName.toLowerCase());
}

/** Whether an attribute runs something, or leads out of the file. */
export function isActiveAttribute(name: string, value: string): boolean {
  const plain = name.toLowerCase();
  if (plain.startsWith('on')) return true;
  if (plain !== 'href' && plain !== 'xlink:href' && plain !== 'src') return false;
  return !/^\s*(#|data:image\/(png|jpeg|webp);)/i.test(value);
}
