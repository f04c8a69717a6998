/** Columns and rows from a pixel to those at most `radiusPx` away, in pairs. */
function disc(radiusPx: number): Int8Array {
  const reach = Math.floor(radiusPx);
  const offsets: number[] = [];
  for (let y = -reach; y <= reach; y++)
    for (let x = -reach; x <= reach; x++) if (x * x + y * y <= radiusPx * radiusPx) offsets.push(x, y);
  return Int8Array.from(offsets);
}

/**
 * Clears, in place, every place of an area that is wider than twice `radiusPx` with all within one pixel more of its core: strands stay.
 * The edge of the picture bounds nothing. Pixels outside the area cost next to nothing.
 */
export function clearWide(area: Uint8Array, width: number, height: number, radiusPx: number): void {
  const inner = disc(radiusPx);
  const cores: number[] = [];
  for (let i = 0; i < area.length; i++) if (area[i] === 1 && isCore(area, width, height, inner, i)) cores.push(i);
  const outer = disc(radiusPx + 1);
  for (const core of cores) {
    const x = core % width;
    const y = (core - x) / width;
    for (let k = 0; k < outer.length; k += 2) {
      const atX = x + outer[k]!;
      const atY = y + outer[k + 1]!;
      if (atX >= 0 && atY >= 0 && atX < width && atY < height) area[atY * width + atX] = 0;
    }
  }
}

/** Whether the area holds the whole disc around a pixel, as far as it is in the picture. */
function isCore(area: Uint8Array, width: number, height: number, offsets: Int8Array, i: number): boolean {
  const x = i % width;
  const y = (i - x) / width;
  for (let k = 0; k < offsets.length; k += 2) {
    const atX = x + offsets[k]!;
    const atY = y + offsets[k + 1]!;
    if (atX >= 0 && atY >= 0 && atX < width && atY < height && area[atY * width + atX] === 0) return false;
  }
  return true;
}
