import { expect, test } from 'vitest';
import type { Raster } from '../../image/raster.ts';
import { noise, paint } from '../testing/fixtures.ts';
import { findLattice } from './find-lattice.ts';
import { tiledWall, RUNNING_AWAY } from './testing/tiled-wall.ts';

const SIDE = 160;
const whole = { x: 0, y: 0, width: SIDE, height: SIDE };
const centre = { x: 80, y: 80 };

function latticeOf(raster: Raster): ReturnType<typeof findLattice> {
  return findLattice({ raster, states: new Uint8Array(SIDE * SIDE) }, { rect: whole, centre, seed: 1 });
}

test('the courses of a wall that runs away vanish where the wall would end, its upright joints at infinity', () => {
  const lattice = latticeOf(tiledWall(SIDE, RUNNING_AWAY));

  // Where the inverse of RUNNING_AWAY takes (1, 0, 0): to (400, -20); and (0, 1, 0): to itself.
  const { first: uprights, second: courses } = lattice!;
  expect((courses.x / courses.w + centre.x) / 400).toBeCloseTo(1, 1);
  expect(courses.y / courses.w + centre.y).toBeCloseTo(-20, -1);
  expect(Math.abs(uprights.x / uprights.y)).toBeLessThan(0.03);
});

test('noise, stripes and a flat picture show no lattice', () => {
  const pictures = [
    paint(SIDE, SIDE, noise(1)),
    paint(SIDE, SIDE, (x) => (x % 12 < 6 ? 50 : 200)),
    paint(SIDE, SIDE, () => 90),
  ];

  expect(pictures.map(latticeOf)).toEqual([undefined, undefined, undefined]);
});

test('lines on one side of the hole only are no lattice around it', () => {
  const wall = tiledWall(SIDE, RUNNING_AWAY);
  const half = paint(SIDE, SIDE, (x, y) => (x < 76 ? wall.data[4 * (y * SIDE + x)]! : 128));

  expect(latticeOf(half)).toBeUndefined();
});
