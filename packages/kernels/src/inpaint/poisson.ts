import { HOLE, type Level } from './level.ts';
import { seamEquation, type SeamEquation } from './seam-equation.ts';
import { SCRIPT_MEMORY } from './steps/fill-memory.ts';

/** Over-relaxation factor of SOR; 1.8 suits holes of some ten to some hundred pixels. */
const OVER_RELAXATION = Math.fround(1.8);
const CHANNELS = 4;

/** Removes the seams of a filled hole: solves its {@link SeamEquation} by red-black SOR and writes the missing pixels back. */
export function removeSeams(level: Level, sweeps: number): void {
  const equation = seamEquation(level, SCRIPT_MEMORY);
  for (const { wave, firstBlock, blocks } of seamWaves(equation.height, sweeps))
    for (let block = firstBlock; block < firstBlock + blocks; block++)
      relaxTile(equation, block, wave - 2 * block, 2 * sweeps);
  writeBack(equation, level);
}

/**
 * Sweeps are made tile by tile, so that they find what they need in the cache: a tile runs the half sweeps of a block one after the
 * other, moving up by a row with each (what it needs below it has itself, what it needs above it the tile before has). The outcome is
 * that of whole sweeps, to the bit. Tiles of one wave touch nothing of each other.
 */
const TILE_ROWS = 16;
const BLOCK = 16;

/** Tiles that may run at once: of each of `blocks` blocks the one numbered `wave` - 2 x block. */
export interface SeamWave {
  readonly wave: number;
  readonly firstBlock: number;
  readonly blocks: number;
}

/** The waves of an equation of `height` rows in their order. */
export function seamWaves(height: number, sweeps: number): SeamWave[] {
  const tiles = Math.ceil((height + BLOCK - 1) / TILE_ROWS);
  const blocks = Math.ceil((2 * sweeps) / BLOCK);
  return Array.from({ length: Math.max(0, tiles + 2 * (blocks - 1)) }, (_, wave) => {
    const firstBlock = Math.max(0, Math.ceil((wave - tiles + 1) / 2));
    return { wave, firstBlock, blocks: Math.min(blocks - 1, wave >> 1) - firstBlock + 1 };
  });
}

function relaxTile(equation: SeamEquation, block: number, tile: number, halfSweeps: number): void {
  const end = Math.min(halfSweeps, (block + 1) * BLOCK);
  for (let half = block * BLOCK, row = tile * TILE_ROWS; half < end; half++, row--)
    relaxRows(equation, half % 2 === 0 ? 0 : 1, Math.max(0, row), Math.min(equation.height, row + TILE_ROWS));
}

/** Half a SOR sweep over rows `fromRow` to `toRow` (exclusive): the pixels with (x + y) % 2 = `parity`, which depend on the others only. Single precision, like its WebAssembly twin. */
function relaxRows(equation: SeamEquation, parity: 0 | 1, fromRow: number, toRow: number): void {
  const { width, height, colour, wanted, unknown, inverse } = equation;
  const f = Math.fround;
  const rowValues = CHANNELS * width;
  for (let y = fromRow; y < toRow; y++) {
    const hasUp = y > 0 ? 1 : 0;
    const hasDown = y < height - 1 ? 1 : 0;
    const up = hasUp * rowValues;
    const down = hasDown * rowValues;
    for (let x = (y + parity) & 1; x < width; x += 2) {
      const i = y * width + x;
      if (unknown[i] === 0) continue;
      const hasLeft = x > 0 ? 1 : 0;
      const hasRight = x < width - 1 ? 1 : 0;
      const scale = inverse[hasLeft + hasRight + hasUp + hasDown];
      const left = CHANNELS * hasLeft;
      const right = CHANNELS * hasRight;
      for (let k = CHANNELS * i; k < CHANNELS * i + 3; k++) {
        const beside = f(f(hasLeft * colour[k - left]) + f(hasRight * colour[k + right]));
        const around = f(f(beside + f(hasUp * colour[k - up])) + f(hasDown * colour[k + down]));
        const value = colour[k];
        const solved = f(f(wanted[k] + around) * scale);
        colour[k] = f(value + f(f(solved - value) * OVER_RELAXATION));
      }
    }
  }
}

function writeBack({ x, y, width, height, colour }: SeamEquation, level: Level): void {
  for (let ey = 0; ey < height; ey++)
    for (let ex = 0; ex < width; ex++) {
      const p = (y + ey) * level.width + x + ex;
      if (level.hole[p] !== HOLE) continue;
      const k = CHANNELS * (ey * width + ex);
      for (let c = 0; c < 3; c++)
        level.image[4 * p + c] = Math.min(255, Math.max(0, Math.floor(Math.fround(colour[k + c] + 0.5))));
    }
}
