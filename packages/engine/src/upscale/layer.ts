import type { Raster } from '@backlot/kernels';
import { CUNET_CONTEXT_PX } from '../models/cunet.ts';
import type { FloatTensor } from '../models/session.ts';

/** Three channels of a picture that the network sees as red, green and blue: its colours, or its alpha three times. */
export interface Layer {
  readonly picture: Raster;
  readonly channels: readonly [number, number, number];
}

/** A part of a picture in whole pixels, of even size; it may reach past the right and bottom edges. */
export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A tile as the network wants it, with its context. Outside the picture lies its mirror image. */
export interface TileView {
  readonly tensor: FloatTensor;
  /** The one colour of the whole view (0..1), if it has only one. */
  readonly flat: readonly [number, number, number] | undefined;
}

/** Cuts a tile and its context out of a layer. */
export function viewTile({ picture, channels }: Layer, tile: Tile): TileView {
  const width = tile.width + 2 * CUNET_CONTEXT_PX;
  const height = tile.height + 2 * CUNET_CONTEXT_PX;
  const columns = mirrored(tile.x - CUNET_CONTEXT_PX, width, picture.width);
  const rows = mirrored(tile.y - CUNET_CONTEXT_PX, height, picture.height);
  const area = width * height;
  const data = new Float32Array(3 * area);
  const { data: bytes, width: stride } = picture;
  let isFlat = true;
  for (let c = 0; c < 3; c++) {
    const channel = channels[c] ?? 0;
    let to = c * area;
    const first = bytes[(rows[0]! * stride + columns[0]!) * 4 + channel];
    for (let y = 0; y < height; y++) {
      const row = rows[y]! * stride;
      for (let x = 0; x < width; x++) {
        const value = bytes[(row + columns[x]!) * 4 + channel]!;
        if (value !== first) isFlat = false;
        data[to++] = value / 255;
      }
    }
  }
  const flat = isFlat ? ([data[0]!, data[area]!, data[2 * area]!] as const) : undefined;
  return { tensor: { data, dims: [1, 3, height, width] }, flat };
}

/** Source positions of `count` pixels from `start` on, in a row that is mirrored at both ends, edge pixels repeated. */
function mirrored(start: number, count: number, length: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => {
    const period = 2 * length;
    const folded = (((start + i) % period) + period) % period;
    return folded < length ? folded : period - 1 - folded;
  });
}
