import type { Mask, Raster } from '@backlot/kernels';
import type { FamilyName, TimeOfDay } from '../scene/spec.ts';
import { grownBounds, maskBounds } from './mask-bounds.ts';

type Rgb = readonly [number, number, number];

/** Plain grounds by the colour that they have in pictures; where they are around already, the real thing is continued. */
const GROUNDS: readonly { readonly words: RegExp; readonly isLike: (colour: Rgb) => boolean }[] = [
  {
    words: /^(?:green )?(?:grass|lawn|meadow|leaves|foliage|hedge|ivy|turf)$/,
    isLike: isGreen,
  },
  { words: /^(?:sand|beach|sandy ground|gravel)$/, isLike: isSandy },
  { words: /^(?:blue )?(?:water|sea|ocean|lake|river)$/, isLike: isWatery },
  { words: /^(?:clear |blue )?sky$/, isLike: ([r, g, b]) => b >= r && r + g + b > 300 },
  { words: /^(?:white )?snow$/, isLike: ([r, g, b]) => Math.min(r, g, b) > 165 },
  {
    words: /^(?:wall|floor|ground|table|street|road|ceiling|carpet|pavement|wood|fabric|skin|hair)$/,
    isLike: () => true,
  },
];
/** Places by the colour that they have in pictures, some by the time of day. Of any other place pictures do not tell. */
const PLACES: Readonly<Partial<Record<FamilyName, (colour: Rgb, time: TimeOfDay) => boolean>>> = {
  sky: isSky,
  space: isDark,
  field: isGrassy,
  forest: isGrassy,
  beach: (colour) => isSandy(colour) || isWatery(colour),
  sea: isWatery,
  lake: isWatery,
  underwater: isWatery,
};
/** How far around the mask is looked, parts of its smaller side, and at least. */
const AROUND = 0.25;
const LEAST_AROUND_PX = 12;

/** Whether a prompt asks for no more than the plain ground that the mask lies on: "fill with grass" on a lawn. */
export function isAroundAlready(content: string, picture: Raster, mask: Mask): boolean {
  const words = content.replace(/^(?:some|the|a|an|more|same|just) /, '');
  const ground = GROUNDS.find((each) => each.words.test(words));
  const colour = ground && colourAround(picture, mask);
  return colour !== undefined && ground !== undefined && ground.isLike(colour);
}

/** Whether what a thing is to stand in is around it already: only places that show by their colour can be missing. */
export function isPlaceAround(
  { family, time }: { readonly family: FamilyName; readonly time: TimeOfDay },
  picture: Raster,
  mask: Mask,
): boolean {
  const isLike = PLACES[family];
  const colour = isLike && colourAround(picture, mask);
  return isLike === undefined || colour === undefined || isLike(colour, time);
}

/** By day blue, or white with clouds; in the evening warm; at night dark. */
function isSky(colour: Rgb, time: TimeOfDay): boolean {
  const [r, g, b] = colour;
  if (time === 'night') return isDark(colour);
  if (time === 'day') return b > r * 1.05 || r + g + b > 690;
  return r > b * 1.5 && r + g + b > 240;
}

function isDark([r, g, b]: Rgb): boolean {
  return r + g + b < 180;
}

/** Meadows are yellow as often as green. */
function isGrassy([r, g, b]: Rgb): boolean {
  return g > r * 0.85 && g > b * 1.12;
}

function isGreen([r, g, b]: Rgb): boolean {
  return g > r * 1.02 && g > b * 1.12;
}

function isSandy([r, g, b]: Rgb): boolean {
  return r > g && g > b && r < b * 2.2 && r > 80;
}

function isWatery([r, g, b]: Rgb): boolean {
  return b > r * 1.06 && b + g > 2 * r;
}

/** Mean of the known pixels round a mask. */
function colourAround(picture: Raster, mask: Mask): Rgb | undefined {
  const bounds = maskBounds(mask);
  if (bounds === undefined) return undefined;
  const byPx = Math.max(LEAST_AROUND_PX, AROUND * Math.min(bounds.width, bounds.height));
  const window = grownBounds(bounds, byPx, picture);
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = window.y; y < window.y + window.height; y++)
    for (let x = window.x; x < window.x + window.width; x++) {
      const p = y * picture.width + x;
      if (mask.data[p] !== 0) continue;
      for (let c = 0; c < 3; c++) sums[c]! += picture.data[p * 4 + c]!;
      count++;
    }
  return count === 0 ? undefined : [sums[0]! / count, sums[1]! / count, sums[2]! / count];
}
