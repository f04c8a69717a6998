import { describe, expect, it } from 'vitest';
import { createPlane } from '../image/plane.ts';
import { createRaster } from '../image/raster.ts';
import { findPalette, nearestColour } from './colour-quantise.ts';
import { displace } from './displace.ts';
import { flowField } from './flow-field.ts';
import { hatchField } from './hatch.ts';
import { inkLines } from './ink-lines.ts';
import { kuwahara } from './kuwahara.ts';
import { noisePlane } from './noise-plane.ts';
import { createRgbPlanes, fromRgbPlanes, lumaOf, toRgbPlanes } from './rgb-planes.ts';
import { boxMean, softBlur } from './soft-blur.ts';
import { percentiles, stretchTone } from './tone-stretch.ts';

const step = (width: number, height: number) =>
  createPlane(
    width,
    height,
    Float32Array.from({ length: width * height }, (_, i) => (i % width < width / 2 ? 0.2 : 0.8)),
  );

function grey(plane: { width: number; height: number; data: Float32Array }) {
  return {
    ...createRgbPlanes(plane.width, plane.height),
    red: plane.data,
    green: plane.data.slice(),
    blue: plane.data.slice(),
  };
}

describe('float planes', () => {
  it('come back as the bytes they were', () => {
    const raster = createRaster(2, 1, Uint8ClampedArray.of(0, 127, 255, 9, 1, 2, 3, 255));

    expect(fromRgbPlanes(toRgbPlanes(raster), raster).data).toEqual(raster.data);
  });

  it('refuse the alpha of another size', () => {
    expect(() => fromRgbPlanes(createRgbPlanes(2, 2), createRaster(1, 1))).toThrow(RangeError);
  });
});

describe('softBlur', () => {
  it('leaves an even plane even, at any sigma', () => {
    const even = createPlane(7, 5, new Float32Array(35).fill(0.25));

    for (const sigma of [0, 0.6, 1.7, 4, 30])
      for (const value of softBlur(even, sigma).data) expect(value).toBeCloseTo(0.25, 5);
  });

  it('keeps the weight of a point away from the border', () => {
    const point = createPlane(41, 41);
    point.data[20 * 41 + 20] = 1;

    const sum = softBlur(point, 3).data.reduce((total, value) => total + value, 0);

    expect(sum).toBeCloseTo(1, 4);
  });

  it('spreads a point with the variance asked for', () => {
    const point = createPlane(61, 61);
    point.data[30 * 61 + 30] = 1;
    const { data } = softBlur(point, 4);
    let variance = 0;
    for (let y = 0; y < 61; y++) for (let x = 0; x < 61; x++) variance += data[y * 61 + x]! * (x - 30) ** 2;

    expect(Math.sqrt(variance)).toBeCloseTo(4, 0);
  });
});

it('boxMean averages its window, repeating the edge', () => {
  expect([...boxMean(Float32Array.of(0, 3, 6), 3, 1, 1)]).toEqual([1, 3, 5]);
});

describe('kuwahara', () => {
  it('keeps a step where it is', () => {
    const { red } = kuwahara(grey(step(24, 24)), 6);

    expect(red[12 * 24 + 8]).toBeCloseTo(0.2, 2);
    expect(red[12 * 24 + 15]).toBeCloseTo(0.8, 2);
  });

  it('removes a lone speck', () => {
    const plane = createPlane(24, 24, new Float32Array(576).fill(0.5));
    plane.data[12 * 24 + 12] = 1;

    expect(kuwahara(grey(plane), 6).red[12 * 24 + 12]).toBeCloseTo(0.5, 1);
  });
});

describe('flowField', () => {
  it('runs along an upright edge', () => {
    const { alongX, alongY, certainty } = flowField(step(20, 20), 2);
    const i = 10 * 20 + 10;

    expect(Math.abs(alongY[i]!)).toBeCloseTo(1, 3);
    expect(Math.abs(alongX[i]!)).toBeCloseTo(0, 3);
    expect(certainty[i]).toBeGreaterThan(0.9);
  });

  it('is unit length everywhere, even where nothing is drawn', () => {
    const { alongX, alongY } = flowField(createPlane(4, 4), 1);

    for (let i = 0; i < 16; i++) expect(Math.hypot(alongX[i]!, alongY[i]!)).toBeCloseTo(1, 5);
  });
});

it('inkLines draws on the dark side of an edge and nowhere else', () => {
  const ink = inkLines(step(40, 12), { sigmaPx: 1.2, threshold: 0.03, reachPx: 3, hardness: 30 }).data;

  expect(ink[6 * 40 + 18]).toBeGreaterThan(0.8);
  expect(ink[6 * 40 + 21]).toBe(0);
  expect(ink[6 * 40 + 4]).toBe(0);
});

describe('stretchTone', () => {
  it('opens a dark picture', () => {
    const dark = createPlane(
      100,
      1,
      Float32Array.from({ length: 100 }, (_, i) => 0.02 + (i / 100) ** 2 * 0.4),
    );

    const [median = 0] = percentiles(lumaOf(stretchTone(grey(dark))), [0.5]);

    expect(median).toBeGreaterThan(0.35);
  });

  it('closes no shadows of a bright picture that has no blacks', () => {
    const drawing = createPlane(
      100,
      1,
      Float32Array.from({ length: 100 }, (_, i) => (i < 20 ? 0.3 : i < 40 ? 0.36 : 0.9)),
    );

    const { data } = lumaOf(stretchTone(grey(drawing)));

    expect(data[0]).toBeGreaterThan(0.1);
    expect(data[20]! - data[0]!).toBeGreaterThan(0.05);
  });

  it('leaves an even picture near its own tone', () => {
    const even = createPlane(10, 10, new Float32Array(100).fill(0.5));

    for (const value of lumaOf(stretchTone(grey(even), 0)).data) expect(value).toBeCloseTo(0.5, 3);
  });
});

it('findPalette recovers the colours of a picture that has few', () => {
  const planes = createRgbPlanes(30, 30);
  for (let i = 0; i < 900; i++) {
    planes.red[i] = i % 3 === 0 ? 1 : 0;
    planes.green[i] = i % 3 === 1 ? 1 : 0;
    planes.blue[i] = i % 3 === 2 ? 1 : 0;
  }

  expect([...findPalette(planes, 3)]).toEqual([0, 0, 1, 1, 0, 0, 0, 1, 0]);
});

it('nearestColour finds the closest entry', () => {
  expect(nearestColour(Float32Array.of(0, 0, 0, 1, 1, 1), 0.9, 0.8, 0.9)).toBe(1);
});

it('displace fetches from where the shift points', () => {
  const planes = grey(createPlane(3, 1, Float32Array.of(0.1, 0.5, 0.9)));

  const { red } = displace(planes, Float32Array.of(1, 0, 0), new Float32Array(3));

  expect([...red].map((value) => Math.round(value * 100))).toEqual([50, 50, 90]);
});

describe('noisePlane', () => {
  it('depends on the seed and on nothing else', () => {
    const make = (seed: number) => noisePlane(16, 16, { cellPx: 5, octaves: 3, seed }).data;

    expect(make(4)).toEqual(make(4));
    expect(make(4)).not.toEqual(make(5));
  });

  it('stays within -1..1 around zero', () => {
    const { data } = noisePlane(64, 64, { cellPx: 6, octaves: 4, seed: 9 });

    expect(Math.max(...data)).toBeLessThanOrEqual(1);
    expect(Math.min(...data)).toBeGreaterThanOrEqual(-1);
    expect(Math.abs(data.reduce((sum, value) => sum + value, 0) / data.length)).toBeLessThan(0.1);
  });
});

it('hatchField repeats at its pitch', () => {
  const { data } = hatchField(1, 40, { pitchPx: 8, alongX: 1, alongY: 0, wobble: 0, seed: 1 });

  for (let y = 0; y < 32; y++) expect(data[y]).toBeCloseTo(data[y + 8]!, 5);
});
