/** The smallest value in a (2 radius + 1)² window, edges repeated (grey erosion), in place. */
export function lowestAround(values: Float32Array, width: number, height: number, radiusPx: number): void {
  const row = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    row.set(values.subarray(y * width, (y + 1) * width));
    for (let x = 0; x < width; x++) {
      let lowest = row[x]!;
      const end = Math.min(width - 1, x + radiusPx);
      for (let k = Math.max(0, x - radiusPx); k <= end; k++) if (row[k]! < lowest) lowest = row[k]!;
      values[y * width + x] = lowest;
    }
  }
  const column = new Float32Array(height);
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) column[y] = values[y * width + x]!;
    for (let y = 0; y < height; y++) {
      let lowest = column[y]!;
      const end = Math.min(height - 1, y + radiusPx);
      for (let k = Math.max(0, y - radiusPx); k <= end; k++) if (column[k]! < lowest) lowest = column[k]!;
      values[y * width + x] = lowest;
    }
  }
}
