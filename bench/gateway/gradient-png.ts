import sharp from 'sharp';
import type { Sides } from './instant-answers.ts';

const MAX = 255;

/** Grey from dark to bright, every row alike: weighs next to nothing at any size. */
export async function gradientPng({ widthPx, heightPx }: Sides): Promise<Buffer> {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) data.fill((x * MAX) / widthPx, (y * widthPx + x) * 3, (y * widthPx + x + 1) * 3);
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .png()
    .toBuffer();
}
