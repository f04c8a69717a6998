import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** A rectangle with round corners; (x, y) is its upper left one. */
interface RoundedOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly colour: string;
  readonly layer: LayerName;
  readonly fadesTo?: string;
}

/** Draws a rectangle with round corners. */
export function drawRounded(sketch: Sketch, role: string, options: RoundedOptions): void {
  const { x, y, width, height, radius, colour, layer, fadesTo } = options;
  const r = Math.min(radius, width / 2, height / 2);
  const pen = sketch
    .pen()
    .move(x + r, y)
    .line(x + width - r, y)
    .quad(x + width, y, x + width, y + r)
    .line(x + width, y + height - r)
    .quad(x + width, y + height, x + width - r, y + height)
    .line(x + r, y + height)
    .quad(x, y + height, x, y + height - r)
    .line(x, y + r)
    .quad(x, y, x + r, y)
    .close();
  sketch.add(role, layer, pen, colour, fadesTo === undefined ? {} : { fadesTo });
}

/** Where a thing stands, and how large it is. */
interface Stand {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * A rounded part of a thing, in parts of its size: how far its left side is to the right and its top above where the thing stands,
 * its width, height and corner radius.
 */
export function partOf(
  { x, y, size }: Stand,
  [right, above, width, height, radius]: readonly [number, number, number, number, number],
): Omit<RoundedOptions, 'colour' | 'layer'> {
  return {
    x: x + size * right,
    y: y - size * above,
    width: size * width,
    height: size * height,
    radius: size * radius,
  };
}
