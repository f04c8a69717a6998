/**
 * Squared Euclidean distance, in pixels, from each pixel to the nearest one where `inside` is not 0 (Felzenszwalb and
 * Huttenlocher 2012, exact). Without any such pixel every distance is `Infinity`. With `limitPx` only distances up to it are
 * exact and the others are some greater value, which is cheaper: 2 instead of 4 ms for 512 x 512 with a narrow limit.
 */
export function squaredDistance(
  inside: Uint8Array,
  width: number,
  height: number,
  limitPx: number = Infinity,
): Float32Array {
  const out = columnDistance(inside, width, height);
  const vertices = new Int32Array(width);
  const borders = new Float64Array(width + 1);
  const row = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    for (let x = 0; x < width; x++) {
      const distance = out[start + x]!;
      row[x] = distance <= limitPx ? distance * distance : Infinity;
    }
    lowerEnvelope(row, out, start, vertices, borders);
  }
  return out;
}

/** Distance along columns, all of them side by side: memory is read in order. */
function columnDistance(inside: Uint8Array, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height);
  for (let i = 0; i < width; i++) out[i] = inside[i] === 0 ? Infinity : 0;
  for (let i = width; i < out.length; i++) out[i] = inside[i] === 0 ? out[i - width]! + 1 : 0;
  for (let i = out.length - width - 1; i >= 0; i--) {
    const fromBelow = out[i + width]! + 1;
    if (fromBelow < out[i]!) out[i] = fromBelow;
  }
  return out;
}

/** Writes min over q of row(q) + (x - q)^2, the lower envelope of parabolas, for each x to `out` from `start`. */
function lowerEnvelope(
  row: Float64Array,
  out: Float32Array,
  start: number,
  vertices: Int32Array,
  borders: Float64Array,
): void {
  const length = row.length;
  let last = -1;
  for (let q = 0; q < length; q++) {
    const value = row[q]!;
    if (value === Infinity) continue;
    // Within a run of zeros only the ends matter to others.
    if (value === 0 && row[q - 1] === 0 && row[q + 1] === 0) continue;
    let border = -Infinity;
    while (last >= 0) {
      const v = vertices[last]!;
      border = (value + q * q - (row[v]! + v * v)) / (2 * (q - v));
      if (border > borders[last]!) break;
      last--;
    }
    last++;
    vertices[last] = q;
    borders[last] = last === 0 ? -Infinity : border;
  }
  if (last < 0) {
    out.fill(Infinity, start, start + length);
    return;
  }
  for (let x = 0, k = 0; x < length; x++) {
    if (row[x] === 0) {
      out[start + x] = 0;
      continue;
    }
    while (k < last && borders[k + 1]! < x) k++;
    const v = vertices[k]!;
    out[start + x] = row[v]! + (x - v) * (x - v);
  }
}
