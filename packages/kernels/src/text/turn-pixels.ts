/** Interleaved values of four channels, row by row. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

/** Where a point of a turned picture lies in the one that was turned, both measured from their middles. */
export interface Turn {
  readonly cos: number;
  readonly sin: number;
}

/** A picture turned about its middle into a frame of another size, four channels, bilinear, edges repeated. */
export function turnPixels(source: Pixels, { cos, sin }: Turn, width: number, height: number): Float32Array {
  const { width: fromWidth, height: fromHeight, data } = source;
  const out = new Float32Array(width * height * 4);
  const lastX = fromWidth - 1;
  const lastY = fromHeight - 1;
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 4) {
      const dx = x + 0.5 - width / 2;
      const dy = y + 0.5 - height / 2;
      const fromX = Math.min(lastX, Math.max(0, dx * cos - dy * sin + fromWidth / 2 - 0.5));
      const fromY = Math.min(lastY, Math.max(0, dx * sin + dy * cos + fromHeight / 2 - 0.5));
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      const shareX = fromX - left;
      const shareY = fromY - top;
      const a = (top * fromWidth + left) * 4;
      const b = left < lastX ? a + 4 : a;
      const down = top < lastY ? fromWidth * 4 : 0;
      for (let c = 0; c < 4; c++) {
        const above = data[a + c]! * (1 - shareX) + data[b + c]! * shareX;
        const below = data[a + down + c]! * (1 - shareX) + data[b + down + c]! * shareX;
        out[to + c] = above * (1 - shareY) + below * shareY;
      }
    }
  return out;
}
