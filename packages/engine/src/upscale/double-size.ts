import { createRaster, type Raster } from '@backlot/kernels';
import { doubleView } from '../models/cunet.ts';
import type { FloatTensor, NamedSession } from '../models/session.ts';
import { viewTile, type Layer, type Tile, type TileView } from './layer.ts';
import { pictureStatistics } from './picture-statistics.ts';
import { planTiles } from './plan-tiles.ts';

interface DoubleOptions {
  /** Largest side of a tile, px, even. */
  readonly tilePx?: number;
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Larger tiles have less context in common, but leave the processor's cache: no faster, and memory grows with them (128: 200 MB, 256: 490 MB). */
const TILE_PX = 128;

const COLOURS = [0, 1, 2] as const;
const ALPHA = 3;

/** Doubles a picture tile by tile, colours and alpha each by the network; tiles are what the whole would be. Colours under alpha 0 should continue those beside them. */
export async function doubleSize(session: NamedSession, picture: Raster, options: DoubleOptions = {}): Promise<Raster> {
  const { tilePx = TILE_PX, onProgress } = options;
  const { width, height } = picture;
  const tiles = planTiles(width, height, tilePx);
  const layers: Layer[] = [{ picture, channels: COLOURS }];
  const enlarged = createRaster(width * 2, height * 2);
  const alpha = onlyAlpha(picture);
  if (alpha === undefined) layers.push({ picture, channels: [ALPHA, ALPHA, ALPHA] });
  else fillAlpha(enlarged, alpha);
  let done = 0;
  for (const layer of layers) {
    const statistics = tiles.length > 1 ? await pictureStatistics(session, layer) : undefined;
    for (const tile of tiles) {
      place(await doubleTile(session, viewTile(layer, tile), statistics), tile, layer, enlarged);
      onProgress?.(++done / (tiles.length * layers.length));
    }
  }
  return enlarged;
}

/** What has one colour keeps it and costs nothing. */
async function doubleTile(session: NamedSession, view: TileView, statistics?: FloatTensor): Promise<FloatTensor> {
  if (!view.flat) return doubleView(session, view.tensor, statistics);
  return { data: Float32Array.from(view.flat), dims: [1, 3, 1, 1] };
}

/** Writes a doubled tile, or the one colour it has, where it belongs. */
function place({ data, dims }: FloatTensor, tile: Tile, { channels }: Layer, to: Raster): void {
  const isFlat = dims[3] === 1;
  const [left, top] = [tile.x * 2, tile.y * 2];
  const right = Math.min(to.width, left + tile.width * 2);
  const bottom = Math.min(to.height, top + tile.height * 2);
  const rowStep = isFlat ? 0 : tile.width * 2;
  const step = isFlat ? 0 : 1;
  const area = isFlat ? 1 : tile.width * tile.height * 4;
  for (let c = 0; c < 3; c++)
    for (let y = top; y < bottom; y++) {
      let from = c * area + (y - top) * rowStep;
      let i = (y * to.width + left) * 4 + (channels[c] ?? 0);
      for (let x = left; x < right; x++, i += 4, from += step) to.data[i] = data[from]! * 255;
    }
}

function onlyAlpha({ data }: Raster): number | undefined {
  const first = data[ALPHA];
  for (let i = ALPHA; i < data.length; i += 4) if (data[i] !== first) return undefined;
  return first;
}

function fillAlpha({ data }: Raster, alpha: number): void {
  for (let i = ALPHA; i < data.length; i += 4) data[i] = alpha;
}
