import type { Appearance } from '@backlot/contract';
import type { Paint } from '@backlot/kernels';
import { oklabOfRgb } from './oklab-of-rgb.ts';

/** Of what is left of the picture each further colour without a weight takes this much: one colour 60 %, two 84 %, three 94 %. */
const EACH = 0.6;

/**
 * Which part of the picture each colour is to cover. A weight is that part; colours without one share equally what the weights leave,
 * but for a rest that stays as it is, so that a single colour leads the picture and does not drown it.
 */
export function wantedPaints(colours: NonNullable<Appearance['colours']>): readonly Paint[] {
  const open = colours.filter(({ weight }) => weight === undefined).length;
  const taken = colours.reduce((sum, { weight = 0 }) => sum + weight, 0);
  const each = open === 0 ? 0 : (Math.max(0, 1 - taken) * (1 - (1 - EACH) ** open)) / open;
  return colours
    .map(({ rgb, weight = each }) => ({ colour: oklabOfRgb(rgb), share: weight }))
    .filter(({ share }) => share > 0);
}
