import type { TypefaceName } from './typeface.ts';

/** How words look in a picture: one look for all of its words. */
export interface LetteringLook {
  readonly typeface: TypefaceName;
  /** `shadow`: softly lifted off a photograph; `outline`: a line around them where they need one; `glow`: lit like glass tubes. */
  readonly effect: 'shadow' | 'outline' | 'glow';
}

const PRINTS: ReadonlySet<string> = new Set([
  'poster',
  'engraving',
  'engraving-vector',
  'woodblock',
  'linocut',
  'riso',
  'stencil',
  'faded',
  'film',
  'duotone-red',
  'cutout',
  'mosaic-tiles',
]);
const BY_HAND: ReadonlySet<string> = new Set([
  'watercolor',
  'oil',
  'pencil',
  'coloured-pencil',
  'pastel',
  'crosshatch',
  'comic',
  'graffiti',
  'marker-outline',
  'line-art',
  'thin',
  'clay',
]);
const PHOTOGRAPHIC: ReadonlySet<string> = new Set([
  'photo',
  'black-and-white',
  'film',
  'noir',
  'hdr',
  'evening',
  'hard-flash',
  'motion-blur',
  'faded',
  'cinematic',
  'golden',
  'double-exposure',
  'glow',
  'glass-prism',
]);

/** The lettering that goes with a treatment. */
export function letteringLook(treatment: string): LetteringLook {
  const typeface = PRINTS.has(treatment) ? 'slab' : BY_HAND.has(treatment) ? 'marker' : 'sans';
  const effect = treatment === 'neon' ? 'glow' : PHOTOGRAPHIC.has(treatment) ? 'shadow' : 'outline';
  return { typeface, effect };
}
