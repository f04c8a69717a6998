import { createRaster, type Raster } from '@backlot/kernels';
import type { Warning } from '../scene/warning.ts';
import type { Order } from './order.ts';
import { resizeTo } from './resize-to.ts';
import { isSameSize, type Size } from './size.ts';

/** Proportions that differ by less than this share differ by rounding. */
const SAME_ASPECT = 0.01;

/** How a size is brought to another: scaled where the proportions are the same, else stretched or cut. */
export type Fitting = 'none' | 'scale' | Order['fit'];

/** How what came is to be brought to what was asked. */
export function fittingOf(made: Size, { size, fit }: Pick<Order, 'size' | 'fit'>): Fitting {
  if (size === undefined || isSameSize(made, size)) return 'none';
  const aspects = (made.width * size.height) / (made.height * size.width);
  return Math.max(aspects, 1 / aspects) <= 1 + SAME_ASPECT ? 'scale' : fit;
}

const HOW = {
  scale: 'scaled',
  stretch: 'stretched, for its proportions differ and it must lie over its original',
  cover: 'scaled and cut at its edges, for its proportions differ',
} as const satisfies Record<Exclude<Fitting, 'none'>, string>;

/** What the caller must know of it. */
export function resizedWarning(made: Size, size: Size, fitting: Exclude<Fitting, 'none'>): Warning {
  return {
    code: 'resized-to-contract',
    message:
      `The provider made a picture of ${made.width} x ${made.height} px: it was ${HOW[fitting]} ` +
      `to the ${size.width} x ${size.height} px that were asked for.`,
  };
}

/** A picture in a size, by a fitting. */
export function fitPicture(picture: Raster, size: Size, fitting: Fitting): Raster {
  return resizeTo(fitting === 'cover' ? middleOf(picture, size) : picture, size);
}

/** The largest part of a picture's middle that has the proportions of a size. */
function middleOf(picture: Raster, size: Size): Raster {
  const scale = Math.min(picture.width / size.width, picture.height / size.height);
  const width = Math.max(1, Math.round(size.width * scale));
  const height = Math.max(1, Math.round(size.height * scale));
  const left = (picture.width - width) >> 1;
  const top = (picture.height - height) >> 1;
  const out = createRaster(width, height);
  for (let y = 0; y < height; y++) {
    const start = ((top + y) * picture.width + left) * 4;
    out.data.set(picture.data.subarray(start, start + width * 4), y * width * 4);
  }
  return out;
}
