import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Raster } from '@backlot/kernels';
import sharp from 'sharp';

/** One picture of a contact sheet: encoded bytes or a raster, with a short label under it. */
export interface Tile {
  readonly label: string;
  readonly image: Raster | Uint8Array;
}

interface SheetOptions {
  /** Tiles in a row; 4 by default. */
  readonly columns?: number;
  /** Width and height of the box a picture is fitted into, px; 320 by default. */
  readonly tilePx?: number;
}

const LABEL_PX = 22;
const GAP_PX = 6;

/** Lays pictures out in a grid with labels (transparency on a checkerboard) and returns a PNG for a person to look at. */
export async function contactSheet(
  tiles: readonly Tile[],
  { columns = 4, tilePx = 320 }: SheetOptions = {},
): Promise<Uint8Array> {
  const rows = Math.ceil(tiles.length / columns);
  const stepX = tilePx + GAP_PX;
  const stepY = tilePx + LABEL_PX + GAP_PX;
  const layers = await Promise.all(
    tiles.map(async (tile, index) => {
      const left = GAP_PX + (index % columns) * stepX;
      const top = GAP_PX + Math.floor(index / columns) * stepY;
      return [
        { input: await fitted(tile.image, tilePx), left, top },
        { input: Buffer.from(labelSvg(tile.label, tilePx)), left, top: top + tilePx },
      ];
    }),
  );
  return sharp({
    create: { width: GAP_PX + columns * stepX, height: GAP_PX + rows * stepY, channels: 3, background: '#202124' },
  })
    .composite(layers.flat())
    .png()
    .toBuffer();
}

/** {@link contactSheet} written to a file, folders made. */
export async function writeContactSheet(path: string, tiles: readonly Tile[], options?: SheetOptions): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await contactSheet(tiles, options));
}

async function fitted(image: Raster | Uint8Array, tilePx: number): Promise<Buffer> {
  const source =
    image instanceof Uint8Array
      ? sharp(image)
      : sharp(image.data, { raw: { width: image.width, height: image.height, channels: 4 } });
  const picture = await source.resize(tilePx, tilePx, { fit: 'contain', background: '#0000' }).png().toBuffer();
  return sharp(Buffer.from(checkerboardSvg(tilePx)))
    .composite([{ input: picture }])
    .png()
    .toBuffer();
}

function checkerboardSvg(sizePx: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}"><defs><pattern id="c" width="16" height="16" patternUnits="userSpaceOnUse"><path fill="#3a3b3e" d="M0 0h16v16H0z"/><path fill="#4a4b4f" d="M0 0h8v8H0zM8 8h8v8H8z"/></pattern></defs><path fill="url(#c)" d="M0 0h${sizePx}v${sizePx}H0z"/></svg>`;
}

function labelSvg(label: string, widthPx: number): string {
  const text = label.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${LABEL_PX}"><text x="4" y="16" font-family="DejaVu Sans, sans-serif" font-size="13" fill="#eee">${text}</text></svg>`;
}
