import type { Triple } from '../../sky/atmosphere.ts';

/** A colour, channel by channel. */
export function map3(value: (channel: 0 | 1 | 2) => number): Triple {
  return [value(0), value(1), value(2)];
}

/** All channels times `factor`. */
export function scaled(colour: Triple, factor: number): Triple {
  return [colour[0] * factor, colour[1] * factor, colour[2] * factor];
}

/** Takes a share of the colour out, 0..1. */
export function whiter(colour: Triple, amount: number): Triple {
  const grey = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
  return map3((c) => colour[c] + (grey - colour[c]) * amount);
}

/** How eyes at night see the moon's light: bluish. Multiplies sunlight. */
export const MOONLIGHT: Triple = [0.5, 0.72, 1.3];
