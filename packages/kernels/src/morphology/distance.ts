/**
 * Squared Euclidean distance, in pixels, from each pixel to the nearest one where `inside` is not 0 (Felzenszwalb and
 * Huttenlocher 2012, exact). Without any such pixel every distance is `Infinity`.
 */
export function squaredDistance(inside: Uint8Array, width: number, height: number): Float32Array {
  const out = new Float32Array(width * height);
  columnDistance(inside, out, width, height);
  const length = width;
  const vertices = new Int32Array(length);
  const borders = new Float64Array(length + 1);
  const row = new Float32Array(length);
  for (let y = 0; y < height; y++) lowerEnvelope(out, y * width, row, vertices, borders);
  return out;
}

/** Distance along columns, squared. */
function columnDistance(inside: Uint8Array, out: Float32Array, width: number, height: number): void {
  for (let x = 0; x < width; x++) {
    let distance = Infinity;
    for (let y = 0, i = x; y < height; y++, i += width) {
      distance = inside[i] ? 0 : distance + 1;
      out[i] = distance;
    }
    distance = Infinity;
    for (let y = height - 1, i = x + y * width; y >= 0; y--, i -= width) {
      distance = inside[i] ? 0 : distance + 1;
      const nearest = Math.min(distance, out[i]!);
      out[i] = nearest * nearest;
    }
  }
}

/** Replaces a row of values f by min over q of f(q) + (x - q)^2: the lower envelope of parabolas. */
function lowerEnvelope(
  data: Float32Array,
  start: number,
  row: Float32Array,
  vertices: Int32Array,
  borders: Float64Array,
): void {
  const length = row.length;
  let last = -1;
  for (let q = 0; q < length; q++) {
    const value = data[start + q]!;
    row[q] = value;
    if (value === Infinity) continue;
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
  if (last < 0) return;
  for (let x = 0, k = 0; x < length; x++) {
    while (k < last && borders[k + 1]! < x) k++;
    const v = vertices[k]!;
    data[start + x] = row[v]! + (x - v) * (x - v);
  }
}
