/** A drawing of one thing in full colour. */
export interface Glyph {
  /** Its name in the set, e.g. `palm-tree`. */
  readonly name: string;
  /** SVG without a root, on a square of {@link sizePx}. */
  readonly body: string;
  readonly sizePx: number;
}
