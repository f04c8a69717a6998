import { createRgbPlanes, type RgbPlanes } from './rgb-planes.ts';

/** Fetches every pixel from `(x + shiftX, y + shiftY)` with bilinear interpolation, edges repeated. Shifts are in px, one per pixel. */
export function displace(planes: RgbPlanes, shiftX: Float32Array, shiftY: Float32Array): RgbPlanes {
  const { width, height, red, green, blue } = planes;
  const out = createRgbPlanes(width, height);
  const maxX = width - 1.001;
  const maxY = height - 1.001;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      let px = x + shiftX[i]!;
      let py = y + shiftY[i]!;
      px = px < 0 ? 0 : px > maxX ? Math.max(0, maxX) : px;
      py = py < 0 ? 0 : py > maxY ? Math.max(0, maxY) : py;
      const left = px | 0;
      const top = py | 0;
      const fx = px - left;
      const fy = py - top;
      const a = top * width + left;
      const b = left + 1 < width ? a + 1 : a;
      const down = top + 1 < height ? width : 0;
      const wa = (1 - fx) * (1 - fy);
      const wb = fx * (1 - fy);
      const wc = (1 - fx) * fy;
      const wd = fx * fy;
      out.red[i] = red[a]! * wa + red[b]! * wb + red[a + down]! * wc + red[b + down]! * wd;
      out.green[i] = green[a]! * wa + green[b]! * wb + green[a + down]! * wc + green[b + down]! * wd;
      out.blue[i] = blue[a]! * wa + blue[b]! * wb + blue[a + down]! * wc + blue[b + down]! * wd;
    }
  }
  return out;
}
