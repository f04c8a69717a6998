import { createMatte, createRaster, type Matte, type Raster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { estimateForeground, estimateFurry } from './estimate-foreground.ts';

const SIDE = 256;
const CENTRE = SIDE / 2;
const DOWN = [190, 180, 170];
const DARK = [30, 40, 20];
const LIGHT = [245, 248, 250];

/** Radii of a ball of down, px: up to the first it is solid, from there to the last it thins out; the matte takes it for solid up to the second. */
const CORE = 72;
const SOLID = 82;
const END = 98;

interface Ball {
  readonly picture: Raster;
  readonly matte: Matte;
  /** Index in `data` of the pixel so far right of the centre. */
  readonly at: (radius: number) => number;
}

/** A ball before a ground; `alphaOf` tells how solid it is, `matteOf` how solid its matte takes it to be, by the distance from its centre. */
function ball(
  ground: readonly number[],
  alphaOf: (radius: number) => number,
  matteOf: (radius: number) => number,
): Ball {
  const picture = createRaster(SIDE, SIDE);
  const matte = createMatte(SIDE, SIDE);
  for (let p = 0; p < SIDE * SIDE; p++) {
    const radius = Math.hypot((p % SIDE) - CENTRE, Math.floor(p / SIDE) - CENTRE);
    const alpha = alphaOf(radius);
    matte.data[p] = matteOf(radius);
    picture.data.set([...DOWN.map((own, c) => own * alpha + ground[c]! * (1 - alpha)), 255], p * 4);
  }
  return { picture, matte, at: (radius) => (CENTRE * SIDE + CENTRE + radius) * 4 };
}

function falling(from: number, to: number): (radius: number) => number {
  return (radius) => Math.min(1, Math.max(0, (to - radius) / (to - from)));
}

const thinning = falling(CORE, END);
const widelySoft = falling(SOLID, END);
const hard = falling(SOLID, SOLID + 1);

describe('unmixFur', () => {
  it('makes down before a dark ground as transparent as its colours are ground, and gives it the colour of down', () => {
    const { picture, matte, at } = ball(DARK, thinning, widelySoft);

    const { data } = estimateFurry(picture, matte);

    for (const radius of [75, 78, 81, 84, 87, 90, 93]) {
      expect(Math.abs(data[at(radius) + 3]! / 255 - thinning(radius))).toBeLessThan(0.1);
      for (let c = 0; c < 3; c++) expect(Math.abs(data[at(radius) + c]! - DOWN[c]!)).toBeLessThan(20);
    }
  });

  it('looks as before over the old ground', () => {
    const { picture, matte, at } = ball(DARK, thinning, widelySoft);

    const { data } = estimateFurry(picture, matte);

    for (const radius of [69, 75, 81]) {
      const alpha = data[at(radius) + 3]! / 255;
      for (let c = 0; c < 3; c++) {
        const composed = data[at(radius) + c]! * alpha + DARK[c]! * (1 - alpha);
        expect(Math.abs(composed - picture.data[at(radius) + c]!)).toBeLessThan(8);
      }
    }
  });

  const same = (what: string, { picture, matte }: Ball) =>
    it(`leaves ${what} alone`, () => {
      const { data } = estimateFurry(picture, matte);

      expect(Buffer.from(data).equals(Buffer.from(estimateForeground(picture, matte).data))).toBe(true);
    });

  same('a shaded ball with a hard edge', ball(DARK, thinning, hard));
  same('down before a light ground, whose glints look like it', ball(LIGHT, thinning, widelySoft));
  same('down of one colour up to its soft edge', ball(DARK, widelySoft, widelySoft));

  it('leaves a dark thing at a soft edge alone that is all of the ground’s colour', () => {
    const { picture, matte, at } = ball(DARK, widelySoft, widelySoft);
    for (let y = -10; y <= 10; y++)
      for (let x = 62; x < 82; x++) picture.data.set([...DARK, 255], at(x) + y * SIDE * 4);

    const { data } = estimateFurry(picture, matte);

    expect(data[at(70) + 3]).toBe(255);
  });
});
