import type { Raster } from '@backlot/kernels';

/** Takes the colours from under clear pixels, in place: nobody sees them, and files are smaller without. */
export function clearHidden(raster: Raster): Raster {
  const { data } = raster;
  for (let i = 3; i < data.length; i += 4) if (data[i] === 0) data.fill(0, i - 3, i);
  return raster;
}
