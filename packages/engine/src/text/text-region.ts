import type { Rect } from '@backlot/kernels';

/** A line of text in the picture, or a part of one. */
export interface TextRegion {
  /** Its box, px, within the picture. */
  readonly box: Rect;
  /** 1 where the region is, row by row of the box. */
  readonly inside: Uint8Array;
  /** Height of its letters with the room above and below them, px. */
  readonly heightPx: number;
}
