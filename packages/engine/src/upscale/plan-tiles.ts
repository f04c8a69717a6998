import type { Tile } from './layer.ts';

/** Tiles of nearly equal, even size that cover a picture, row by row, none wider or higher than `tilePx` (even). */
export function planTiles(width: number, height: number, tilePx: number): Tile[] {
  const across = cuts(width, tilePx);
  return cuts(height, tilePx).flatMap((row) =>
    across.map((column) => ({ x: column.start, y: row.start, width: column.length, height: row.length })),
  );
}

interface Cut {
  readonly start: number;
  readonly length: number;
}

function cuts(length: number, tilePx: number): Cut[] {
  const count = Math.ceil(length / tilePx);
  const size = 2 * Math.ceil(length / count / 2);
  return Array.from({ length: Math.ceil(length / size) }, (_, i) => ({
    start: i * size,
    length: Math.min(size, 2 * Math.ceil((length - i * size) / 2)),
  }));
}
