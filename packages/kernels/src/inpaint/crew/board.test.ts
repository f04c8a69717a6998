import { expect, test } from 'vitest';
import {
  BOARD_BYTES,
  boardAt,
  endBoard,
  fillOnBoard,
  helpWithBands,
  isReusable,
  runBands,
  type Board,
} from './board.ts';

const STEP = { step: 1, level: 2, parameters: 3 };

function createBoard(): Board {
  return boardAt({ buffer: new SharedArrayBuffer(BOARD_BYTES), grow: () => 0 }, 0);
}

test('every band of every step is run once, with what the step works on', () => {
  const board = createBoard();
  const seen: number[][] = [];

  for (const bands of [1, 5, 300, 2]) runBands(board, { ...STEP, step: bands }, bands, (...call) => seen.push(call));

  const expected = [1, 5, 300, 2].flatMap((bands) => Array.from({ length: bands }, (_, band) => [bands, 2, 3, band]));
  expect(seen).toEqual(expected);
  expect(isReusable(board)).toBe(true);
});

test('a helper that comes after the end of its fill leaves at once, also when the next fill has begun', () => {
  const board = createBoard();
  const fill = fillOnBoard(board);
  endBoard(board);
  let helped = -1;

  runBands(board, STEP, 2, () => (helped = helpWithBands(board, fill, () => {})));

  expect(helped).toBe(0);
});

test('a helper that fails in its band ends the step with an error instead of a wait, and the board is not used again', () => {
  const board = createBoard();
  const failInNextBand = (): void =>
    void helpWithBands(board, fillOnBoard(board), () => {
      throw new Error('the band has snapped');
    });

  const step = (): void =>
    runBands(board, STEP, 4, (_step, _level, _parameters, band) => {
      if (band === 0) expect(failInNextBand).toThrow('the band has snapped');
    });

  expect(step).toThrow('a thread that helped with a fill did not finish its share');
  expect(isReusable(board)).toBe(false);
});

test('what a band throws in the leading thread goes through, and the board is not used again', () => {
  const board = createBoard();

  const step = (): void =>
    runBands(board, STEP, 4, () => {
      throw new RangeError('out of bounds');
    });

  expect(step).toThrow('out of bounds');
  expect(isReusable(board)).toBe(false);
});
