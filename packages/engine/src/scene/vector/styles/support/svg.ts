import { formatNumber } from '../../pen.ts';
import { LAYER_NAMES, type VectorScene, type VectorShape } from '../../vector-scene.ts';
import { groupDetails, type ShapeGroup } from './outline.ts';

/** Attributes of one element; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An empty element, numbers to two decimals. */
export function element(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? formatDecimals(value) : value}"`)
    .join('');
  return `<${name}${written}/>`;
}

/** What surrounds the layers of a document. */
export interface DocumentParts {
  readonly definitions?: string;
  /** Drawn under the layers: paper, grid. */
  readonly under?: string;
  /** Drawn over the layers: grain. */
  readonly over?: string;
  /** Attributes of one group around all layers, e.g. ` filter="url(#rough)"`. */
  readonly around?: string;
}

/** A whole SVG document with one named group a layer; `draw` writes one shape with its details (or nothing). */
export function svgDocument(
  scene: VectorScene,
  draw: (group: ShapeGroup) => string,
  parts: DocumentParts = {},
): string {
  const width = formatNumber(scene.widthPx);
  const height = formatNumber(scene.heightPx);
  const groups = LAYER_NAMES.map((layer) => {
    const body = groupDetails(scene.shapes.filter((shape) => shape.layer === layer)).map(draw);
    return `<g id="${layer}">\n${body.filter((part) => part !== '').join('\n')}\n</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    parts.definitions ? `<defs>${parts.definitions}</defs>` : '',
    parts.under ?? '',
    parts.around === undefined ? '' : `<g${parts.around}>`,
    ...groups,
    parts.around === undefined ? '' : '</g>',
    parts.over ?? '',
    '</svg>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/** A filled shape, or a line in its own colour. */
export function plainShape(shape: VectorShape, colour: string = shape.colour): string {
  const { d, linePx, opacity } = shape;
  if (linePx === undefined) return element('path', { d, fill: colour, opacity });
  return strokedPath(d, colour, linePx, { opacity });
}

/** An outline without a fill, round joins. */
export function strokedPath(d: string, colour: string, widthPx: number, more: Attributes = {}): string {
  return element('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': widthPx,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  });
}

/** A filled and outlined path, round joins. */
export function outlinedPath(d: string, fill: string, stroke: string, widthPx: number): string {
  return element('path', {
    d,
    fill,
    stroke,
    'stroke-width': widthPx,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  });
}

/** A rectangle over the whole picture. */
export function fullRectangle(scene: VectorScene, attributes: Attributes): string {
  return element('rect', { width: scene.widthPx, height: scene.heightPx, ...attributes });
}

function formatDecimals(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
