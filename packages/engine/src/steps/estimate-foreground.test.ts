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
});
