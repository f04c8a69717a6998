import { describe, expect, it } from 'vitest';
import { createRaster } from '../image/raster.ts';
import { createRandom } from '../noise/random.ts';
import { textStrokes, type Strokes } from './text-strokes.ts';

const WIDTH = 96;
const HEIGHT = 64;
/** A line of 60 x 24 px with three bars of 4 px in it. */
const PLACE = { box: { x: 18, y: 20, width: 60, height: 24 }, inside: new Uint8Array(60 * 24).fill(1), heightPx: 24 };
const isBar = (x: number, y: number) => y >= 24 && y < 40 && [24, 46, 68].some((left) => x >= left && x < left + 4);
const NOTHING_TAKEN = new Uint8Array(WIDTH * HEIGHT);

function picture(ground: (x: number, y: number) => number, letter: number) {
  const raster = createRaster(WIDTH, HEIGHT);
  for (let y = 0, i = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++, i += 4)
      raster.data.set([...Array<number>(3).fill(isBar(x, y) ? letter : ground(x, y)), 255], i);
  return raster;
}

function marked({ box, inside }: Strokes) {
  return (x: number, y: number) => inside[(y - box.y) * box.width + x - box.x];
}

describe('the strokes of a line', () => {
  it('are its letters with a soft edge, and leave the ground between them', () => {
    const at = marked(
      textStrokes(
        picture(() => 60, 250),
        PLACE,
        NOTHING_TAKEN,
      ),
    );

    expect([at(25, 30), at(22, 30), at(35, 30), at(57, 22)]).toEqual([1, 1, 0, 0]);
  });

  it('are found on a ground that is full of texture', () => {
    const random = createRandom(3);
    const levels = Array.from({ length: WIDTH * HEIGHT }, () => 20 + random() * 120);
    const strokes = textStrokes(
      picture((x, y) => levels[y * WIDTH + x]!, 250),
      PLACE,
      NOTHING_TAKEN,
    );

    const at = marked(strokes);
    expect([at(25, 30), at(47, 30), at(69, 30), at(35, 30), at(57, 30)]).toEqual([1, 1, 1, 0, 0]);
  });

  it('are the whole line with room around it where no colour tells letters from their ground', () => {
    const at = marked(
      textStrokes(
        picture(() => 60, 60),
        PLACE,
        NOTHING_TAKEN,
      ),
    );

    expect([at(35, 30), at(19, 21), at(16, 30), at(13, 30)]).toEqual([1, 1, 1, 0]);
  });

  it('are the whole line where half of its letters have the colour of what is behind them', () => {
    // Light behind the right half, and around it: only the first bar stands out.
    const at = marked(
      textStrokes(
        picture((x) => (x >= 40 ? 250 : 60), 250),
        PLACE,
        NOTHING_TAKEN,
      ),
    );

    expect([at(25, 30), at(35, 30), at(57, 30), at(69, 30)]).toEqual([1, 1, 1, 1]);
  });

  it('are compared with a ground that is no other line', () => {
    const raster = picture((_, y) => (y >= 46 ? 250 : 60), 250);
    const taken = new Uint8Array(WIDTH * HEIGHT);
    taken.fill(255, 46 * WIDTH);

    const at = marked(textStrokes(raster, PLACE, taken));

    expect([at(25, 30), at(35, 30)]).toEqual([1, 0]);
  });
});
