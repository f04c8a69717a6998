import { HOLE, Level } from './level';

const RADIUS: i32 = 8;
const RING: i32 = 2 * RADIUS + 1;

@unmanaged
class Texture {
  rowsABand: f64;
  /** For each band: rows of words, see {@link textureBand}. */
  scratch: f64;
  /** Words of a scratch row: the width and some more. */
  rowWords: f64;
}

/** Writes the texture channel of a band of rows, see src/inpaint/texture.ts. Scratch rows of a band: a ring of gradients, sums, counts, two lumas. */
export function textureBand(level: Level, texture: Texture, band: i32): void {
  const width = level.width;
  const height = level.height;
  const rowsABand = <i32>texture.rowsABand;
  const fromRow = band * rowsABand;
  const toRow = min(height, fromRow + rowsABand);
  const rowBytes = (<usize>texture.rowWords) << 2;
  const ring = <usize>texture.scratch + <usize>band * (RING + 4) * rowBytes;
  const sums = ring + RING * rowBytes;
  const counts = sums + rowBytes;
  const lumas = counts + rowBytes;
  memory.fill(sums, 0, 2 * rowBytes);
  const firstRow = max(0, fromRow - RADIUS);
  lumaRow(level, firstRow, lumas + (firstRow & 1) * rowBytes);
  for (let y = firstRow; y < min(height, fromRow + RADIUS); y++) addRow(level, y, ring, sums, lumas, rowBytes);
  for (let y = fromRow; y < toRow; y++) {
    if (y - RADIUS - 1 >= firstRow) removeRow(level, y - RADIUS - 1, ring, sums, rowBytes);
    if (y + RADIUS < height) addRow(level, y + RADIUS, ring, sums, lumas, rowBytes);
    let sum: i32 = 0;
    let count: i32 = 0;
    for (let x = 0; x < min(RADIUS, width); x++) {
      sum += load<i32>(sums + (x << 2));
      count += load<i32>(counts + (x << 2));
    }
    for (let x = 0; x < width; x++) {
      if (x + RADIUS < width) {
        sum += load<i32>(sums + ((x + RADIUS) << 2));
        count += load<i32>(counts + ((x + RADIUS) << 2));
      }
      if (x - RADIUS - 1 >= 0) {
        sum -= load<i32>(sums + ((x - RADIUS - 1) << 2));
        count -= load<i32>(counts + ((x - RADIUS - 1) << 2));
      }
      const p = y * width + x;
      // 4 x mean, 256 luma units a level: sum / (64 x count), rounded.
      const mean = load<u8>(level.hole + p) == HOLE ? 0 : <i32>(<f64>(sum + (count << 5)) / <f64>(count << 6));
      store<u8>(level.image + (p << 2) + 3, <u8>min(255, mean));
    }
  }
}

/** Adds the gradients of a row to the sums of its columns, and the lumas of the next row to the lumas. */
function addRow(level: Level, y: i32, ring: usize, sums: usize, lumas: usize, rowBytes: usize): void {
  const width = level.width;
  const here = lumas + (y & 1) * rowBytes;
  const below = lumas + (~y & 1) * rowBytes;
  const hasBelow = y < level.height - 1;
  if (hasBelow) lumaRow(level, y + 1, below);
  const gradients = ring + (y % RING) * rowBytes;
  const counts = sums + rowBytes;
  for (let x = 0; x < width; x++) {
    const luma = load<i32>(here + (x << 2));
    let gradient: i32 = -1;
    if (luma >= 0) {
      gradient = 0;
      const right = x < width - 1 ? load<i32>(here + (x << 2), 4) : -1;
      if (right >= 0) gradient += abs(right - luma);
      const under = hasBelow ? load<i32>(below + (x << 2)) : -1;
      if (under >= 0) gradient += abs(under - luma);
      store<i32>(sums + (x << 2), load<i32>(sums + (x << 2)) + gradient);
      store<i32>(counts + (x << 2), load<i32>(counts + (x << 2)) + 1);
    }
    store<i32>(gradients + (x << 2), gradient);
  }
}

function removeRow(level: Level, y: i32, ring: usize, sums: usize, rowBytes: usize): void {
  const gradients = ring + (y % RING) * rowBytes;
  const counts = sums + rowBytes;
  for (let x: usize = 0; x < (<usize>level.width) << 2; x += 4) {
    const gradient = load<i32>(gradients + x);
    if (gradient < 0) continue;
    store<i32>(sums + x, load<i32>(sums + x) - gradient);
    store<i32>(counts + x, load<i32>(counts + x) - 1);
  }
}

/** Luma x 256 of a row; -1 in the hole. */
function lumaRow(level: Level, y: i32, out: usize): void {
  const width = level.width;
  for (let x = 0; x < width; x++) {
    const p = y * width + x;
    const pixel = load<u32>(level.image + (p << 2));
    const luma = 77 * (pixel & 255) + 150 * ((pixel >> 8) & 255) + 29 * ((pixel >> 16) & 255);
    store<i32>(out + (x << 2), load<u8>(level.hole + p) == HOLE ? -1 : <i32>luma);
  }
}
