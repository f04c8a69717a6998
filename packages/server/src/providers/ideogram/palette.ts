import type { Appearance } from '@backlot/contract';
import type { FormParts } from '../../net/vendor-http.ts';

type Colours = Appearance['colours'];

const MAX_MEMBERS = 8;
const MIN_WEIGHT = 0.05;

/** The refusal of colours that no palette of Ideogram's can have. */
export function refuseColours(colours: Colours): string | undefined {
  if (colours === undefined) return undefined;
  if (colours.length > MAX_MEMBERS) return `takes at most ${MAX_MEMBERS} colours`;
  return colours.some(({ weight }) => weight !== undefined && weight < MIN_WEIGHT)
    ? `takes no colour of less weight than ${MIN_WEIGHT}`
    : undefined;
}

/** Colours as the part of a form. */
export function paletteParts(colours: Colours): FormParts {
  if (colours === undefined || colours.length === 0) return [];
  const members = colours.map(({ rgb, weight }) => ({
    color_hex: `#${Buffer.from(rgb).toString('hex')}`,
    ...(weight !== undefined && { color_weight: weight }),
  }));
  return [['color_palette', JSON.stringify({ members })]];
}
