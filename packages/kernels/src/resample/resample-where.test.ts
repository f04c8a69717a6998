import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRaster } from '../image/raster.ts';
import { resampleChannels } from './resample-channels.ts';
import { resampleWhere } from './resample-where.ts';

test('the pixels asked for are those of the whole picture shrunk by area, the others are 0', () => {
  const side = fc.integer({ min: 1, max: 12 });

  fc.assert(
    fc.property(side, side, side, side, fc.nat(), (sourceWidth, sourceHeight, width, height, seed) => {
      const picture = createRaster(sourceWidth, sourceHeight);
      for (let i = 0; i < picture.data.length; i++) picture.data[i] = ((i + seed) * 7919) % 256;
      const where = Uint8Array.from({ length: width * height }, (_, i) => (((i + seed) * 31) % 3) & 1);

      const some = resampleWhere(picture, { width, height }, where);

      const all = resampleChannels({ ...picture, channels: 4 }, { width, height, filter: 'area' });
      some.forEach((value, i) => expect(value).toBeCloseTo(where[Math.floor(i / 4)] === 1 ? all[i]! : 0, 3));
    }),
  );
});
