import { squaredDistance, type Matte } from '@backlot/kernels';

/** Side of a block of a {@link Cover}, px. */
export const COVER_BLOCK_PX = 4;

/** Blocks of the picture that something solid will hide: what they show only counts for glow and exposure, so one look at each is enough. */
export interface Cover {
  /** Blocks in a row. */
  readonly columns: number;
  /** 1 where the block is hidden. */
  readonly isHidden: Uint8Array;
}

/** Less lets something through. */
const SOLID = 0.998;
/** Within this share of the picture's size (root of its area) of the edge, a blurred or bloomed background might show a block. */
const EDGE_SHARE = 1 / 32;

/** Finds the blocks that lie deep inside `matte`. */
export function createCover({ width, height, data }: Matte): Cover {
  const columns = Math.ceil(width / COVER_BLOCK_PX);
  const rows = Math.ceil(height / COVER_BLOCK_PX);
  const isOpen = new Uint8Array(columns * rows);
  for (let y = 0, i = 0; y < height; y++) {
    const row = Math.floor(y / COVER_BLOCK_PX) * columns;
    for (let x = 0; x < width; x++, i++) if (data[i]! < SOLID) isOpen[row + Math.floor(x / COVER_BLOCK_PX)] = 1;
  }
  const reach = (EDGE_SHARE * Math.sqrt(width * height)) / COVER_BLOCK_PX;
  const toOpen = squaredDistance(isOpen, columns, rows, reach);
  const isHidden = new Uint8Array(columns * rows);
  for (let i = 0; i < isHidden.length; i++) if (toOpen[i]! > reach * reach) isHidden[i] = 1;
  return { columns, isHidden };
}

/** True when picture point x, y lies in a hidden block. */
export function isCovered(cover: Cover | undefined, x: number, y: number): boolean {
  if (cover === undefined) return false;
  return cover.isHidden[Math.floor(y / COVER_BLOCK_PX) * cover.columns + Math.floor(x / COVER_BLOCK_PX)] === 1;
}
