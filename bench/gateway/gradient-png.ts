import sharp from 'sharp';
import type { Sides } from './instant-answers.ts';

const MAX = 255;

/** A smooth picture, which weighs little at any size. */
export async function gradientPng({ widthPx, heightPx }: Sides): Promise<Buffer> {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const i = (y * widthPx + x) * 3;
      data[i] = (x * MAX) / widthPx;
      data[i + 1] = (y * MAX) / heightPx;
      data[i + 2] = MAX / 2;
    }
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .png()
    .toBuffer();
}
