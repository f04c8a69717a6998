import type { Appearance } from '@backlot/contract';
import type { FormParts } from '../../net/vendor-http.ts';
import { refuseDrawing } from '../refuse-drawing.ts';
import { SEEDS } from './facts.ts';
import { paletteParts, refuseColours } from './palette.ts';
import { refuseStyle, styleParts } from './style.ts';

/** What every endpoint of v3 heeds. */
type MakingInput = Pick<Appearance, 'style' | 'colours'> & {
  readonly seed?: number | undefined;
  readonly format?: string | undefined;
};

/** What every endpoint of v3 heeds, and some in part. */
interface Making {
  readonly refuse: (input: MakingInput) => string | undefined;
  readonly parts: (input: MakingInput & { readonly count: number; readonly seed: number }) => FormParts;
}

/** The fields that the endpoints of v3 have in common: count, seed, colours, and a style with or without a type. */
export function making(rules: { readonly hasStyleType: boolean }): Making {
  return {
    refuse: (input) =>
      refuseDrawing(input) ?? SEEDS.refuse(input) ?? refuseStyle(input.style, rules) ?? refuseColours(input.colours),
    parts: ({ count, seed, style, colours }) => [
      ['num_images', count],
      ['seed', SEEDS.fit(seed)],
      ...styleParts(style, rules),
      ...paletteParts(colours),
    ],
  };
}
