/** The depth a shape belongs to; layers are drawn in this order and become the named groups of the SVG. */
export const LAYER_NAMES = ['sky', 'far', 'mid', 'near', 'front'] as const;
/** A member of {@link LAYER_NAMES}. */
export type LayerName = (typeof LAYER_NAMES)[number];

/** One flat shape; a style decides how it is filled, outlined, hatched or shadowed. */
export interface VectorShape {
  /** What it is, e.g. `sun`, `palm-leaf`, `sea`: styles give roles their own angle or weight. */
  readonly role: string;
  readonly layer: LayerName;
  /** SVG path data in pixels of the scene. */
  readonly d: string;
  /** `#rrggbb` of the plain flat style. */
  readonly colour: string;
  /** The second colour of a gradient, where the shape is naturally one. */
  readonly fadesTo?: string;
  /** Never outlined (bands of sky, glints). */
  readonly plain?: boolean;
  /** The path is an open line of this width in `colour`, not an area. */
  readonly linePx?: number;
  /** 0..1, 1 when absent: halos, beams, veils. */
  readonly opacity?: number;
}

/** A scene as ordered shapes: what a family's illustrator gives and a vector style draws. */
export interface VectorScene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly shapes: readonly VectorShape[];
}
