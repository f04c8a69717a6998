import { createMask, type Mask } from '../../image/mask.ts';
import { createRaster, type Raster } from '../../image/raster.ts';
import { hashPoint } from '../../noise/hash.ts';
import { createLevel } from '../create-level.ts';
import { BARRED, createLevelImage, HOLE, KNOWN, type Level, type LevelImage } from '../level.ts';
import { SCRIPT_STEPS } from '../steps/script-steps.ts';

/** Hole states from a drawing: `.` known, `#` missing, `x` barred. */
export function drawHole(rows: readonly string[]): { hole: Uint8Array; width: number; height: number } {
  const states = { '.': KNOWN, '#': HOLE, x: BARRED } as const;
  const symbols = rows.join('').split('') as (keyof typeof states)[];
  return { hole: Uint8Array.from(symbols, (symbol) => states[symbol]), width: rows[0]!.length, height: rows.length };
}

/** A level image from a drawn hole; `grey` gives the value of known pixels (all four channels). */
export function drawLevelImage(rows: readonly string[], grey: (x: number, y: number) => number): LevelImage {
  const { hole, width, height } = drawHole(rows);
  const level = createLevelImage(width, height);
  level.hole.set(hole);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (hole[i] !== HOLE) level.image.fill(grey(x, y), 4 * i, 4 * i + 4);
    }
  return level;
}

/** A square level with a square hole in its middle. */
export function levelWithSquareHole(
  size: number,
  holeSize: number,
  grey: (x: number, y: number) => number,
  stride = 1,
): Level {
  const from = (size - holeSize) >> 1;
  const isInside = (k: number): boolean => k >= from && k < from + holeSize;
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => (isInside(x) && isInside(y) ? '#' : '.')).join(''),
  );
  return createLevel(drawLevelImage(rows, grey), stride, SCRIPT_STEPS)!;
}

/** An opaque raster from a colour function (grey or red, green, blue). */
export function paint(
  width: number,
  height: number,
  colour: (x: number, y: number) => number | readonly [number, number, number],
): Raster {
  const raster = createRaster(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = colour(x, y);
      raster.data.set([...(typeof value === 'number' ? [value, value, value] : value), 255], 4 * (y * width + x));
    }
  return raster;
}

/** Noise of full contrast that depends on place and seed only. */
export function noise(seed: number): (x: number, y: number) => readonly [number, number, number] {
  return (x, y) => {
    const hash = hashPoint(x, y, seed);
    return [hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255];
  };
}

/** A mask from a value function. */
export function paintMask(width: number, height: number, value: (x: number, y: number) => number): Mask {
  const mask = createMask(width, height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) mask.data[y * width + x] = value(x, y);
  return mask;
}
