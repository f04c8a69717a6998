import { flattenOutline, outlineOf } from '../../scene/glyphs/glyph-outline.ts';
import { parseMarkup, type MarkupElement } from '../../scene/glyphs/parse-markup.ts';
import { pathBounds } from '../../scene/vector/path-data.ts';

/**
 * SVG without what its author left lying beside the canvas (a square from 0 to `sizePx`): it shows nowhere, and translucent groups of
 * it make resvg 0.34 abort the process.
 */
export function withoutStrays(body: string, sizePx: number): string {
  return parseMarkup(body)
    .flatMap((element) => kept(element, sizePx))
    .map(written)
    .join('');
}

function kept(element: MarkupElement, sizePx: number): MarkupElement[] {
  if (element.name === 'g') {
    const children = element.children.flatMap((child) => kept(child, sizePx));
    return children.length === 0 ? [] : [{ ...element, children }];
  }
  const outline = outlineOf(element);
  if (outline === undefined) return [element];
  const transform = element.attributes['transform'];
  const box = pathBounds(flattenOutline(outline, transform === undefined ? [] : [transform]));
  const isSeen = box.right > 0 && box.bottom > 0 && box.left < sizePx && box.top < sizePx;
  return isSeen ? [element] : [];
}

function written({ name, attributes, children }: MarkupElement): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)].join(' ');
  return children.length === 0 ? `<${head}/>` : `<${head}>${children.map(written).join('')}</${name}>`;
}
