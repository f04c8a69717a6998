import { createRaster, type Raster } from '@backlot/kernels';
import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { fitGradients } from './fit-gradients.ts';
import { addPixel, fitPlane, MOMENTS, pixelCount, together, type Moments } from './plane-fit.ts';
import type { Ring, Shape } from './shape.ts';

/** A picture of grey that changes by `slope` levels a pixel from left to right. */
function ramp(width: number, height: number, slope: number): Raster {
  const raster = createRaster(width, height);
  for (let i = 0; i < width * height; i++) {
    const level = 40 + (i % width) * slope;
    raster.data.set([level, level, level, 255], i * 4);
  }
  return raster;
}

/** Columns `from` up to `to` of a picture. */
function column(from: number, to: number, height: number): Shape {
  const corners = [from, 0, to, 0, to, height, from, height, from, 0];
  const ring: number[] = corners.slice(0, 2);
  for (let i = 2; i < corners.length; i += 2) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = corners.slice(i - 2, i + 2);
    ring.push(ax, ay, bx, by, bx, by);
  }
  return { fill: [from, from, from], rings: [ring satisfies Ring] };
}

function momentsOf({ width, data }: Raster): Moments {
  const moments = new Float64Array(MOMENTS);
  for (let p = 0; p < data.length; p += 4)
    addPixel(moments, [((p / 4) % width) + 0.5, Math.floor(p / 4 / width) + 0.5], data, p);
  return moments;
}

it('fits the plane that a picture is', () => {
  const plane = fitPlane(momentsOf(ramp(10, 6, 5)));

  expect(plane.alongX).toEqual([5, 5, 5].map((slope) => expect.closeTo(slope, 6)));
  expect(plane.alongY).toEqual([0, 0, 0].map((slope) => expect.closeTo(slope, 6)));
  expect(plane.at[0]).toBeCloseTo(40 - 2.5, 6);
  expect(plane.error).toBeCloseTo(0, 4);
  expect(plane.flatError).toBeGreaterThan(1000);
});

it('is flat where the pixels are one row', () => {
  expect(fitPlane(momentsOf(ramp(10, 1, 5))).alongX).toEqual([0, 0, 0]);
});

it('fits two sets of pixels together as if they had been added to one', () => {
  assert(
    property(integer({ min: 2, max: 9 }), integer({ min: 0, max: 12 }), (width, slope) => {
      const [one, two] = [momentsOf(ramp(width, 4, slope)), momentsOf(ramp(width, 4, 1))];
      const both = together(one, two);
      expect(pixelCount(both)).toBe(8 * width);
      expect(fitPlane(both).error).toBeGreaterThanOrEqual(fitPlane(one).error + fitPlane(two).error - 1e-6);
    }),
  );
});

it('gives the bands of one gradient one fill, and keeps only the shape that shows it', () => {
  const bands = [column(0, 30, 10), column(10, 30, 10), column(20, 30, 10)];

  const fitted = fitGradients(bands, ramp(30, 10, 4));

  expect(fitted).toHaveLength(1);
  expect(fitted[0]?.gradient).toMatchObject({
    start: [0.5, 5],
    end: [29.5, 5],
    from: [40, 40, 40],
    to: [156, 156, 156],
  });
});

it('leaves an edge between two gradients where it is', () => {
  const source = ramp(30, 10, 2);
  for (let p = 0; p < source.data.length; p += 4) if ((p / 4) % 30 >= 15) source.data.fill(220, p, p + 3);

  const fitted = fitGradients([column(0, 30, 10), column(15, 30, 10)], source);

  expect(fitted).toHaveLength(2);
  expect(fitted[0]?.gradient).toBeDefined();
  expect(fitted[1]).toMatchObject({ fill: [220, 220, 220] });
  expect(fitted[1]?.gradient).toBeUndefined();
});
