/** Side of the square patches that are compared and copied, px. Smaller loses structure, larger blurs texture (swept 5..10 on photographs). */
export const PATCH_SIZE = 6;

/** Offset of a patch's centre pixel from its top left corner, px. */
export const PATCH_CENTRE = PATCH_SIZE >> 1;

/** Largest image side: a match packs x and y into 16 bits each, and the sign bit stays free. */
export const MAX_SIDE_PX = 32_767;

/** Packs a patch position into one match entry. */
export function packMatch(x: number, y: number): number {
  return x | (y << 16);
}
