import sharp from 'sharp';

/** RGBA bytes by place. */
export type Paint = (x: number, y: number) => readonly [r: number, g: number, b: number, a: number];

/** A PNG painted pixel by pixel. */
export async function pngOf(width: number, height: number, paint: Paint): Promise<Uint8Array> {
  const pixels = Array.from({ length: width * height }, (_, i) => paint(i % width, Math.floor(i / width))).flat();
  return sharp(Uint8Array.from(pixels), { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}

/** A grey PNG: a mask by place, 0..255. */
export async function maskOf(
  width: number,
  height: number,
  paint: (x: number, y: number) => number,
): Promise<Uint8Array> {
  return pngOf(width, height, (x, y) => {
    const value = paint(x, y);
    return [value, value, value, 255];
  });
}

/** What a file shows: its size, and the RGBA of each pixel. */
export async function pixelsOf(bytes: Uint8Array) {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
  return { width: info.width, height: info.height, data, at };
}

/** A ramp that no two pixels of share a colour. */
export const RAMP: Paint = (x, y) => [x * 5, y * 7, (x * y) % 256, 255];
