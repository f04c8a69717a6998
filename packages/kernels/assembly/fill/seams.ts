import { bandEnd, bandStart, HOLE, Level, PATCH } from './level';
import { firstTarget, lastTarget, nextTarget } from './target-grid';
import { channels } from './vote';

const HOLD: f32 = 0.005;
const OVER_RELAXATION: f32 = 1.8;

/** The equation of src/inpaint/seam-equation.ts: where it lies in the image and its planes, four floats a pixel. */
@unmanaged
class Equation {
  x: f64;
  y: f64;
  width: f64;
  height: f64;
  colour: f64;
  wanted: f64;
  unknown: f64;
  /** Five floats, by number of neighbours. */
  inverse: f64;
  halfSweeps: f64;
  /** Band k is the tile `wave` - 2 x block of block `firstBlock` + k. */
  wave: f64;
  firstBlock: f64;
}

/** Sets up a band of the equation. What the neighbours in other bands show is read from the image, never from their bands. */
export function seamBand(level: Level, equation: Equation, band: i32): void {
  const width = <i32>equation.width;
  const height = <i32>equation.height;
  const fromRow = bandStart(band, 0);
  const toRow = bandEnd(band, 0, height);
  const wanted = <usize>equation.wanted;
  const rowBytes = (<usize>width) << 4;
  for (let ey = fromRow; ey < toRow; ey++) {
    let p = (<i32>equation.y + ey) * level.width + <i32>equation.x;
    let i = ey * width;
    for (const end = i + width; i < end; i++, p++) {
      const colour = channels(level.image + (p << 2));
      const isHole = load<u8>(level.hole + p) == HOLE;
      v128.store(<usize>equation.colour + ((<usize>i) << 4), colour);
      store<u8>(<usize>equation.unknown + i, isHole ? 1 : 0);
      v128.store(wanted + ((<usize>i) << 4), isHole ? f32x4.mul(f32x4.splat(HOLD), colour) : f32x4.splat(0));
    }
  }
  for (let ey = max(0, fromRow - 1); ey < toRow; ey++) {
    const y = <i32>equation.y + ey;
    const hasRow = ey >= fromRow;
    const hasDown = ey < height - 1;
    const fillsDown = ey < toRow - 1;
    let x = <i32>equation.x;
    let p = y * level.width + x;
    let at = wanted + <usize>ey * rowBytes;
    for (const end = x + width; x < end; x++, p++, at += 16) {
      const isHole = load<u8>(level.hole + p) == HOLE;
      if (hasRow && x < end - 1 && (isHole || load<u8>(level.hole + p + 1) == HOLE)) {
        const step = votedStep(level, x, y, 1);
        v128.store(at, f32x4.sub(v128.load(at), step));
        v128.store(at + 16, f32x4.add(v128.load(at + 16), step));
      }
      if (hasDown && (isHole || load<u8>(level.hole + p + level.width) == HOLE)) {
        const step = votedStep(level, x, y, 0);
        if (hasRow) v128.store(at, f32x4.sub(v128.load(at), step));
        if (fillsDown) v128.store(at + rowBytes, f32x4.add(v128.load(at + rowBytes), step));
      }
    }
  }
}

/** Weighted mean of the steps to the right (1) or lower (0) neighbour in the matched patches. */
function votedStep(level: Level, x: i32, y: i32, across: i32): v128 {
  const width = level.width;
  const stride = level.stride;
  const lastX = width - PATCH;
  const lastY = level.height - PATCH;
  const boxX = level.boxX;
  const boxY = level.boxY;
  const down = 1 - across;
  const right = min(lastTarget(x, lastX), boxX + level.boxWidth - 1);
  const bottom = min(lastTarget(y, lastY), boxY + level.boxHeight - 1);
  const p = y * width + x;
  const next = (across + down * width) << 2;
  let sums = f32x4.splat(0);
  let sum: f32 = 0;
  for (let ty = firstTarget(y + down, stride, lastY, PATCH - 1); ty <= bottom; ty = nextTarget(ty, stride, lastY)) {
    if (ty < boxY) continue;
    for (let tx = firstTarget(x + across, stride, lastX, PATCH - 1); tx <= right; tx = nextTarget(tx, stride, lastX)) {
      if (tx < boxX) continue;
      const j = (ty - boxY) * level.boxWidth + tx - boxX;
      if (load<u8>(level.target + j) == 0) continue;
      const w = load<f32>(level.weight + (j << 2));
      const from = level.image + ((p + load<i32>(level.offset + (j << 2))) << 2);
      sums = f32x4.add(sums, f32x4.mul(f32x4.splat(w), f32x4.sub(channels(from + next), channels(from))));
      sum += w;
    }
  }
  if (sum > 0) return f32x4.div(sums, f32x4.splat(sum));
  const here = level.image + (p << 2);
  return f32x4.sub(channels(here + next), channels(here));
}

/** Rows of a tile and half sweeps of a block, see src/inpaint/poisson.ts. */
const TILE_ROWS: i32 = 16;
const BLOCK: i32 = 16;

/** All half sweeps of a block over a tile, which moves up by a row with each. */
export function relaxTile(_level: Level, equation: Equation, band: i32): void {
  const block = <i32>equation.firstBlock + band;
  const top = (<i32>equation.wave - 2 * block) * TILE_ROWS;
  const first = block * BLOCK;
  const count = min(BLOCK, <i32>equation.halfSweeps - first);
  const height = <i32>equation.height;
  for (let k = 0; k < count; k++)
    relaxRows(equation, (first + k) & 1, max(0, top - k), min(height, top + TILE_ROWS - k));
}

/** Half a sweep over some rows. */
function relaxRows(equation: Equation, parity: i32, fromRow: i32, toRow: i32): void {
  const width = <i32>equation.width;
  const lastRow = <i32>equation.height - 1;
  const unknown = <usize>equation.unknown;
  for (let y = fromRow; y < toRow; y++) {
    const row = y * width;
    const first = (y + parity) & 1;
    if (y == 0 || y == lastRow) {
      for (let x = first; x < width; x += 2) if (load<u8>(unknown + row + x) != 0) relaxAtBorder(equation, x, y);
      continue;
    }
    if (first == 0 && load<u8>(unknown + row) != 0) relaxAtBorder(equation, 0, y);
    relaxRow(equation, row + (first == 0 ? 2 : 1), row + width - 1);
    const last = width - 1;
    if (((last ^ first) & 1) == 0 && last > 0 && load<u8>(unknown + row + last) != 0) relaxAtBorder(equation, last, y);
  }
}

/** Half a sweep over pixels that have four neighbours, every other one of `from` up to `to`. */
function relaxRow(equation: Equation, from: i32, to: i32): void {
  const colour = <usize>equation.colour;
  const wanted = <usize>equation.wanted;
  const unknown = <usize>equation.unknown;
  const rowBytes = (<usize>equation.width) << 4;
  const scale = v128.load32_splat(<usize>equation.inverse, 16);
  const over = f32x4.splat(OVER_RELAXATION);
  for (let i = from; i < to; i += 2) {
    if (load<u8>(unknown + i) == 0) continue;
    const at = colour + ((<usize>i) << 4);
    const beside = f32x4.add(v128.load(at - 16), v128.load(at, 16));
    const around = f32x4.add(f32x4.add(beside, v128.load(at - rowBytes)), v128.load(at + rowBytes));
    const value = v128.load(at);
    const solved = f32x4.mul(f32x4.add(v128.load(wanted + ((<usize>i) << 4)), around), scale);
    v128.store(at, f32x4.add(value, f32x4.mul(f32x4.sub(solved, value), over)));
  }
}

/** The same for a pixel at the border of the image, which has fewer neighbours. */
function relaxAtBorder(equation: Equation, x: i32, y: i32): void {
  const width = <i32>equation.width;
  const height = <i32>equation.height;
  const rowBytes = (<usize>width) << 4;
  const k = (<usize>(y * width + x)) << 4;
  const at = <usize>equation.colour + k;
  let around = f32x4.splat(0);
  if (x > 0) around = v128.load(at - 16);
  if (x < width - 1) around = f32x4.add(around, v128.load(at, 16));
  if (y > 0) around = f32x4.add(around, v128.load(at - rowBytes));
  if (y < height - 1) around = f32x4.add(around, v128.load(at + rowBytes));
  const neighbours = <i32>(x > 0) + <i32>(x < width - 1) + <i32>(y > 0) + <i32>(y < height - 1);
  const scale = v128.load32_splat(<usize>equation.inverse + (neighbours << 2));
  const value = v128.load(at);
  const solved = f32x4.mul(f32x4.add(v128.load(<usize>equation.wanted + k), around), scale);
  v128.store(at, f32x4.add(value, f32x4.mul(f32x4.sub(solved, value), f32x4.splat(OVER_RELAXATION))));
}

/** Writes the solution of a band into the missing pixels of the image; their texture stays. */
export function writeSeamBand(level: Level, equation: Equation, band: i32): void {
  const width = <i32>equation.width;
  const toRow = bandEnd(band, 0, <i32>equation.height);
  for (let ey = bandStart(band, 0); ey < toRow; ey++) {
    let p = (<i32>equation.y + ey) * level.width + <i32>equation.x;
    let at = <usize>equation.colour + ((<usize>(ey * width)) << 4);
    for (const end = p + width; p < end; p++, at += 16) {
      if (load<u8>(level.hole + p) != HOLE) continue;
      const rounded = f32x4.floor(f32x4.add(v128.load(at), f32x4.splat(0.5)));
      const words = i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(rounded), i32x4.splat(0));
      const bytes = i32x4.extract_lane(i8x16.narrow_i16x8_u(words, words), 0);
      const pixel = level.image + (p << 2);
      store<u32>(pixel, (bytes & 0xffffff) | (load<u32>(pixel) & 0xff000000));
    }
  }
}
