import { createMask, type Mask, type Raster, type Rect } from '@backlot/kernels';
import type { FamilyName, TimeOfDay } from '../scene/spec.ts';
import { grownBounds, maskBounds } from './mask-bounds.ts';

type Rgb = readonly [number, number, number];

interface Ground {
  readonly words: RegExp;
  readonly isLike: (colour: Rgb) => boolean;
}

/** Plain grounds by the colour that they have in pictures; where they are around already, the real thing is continued. */
const GROUNDS: readonly Ground[] = [
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

/** Sources are judged by the mean colour of cells of this side, px: single blades of grass are of any colour. */
const CELL_PX = 8;
/** With fewer known pixels of a ground than this for each missing one, there is too little to continue it from. */
const LEAST_OF_GROUND = 0.75;

/**
 * What must not be copied where only a plain ground is asked for: everything that does not look like it, for a tree beside a sky is
 * not a sky. Undefined where the words name no ground that shows by its colour.
 */
export function unlikeGround(content: string, picture: Raster, mask: Mask): Mask | undefined {
  const ground = groundOf(content);
  const avoid = ground && ofGround(ground, picture, mask).others;
  return avoid?.data.includes(255) === true ? avoid : undefined;
}

/** What does not look like a ground, cell by cell, and how many pixels do for each missing one. */
function ofGround(ground: Ground, picture: Raster, mask: Mask): { readonly others: Mask; readonly left: number } {
  const { width, height } = mask;
  const others = createMask(width, height);
  let left = 0;
  let missing = 0;
  for (let y = 0; y < height; y += CELL_PX)
    for (let x = 0; x < width; x += CELL_PX) {
      const cell = { x, y, width: Math.min(CELL_PX, width - x), height: Math.min(CELL_PX, height - y) };
      const { colour, known } = meanKnown(picture, mask, cell);
      missing += cell.width * cell.height - known;
      if (colour === undefined || ground.isLike(colour)) left += known;
      else
        for (let row = y; row < y + cell.height; row++)
          others.data.fill(255, row * width + x, row * width + x + cell.width);
    }
  return { others, left: left / Math.max(1, missing) };
}

function groundOf(content: string): Ground | undefined {
  const words = content.replace(/^(?:some|the|a|an|more|same|just) /, '');
  return GROUNDS.find((each) => each.words.test(words));
}

/** Whether a prompt asks for no more than the plain ground that the mask lies on, and enough of it: "fill with grass" on a lawn. */
export function isAroundAlready(content: string, picture: Raster, mask: Mask): boolean {
  const ground = groundOf(content);
  const colour = ground && colourAround(picture, mask);
  if (colour === undefined || ground === undefined || !ground.isLike(colour)) return false;
  return ofGround(ground, picture, mask).left >= LEAST_OF_GROUND;
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
  return meanKnown(picture, mask, grownBounds(bounds, byPx, picture)).colour;
}

/** Mean colour of the pixels of a box that the mask does not mark, and how many they are. */
function meanKnown(
  picture: Raster,
  mask: Mask,
  box: Rect,
): { readonly colour: Rgb | undefined; readonly known: number } {
  const sums = [0, 0, 0];
  let known = 0;
  for (let y = box.y; y < box.y + box.height; y++)
    for (let x = box.x; x < box.x + box.width; x++) {
      const p = y * picture.width + x;
      if (mask.data[p] !== 0) continue;
      for (let c = 0; c < 3; c++) sums[c]! += picture.data[p * 4 + c]!;
      known++;
    }
  const colour: Rgb | undefined = known === 0 ? undefined : [sums[0]! / known, sums[1]! / known, sums[2]! / known];
  return { colour, known };
}
