import { describe, expect, it } from 'vitest';
import { createMatte, type Matte } from '../image/matte.ts';
import { createRaster, type Raster } from '../image/raster.ts';
import { unmixHardEdges } from './unmix-hard-edges.ts';

const WIDTH = 24;
const HEIGHT = 12;
const ROW = 6;
const BLACK = [10, 8, 6];
const SHELL = [250, 245, 240];

/** A picture and its matte whose columns are mixtures of ground and subject, by their alphas. */
function edge(truth: readonly number[], belief: readonly number[], subject = SHELL, ground = BLACK) {
  const picture = createRaster(WIDTH, HEIGHT);
  const matte = createMatte(WIDTH, HEIGHT);
  for (let p = 0; p < WIDTH * HEIGHT; p++) {
    const x = p % WIDTH;
    const alpha = truth[x]!;
    matte.data[p] = belief[x]!;
    picture.data.set([...subject.map((own, c) => own * alpha + ground[c]! * (1 - alpha)), 255], p * 4);
  }
  return { picture, matte };
}

function columns(...inner: number[]): number[] {
  return [...Array.from({ length: 10 }, () => 0), ...inner, ...Array.from({ length: 14 - inner.length }, () => 1)];
}

function row({ data }: Matte): number[] {
  return Array.from(data.subarray(ROW * WIDTH, ROW * WIDTH + WIDTH));
}

const unchanged = ({ picture, matte }: { readonly picture: Raster; readonly matte: Matte }) =>
  expect(row(unmixHardEdges(picture, matte))).toEqual(row(matte));

describe('unmixHardEdges', () => {
  it('gives the pixels between an even subject and an even ground the alpha of their colours', () => {
    const { picture, matte } = edge(columns(0.2, 0.8), columns(0, 1));

    const alphas = row(unmixHardEdges(picture, matte));

    expect(alphas[9]).toBe(0);
    expect(alphas[10]).toBeCloseTo(0.2, 2);
    expect(alphas[11]).toBeCloseTo(0.8, 2);
    expect(alphas[12]).toBe(1);
  });

  it('leaves a soft edge alone', () => {
    const soft = columns(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);

    unchanged(edge(columns(0, 0, 0, 0, 1), soft));
  });

  it('leaves alone what looks like its ground', () => {
    unchanged(edge(columns(0.2, 0.8), columns(0, 1), [120, 120, 120], [130, 128, 126]));
  });

  it('leaves alone a rim of another colour', () => {
    const { picture, matte } = edge(columns(0, 1), columns(0, 1));
    for (let y = 0; y < HEIGHT; y++) picture.data.set([200, 20, 20, 255], (y * WIDTH + 11) * 4);

    expect(unmixHardEdges(picture, matte).data[ROW * WIDTH + 11]).toBe(1);
  });

  it('leaves alone a subject that is not even beside its edge', () => {
    const { picture, matte } = edge(columns(0.2, 0.8), columns(0, 1));
    for (let p = 0; p < WIDTH * HEIGHT; p += 2) if (p % WIDTH > 11) picture.data.set([90, 90, 90, 255], p * 4);

    unchanged({ picture, matte });
  });
});
