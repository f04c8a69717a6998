import { circle } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** Something that shines; (x, y) is its middle. */
export interface GlowOptions {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly layer: LayerName;
  /** Default `glow`. */
  readonly role?: string;
}

/** A disc of light in rings, the outermost first: each so many times the radius, and so opaque. */
export function drawGlow(
  sketch: Sketch,
  { x, y, radius, colour, layer, role = 'glow' }: GlowOptions,
  rings: readonly (readonly [grow: number, opacity: number])[],
): void {
  for (const [grow, opacity] of rings)
    sketch.add(role, layer, circle(sketch.pen(), x, y, radius * grow), colour, { plain: true, opacity });
}
