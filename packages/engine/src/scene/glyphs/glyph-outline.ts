import svgpath from 'svgpath';
import type { MarkupElement } from './parse-markup.ts';

/** The path data of an element that has an outline, before transforms; undefined for groups and definitions. */
export function outlineOf({ name, attributes }: MarkupElement): string | undefined {
  const number = (key: string) => Number(attributes[key] ?? 0);
  switch (name) {
    case 'path':
      return attributes['d'];
    case 'circle':
      return ellipsePath(number('cx'), number('cy'), number('r'), number('r'));
    case 'ellipse':
      return ellipsePath(number('cx'), number('cy'), number('rx'), number('ry'));
    default:
      return undefined;
  }
}

function ellipsePath(x: number, y: number, radiusX: number, radiusY: number): string {
  const half = `a${radiusX} ${radiusY} 0 0 1`;
  return `M${x - radiusX} ${y}${half} ${2 * radiusX} 0${half} ${-2 * radiusX} 0z`;
}

/** Path data with the transforms applied, the innermost first, in absolute M, L, Q, C and Z, a letter each, to hundredths of a unit. */
export function flattenOutline(d: string, transforms: readonly string[]): string {
  const path = transforms.reduce((outline, transform) => outline.transform(transform), svgpath(d));
  const commands: string[] = [];
  path
    .abs()
    .unshort()
    .unarc()
    .round(2)
    .iterate((segment, _index, x, y) => {
      const [letter, ...values] = segment;
      if (letter === 'H') commands.push(`L${segment[1]} ${y}`);
      else if (letter === 'V') commands.push(`L${x} ${segment[1]}`);
      else commands.push(`${letter.toUpperCase()}${values.join(' ')}`);
    });
  return commands.join('');
}
