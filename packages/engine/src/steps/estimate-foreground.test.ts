import { createMatte, createRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { estimateForeground } from './estimate-foreground.ts';

const SIDE = 64;
const EDGE_PX = 8;
const GREY = 150;

/** A grey subject on the left whose soft edge is as green as the meadow behind it, though the matte says it is half the subject's. */
function greenEdged() {
  const picture = createRaster(SIDE, SIDE);
  const matte = createMatte(SIDE, SIDE);
  for (let i = 0; i < SIDE * SIDE; i++) {
    const x = i % SIDE;
    const alpha = x < 32 ? 1 : x < 32 + EDGE_PX ? 0.5 : 0;
    matte.data[i] = alpha;
    picture.data.set(alpha === 1 ? [GREY, GREY, GREY, 255] : [70, 160, 40, 255], i * 4);
  }
  return { picture, matte };
}

/** The same with an edge so wide that it counts as fur. */
function furry() {
  const scene = greenEdged();
  for (let i = 0; i < SIDE * SIDE; i++) if (i % SIDE >= 40 && i % SIDE < 44) scene.matte.data[i] = 0.5;
  return scene;
}

const GREY_FUR = [[150, 150, 150]];
const PLUMAGE = [
  [110, 155, 100],
  [175, 125, 185],
];
const MEADOW = [90, 150, 60];
/** Two fifths meadow. */
const DIM_GREEN = [78, 90, 72];
/** Rows of a shadow and of a blade that both begin at the edge, and a column within them too far in to be beside it, px. */
const SHADOW = 40;
const BLADE = 90;
const DEEP = 71;

/** A subject of some colours, in stripes, with a hard edge to a meadow that tints a shadow in it and sends a blade across it. */
function shadowed(stripes: readonly (readonly number[])[]) {
  const side = 128;
  const picture = createRaster(side, side);
  const matte = createMatte(side, side);
  for (let i = 0; i < side * side; i++) {
    const x = i % side;
    const y = Math.floor(i / side);
    const isShadow = Math.abs(y - SHADOW) < 6 && x > 66;
    const isBlade = Math.abs(y - BLADE) < 2 && x > 40;
    matte.data[i] = x < 80 ? 1 : 0;
    const subject = isBlade ? MEADOW : isShadow ? DIM_GREEN : stripes[(x >> 2) % stripes.length]!;
    picture.data.set([...(x < 80 ? subject : MEADOW), 255], i * 4);
  }
  return { picture, matte, at: (x: number, y: number) => (y * side + x) * 4 };
}

describe('estimateForeground', () => {
  it('takes the old background out of the soft edge', () => {
    const { picture, matte } = greenEdged();

    const { data } = estimateForeground(picture, matte);

    for (let x = 33; x < 32 + EDGE_PX - 1; x++) {
      const i = (32 * SIDE + x) * 4;
      expect(data[i + 1]! - data[i]!).toBeLessThan(42);
    }
  });

  it('leaves alpha and the inside as they are', () => {
    const { picture, matte } = greenEdged();

    const { data } = estimateForeground(picture, matte);

    for (let i = 0; i < SIDE * SIDE; i++) {
      expect(data[i * 4 + 3]).toBe(Math.round(matte.data[i]! * 255));
      if (i % SIDE < 16) expect(data[i * 4]).toBe(GREY);
    }
  });

  it('takes the tint of the background off a rim that the matte takes for the subject', () => {
    const { picture, matte } = greenEdged();
    for (let i = 0; i < SIDE * SIDE; i++) matte.data[i] = i % SIDE < 32 + EDGE_PX / 2 ? 1 : 0;

    const { data } = estimateForeground(picture, matte);

    const i = (32 * SIDE + 34) * 4;
    expect(data[i + 1]! - data[i]!).toBeLessThan(45);
  });

  it('keeps a soft edge whose colour cannot be told from the background', () => {
    const { matte } = greenEdged();
    const picture = createRaster(SIDE, SIDE);
    for (let i = 0; i < SIDE * SIDE; i++) picture.data.set([120, 118 + (i % 5), 121, 255], i * 4);

    const { data } = estimateForeground(picture, matte);

    for (let x = 32; x < 32 + EDGE_PX; x++) expect(Math.abs(data[(32 * SIDE + x) * 4 + 1]! - 120)).toBeLessThan(8);
  });

  it('follows the tint farther into fur, but leaves a hue of the subject alone that is no mixture', () => {
    const { picture, matte } = furry();
    const at = (x: number, y: number) => (y * SIDE + x) * 4;
    for (let y = 0; y < SIDE; y++)
      for (let x = 24; x < 32; x++) picture.data.set(y < 32 ? [110, 155, 95, 255] : [200, 60, 190, 255], at(x, y));

    const { data } = estimateForeground(picture, matte);

    expect(data[at(28, 16) + 1]! - data[at(28, 16)]!).toBeLessThan(40);
    expect(Array.from(data.slice(at(26, 56), at(26, 56) + 3))).toEqual([200, 60, 190]);
  });

  it('takes a tint off far from the edge that a grey subject has nowhere else, but no blade of grass across it', () => {
    const { picture, matte, at } = shadowed(GREY_FUR);

    const { data } = estimateForeground(picture, matte);

    expect(data[at(DEEP, SHADOW) + 1]! - data[at(DEEP, SHADOW) + 2]!).toBeLessThan(8);
    expect(data[at(DEEP, BLADE) + 1]! - data[at(DEEP, BLADE)]!).toBeGreaterThan(50);
    expect(data[at(DEEP, SHADOW) + 3]).toBe(255);
  });

  it('leaves a hue at the edge alone before white, which tints nothing', () => {
    const YELLOW = [255, 204, 0, 255];
    const TEAL = [102, 153, 153, 255];
    const WHITE = [255, 255, 255, 255];
    const picture = createRaster(SIDE, SIDE);
    const matte = createMatte(SIDE, SIDE);
    for (let i = 0; i < SIDE * SIDE; i++) {
      const x = i % SIDE;
      matte.data[i] = x < 32 ? 1 : 0;
      picture.data.set(x < 26 ? YELLOW : x < 32 ? TEAL : WHITE, i * 4);
    }

    const { data } = estimateForeground(picture, matte);

    expect(Array.from(data.slice((32 * SIDE + 29) * 4, (32 * SIDE + 30) * 4))).toEqual(TEAL);
  });

  it('leaves such a tint alone on a subject of many hues', () => {
    const { picture, matte, at } = shadowed(PLUMAGE);

    const { data } = estimateForeground(picture, matte);

    for (let c = 0; c < 3; c++) expect(Math.abs(data[at(DEEP, SHADOW) + c]! - DIM_GREEN[c]!)).toBeLessThan(3);
  });
});
