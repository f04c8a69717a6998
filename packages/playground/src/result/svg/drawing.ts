import { countShapes, elementAt, isActiveAttribute, isActiveElement, layersOf, type SvgLayer } from './svg-layers.ts';

/** An SVG that can be shown without some of its layers. */
export interface Drawing {
  readonly layers: readonly SvgLayer[];
  readonly shapes: number;
  /** The drawing without these layers (by path), for an `<img>` and nothing else. */
  readonly without: (hidden: ReadonlySet<string>) => Blob;
}

const SVG_TYPE = 'image/svg+xml';

/**
 * Reads an SVG. It is never put into the page: what `without` gives has nothing in it that runs or loads, even when the picture is opened
 * in a tab of its own. Throws if it is not an SVG.
 */
export function readDrawing(text: string): Drawing {
  const parsed = new DOMParser().parseFromString(text, SVG_TYPE);
  const root = parsed.documentElement;
  if (root.localName !== 'svg' || parsed.querySelector('parsererror') !== null)
    throw new Error('The file is not an SVG that can be read.');
  makeInert(root);
  return {
    layers: layersOf(root),
    shapes: countShapes(root),
    without: (hidden) => {
      const copy = root.cloneNode(true) as Element;
      // Taking one away moves the others: first find all of them.
      const found = [...hidden].map((path) => elementAt<Element>(copy, path));
      for (const element of found) element?.remove();
      return new Blob([new XMLSerializer().serializeToString(copy)], { type: SVG_TYPE });
    },
  };
}

function makeInert(element: Element): void {
  // Both lists are alive: taking something out moves the rest.
  const children = Array.from(element.children);
  const attributes = Array.from(element.attributes);
  for (const child of children) {
    if (isActiveElement(child)) child.remove();
    else makeInert(child);
  }
  for (const { name, value } of attributes) {
    if (isActiveAttribute(name, value)) element.removeAttribute(name);
  }
}
