import sharp from 'sharp';
import { contactSheet } from '../support/contact-sheet.ts';
import type { Sheet, Shot } from './sheet.ts';

const TILE_PX = 300;
const JPEG_QUALITY = 82;

/** Lays the pictures of a sheet out, transparency on a checkerboard, as a JPEG. */
export async function drawSheet(
  shots: readonly Shot[],
  { columns, tilePx = TILE_PX }: Pick<Sheet, 'columns' | 'tilePx'>,
): Promise<Uint8Array> {
  const tiles = shots.map(({ label, picture }) => ({ label, image: picture }));
  const png = await contactSheet(tiles, { columns: Math.min(columns, tiles.length), tilePx });
  return sharp(png).jpeg({ quality: JPEG_QUALITY, mozjpeg: true }).toBuffer();
}
