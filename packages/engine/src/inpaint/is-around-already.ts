import type { Mask, Raster } from '@backlot/kernels';
import { grownBounds, maskBounds } from './mask-bounds.ts';

type Rgb = readonly [number, number, number];

/** Plain grounds by the colour that they have in pictures; where they are around already, the real thing is continued. */
const GROUNDS: readonly { readonly words: RegExp; readonly isLike: (colour: Rgb) => boolean }[] = [
  {
    words: /^(?:green )?(?:grass|lawn|meadow|leaves|foliage|hedge|ivy|turf)$/,
    isLike: ([r, g, b]) => g > r * 1.02 && g > b * 1.12,
  },
  { words: /^(?:sand|beach|sandy ground|gravel)$/, isLike: ([r, g, b]) => r > g && g > b && r < b * 2.2 && r > 80 },
  { words: /^(?:blue )?(?:water|sea|ocean|lake|river)$/, isLike: ([r, g, b]) => b > r * 1.06 && b + g > 2 * r },
  { words: /^(?:clear |blue )?sky$/, isLike: ([r, g, b]) => b >= r && r + g + b > 300 },
  { words: /^(?:white )?snow$/, isLike: ([r, g, b]) => Math.min(r, g, b) > 165 },
  {
    words: /^(?:wall|floor|ground|table|street|road|ceiling|carpet|pavement|wood|fabric|skin|hair)$/,
    isLike: () => true,
  },
];
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
