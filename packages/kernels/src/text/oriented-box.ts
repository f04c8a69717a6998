/** A box that lies as the pixels in it do. */
export interface OrientedBox {
  /** Along the direction in which they spread most, px. */
  readonly lengthPx: number;
  /** Across it, px. */
  readonly thicknessPx: number;
}

/** The box of pixels (indices into rows of `width`) along their principal axis, the pixels being squares of 1 px. */
export function orientedBox(pixels: Int32Array, width: number): OrientedBox {
  const count = pixels.length;
  let sumX = 0;
  let sumY = 0;
  for (const i of pixels) {
    sumX += i % width;
    sumY += Math.floor(i / width);
  }
  const meanX = sumX / count;
  const meanY = sumY / count;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (const i of pixels) {
    const x = (i % width) - meanX;
    const y = Math.floor(i / width) - meanY;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const along = spread(pixels, width, Math.cos(angle), Math.sin(angle));
  const across = spread(pixels, width, -Math.sin(angle), Math.cos(angle));
  return { lengthPx: Math.max(along, across), thicknessPx: Math.min(along, across) };
}

function spread(pixels: Int32Array, width: number, cos: number, sin: number): number {
  let least = Infinity;
  let most = -Infinity;
  for (const i of pixels) {
    const at = (i % width) * cos + Math.floor(i / width) * sin;
    if (at < least) least = at;
    if (at > most) most = at;
  }
  return most - least + 1;
}
