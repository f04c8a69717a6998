import type { Fitting } from './fit-to-order.ts';
import type { Size } from './size.ts';

const ROOT = /<(?:[\w.-]+:)?svg\b(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*/;
const OWN_SIZE = /\s(?:width|height|preserveAspectRatio)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** How a viewer fits the view box into the size (SVG 2, 8.6). */
const ASPECT = {
  none: '',
  scale: '',
  stretch: ' preserveAspectRatio="none"',
  cover: ' preserveAspectRatio="xMidYMid slice"',
};

/** A sanitised SVG, which states a view box, shown at a size. */
export function fitSvg(svg: string, { width, height }: Size, fitting: Fitting): string {
  return svg.replace(
    ROOT,
    (root) => `${root.replace(OWN_SIZE, '')} width="${width}" height="${height}"${ASPECT[fitting]}`,
  );
}
