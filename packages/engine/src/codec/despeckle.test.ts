import { createRaster } from '@backlot/kernels';
import { describe, expect, it } from 'vitest';
import { despeckle } from './despeckle.ts';

describe('despeckle', () => {
  it('takes a lone pixel away', async () => {
    const plain = createRaster(3, 3, new Uint8ClampedArray(36).fill(255));
    const speckled = createRaster(
      3,
      3,
      plain.data.map((value, i) => (i === 16 ? 0 : value)),
    );

    expect((await despeckle(speckled)).data).toEqual(plain.data);
  });

  it.each([
    [1, 8],
    [8, 2],
  ])('leaves a picture of %d x %d pixels, too thin for neighbours, as it is', async (width, height) => {
    const thin = createRaster(width, height);

    expect(await despeckle(thin)).toBe(thin);
  });
});
