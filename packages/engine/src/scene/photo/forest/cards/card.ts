import { createLinearRaster, type LinearRaster } from '@backlot/kernels';
import { halve } from './halve.ts';

/**
 * A picture of a spray of leaves without its light: of every texel red and green are how strongly its two colours reflect, blue how
 * much light it lets through, alpha how much of it there is (all premultiplied). The root is in the middle of the left edge.
 */
export interface Card {
  /** Full size first, each next one half as large. */
  readonly levels: readonly LinearRaster[];
  /** Height over width. */
  readonly aspect: number;
}

/** What is painted onto a card: reflection, the share of the second colour in it, and transmission, 1 = usual. */
export interface LeafTone {
  readonly lit: number;
  readonly tint: number;
  readonly through: number;
}

const SMALLEST_LEVEL_PX = 4;

/** An empty canvas for a card. */
export function createCardCanvas(widthPx: number, heightPx: number): LinearRaster {
  return createLinearRaster(widthPx, heightPx);
}

/** The "colour" that stands for a tone on a card. */
export function toneColour({ lit, tint, through }: LeafTone): readonly [number, number, number] {
  return [lit * (1 - tint), lit * tint, through];
}

/** Makes a card of a painted canvas, with all its coarser levels. */
export function finishCard(canvas: LinearRaster): Card {
  const levels = [canvas];
  let last = canvas;
  while (Math.min(last.width, last.height) > SMALLEST_LEVEL_PX) {
    last = halve(last);
    levels.push(last);
  }
  return { levels, aspect: canvas.height / canvas.width };
}

/** The "light" in which a card can be drawn onto another card: its channels stay what they are, `dim` darker. */
export function asChannels(dim: number, through: number) {
  return {
    first: [dim, 0, 0],
    second: [0, dim, 0],
    through: [0, 0, through],
    hazeAmount: 0,
    haze: NO_HAZE,
    hazeAtTip: NO_HAZE,
    slant: 0,
  };
}

const NO_HAZE = [0, 0, 0] as const;
