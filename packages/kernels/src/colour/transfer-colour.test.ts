import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLinearRaster, type LinearRaster } from '../image/linear-raster.ts';
import { linearToOklab, oklabToLinear, type Oklab } from './oklab.ts';
import { colourStatistics, transferColour } from './transfer-colour.ts';

const FULLY = { lightness: 1, colour: 1 };

function picture(...colours: (readonly [number, number, number, number])[]): LinearRaster {
  return createLinearRaster(
    colours.length,
    1,
    Float32Array.from(colours.flatMap(([r, g, b, alpha]) => [r * alpha, g * alpha, b * alpha, alpha])),
  );
}

describe('Oklab', () => {
  it('knows the colours of its paper', () => {
    const lab: Oklab = [0, 0, 0];

    linearToOklab(1, 1, 1, lab);
    expect(lab.map((value) => Number(value.toFixed(3)) + 0)).toEqual([1, 0, 0]);
    linearToOklab(1, 0, 0, lab);
    expect(lab.map((value) => Number(value.toFixed(3)))).toEqual([0.628, 0.225, 0.126]);
  });

  it('gives back what it was given', () => {
    const channel = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(channel, channel, channel, (r, g, b) => {
        const lab: Oklab = [0, 0, 0];
        const back: [number, number, number] = [0, 0, 0];

        linearToOklab(r, g, b, lab);
        oklabToLinear(lab, back);

        [r, g, b].forEach((value, c) => expect(back[c]).toBeCloseTo(value, 5));
      }),
    );
  });
});

describe('transferColour', () => {
  const grey = picture([0.1, 0.1, 0.1, 1], [0.3, 0.3, 0.3, 1], [0.2, 0.2, 0.2, 0.5]);
  const warm = picture([0.5, 0.25, 0.1, 1], [0.3, 0.15, 0.05, 1]);

  it('leaves a picture as it is when its colours are those wanted, or nothing of the way is to be gone', () => {
    const own = colourStatistics(grey)!;
    const other = colourStatistics(warm)!;

    const same = [transferColour(grey, own, own, FULLY), transferColour(grey, own, other, { lightness: 0, colour: 0 })];

    for (const { data } of same) data.forEach((value, i) => expect(value).toBeCloseTo(grey.data[i]!, 4));
  });

  it('gives a picture the mean colour of another', () => {
    const moved = transferColour(grey, colourStatistics(grey)!, colourStatistics(warm)!, FULLY);

    colourStatistics(moved)!.mean.forEach((value, c) => expect(value).toBeCloseTo(colourStatistics(warm)!.mean[c]!, 2));
  });

  it('keeps alpha and what is not visible', () => {
    const clear = picture([0.4, 0.4, 0.4, 0], [0.2, 0.2, 0.2, 0.25], [0.7, 0.7, 0.7, 1]);

    const { data } = transferColour(clear, colourStatistics(clear)!, colourStatistics(warm)!, FULLY);

    expect([data[3], data[7], data[11]]).toEqual([0, 0.25, 1]);
    expect([...data.subarray(0, 3)]).toEqual([0, 0, 0]);
    expect(data[4]).toBeLessThanOrEqual(0.25);
  });

  it('does not stretch a flat picture into noise', () => {
    const flat = picture([0.2, 0.2, 0.2, 1], [0.2, 0.2, 0.2, 1]);

    const { data } = transferColour(flat, colourStatistics(flat)!, colourStatistics(warm)!, FULLY);

    expect([...data.subarray(0, 3)]).toEqual([...data.subarray(4, 7)]);
  });

  it('knows nothing of a picture that is not visible', () => {
    expect(colourStatistics(picture([1, 1, 1, 0]))).toBeUndefined();
  });
});
