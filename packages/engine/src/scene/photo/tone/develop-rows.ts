import { hashPoint, type LinearRaster } from '@backlot/kernels';
import { defineRowWork } from '../../../threads/row-work.ts';
import { GLOW_SHRINK, mixGlowRow } from './bloom.ts';
import { shrinkRows } from './blur.ts';
import { readCurve, type CurveTable } from './tone-curve.ts';

/** A picture on its way through the bath. */
export interface Exposed {
  /** Exposed in place. */
  readonly picture: LinearRaster;
  /** The same, shrunk by {@link GLOW_SHRINK}: what glows. */
  readonly shrunk: LinearRaster;
}

/** Exposes a picture; a row is one of the shrunk picture. */
export const exposeRows = defineRowWork<{ readonly exposure: number }, Exposed>(
  import.meta.url,
  'exposeRows',
  ({ exposure }, { picture, shrunk }, fromRow, toRow) => {
    const { width, height, data } = picture;
    const end = Math.min(height, toRow * GLOW_SHRINK) * width * 4;
    for (let i = fromRow * GLOW_SHRINK * width * 4; i < end; i++) data[i] = data[i]! * exposure;
    shrinkRows(picture, GLOW_SHRINK, shrunk, [fromRow, toRow]);
  },
);

/** What becomes of each exposed pixel. */
export interface Print {
  readonly glow?: LinearRaster;
  /** Share of the light that glows. */
  readonly share: number;
  readonly curve: CurveTable;
  /** Grain by display value, and darkening by squared distance from the middle. */
  readonly grainSlope: CurveTable;
  readonly falling: CurveTable;
  readonly vignette: number;
  readonly saturation: number;
  /** Standard deviation of grain. */
  readonly grain: number;
  readonly seed: number;
}

/** Two uniform numbers of variance 1/12 each: brings their sum to a standard deviation of 1. */
const GRAIN_SCALE = Math.sqrt(6);

/** Adds glow, darkens the corners, tone-maps and grains exposed rows in place. */
export const printRows = defineRowWork<Print, LinearRaster>(
  import.meta.url,
  'printRows',
  (print, picture, fromRow, toRow) => {
    const { width, height, data } = picture;
    const { glow, share, vignette, saturation, seed } = print;
    const curve = readCurve(print.curve);
    const slope = readCurve(print.grainSlope);
    const falling = readCurve(print.falling);
    const grain = GRAIN_SCALE * print.grain;
    for (let y = fromRow; y < toRow; y++) {
      if (glow !== undefined) mixGlowRow(picture, glow, share, y);
      const dy = ((y + 0.5) / height) * 2 - 1;
      for (let x = 0; x < width; x++) {
        const dx = ((x + 0.5) / width) * 2 - 1;
        const light = vignette > 0 ? 1 - vignette * falling((dx * dx + dy * dy) / 2) : 1;
        const i = (y * width + x) * 4;
        const r = data[i]! * light;
        const g = data[i + 1]! * light;
        const b = data[i + 2]! * light;
        const grey = (0.2126 * r + 0.7152 * g + 0.0722 * b) * (1 - saturation);
        const tr = curve(r * saturation + grey);
        const tg = curve(g * saturation + grey);
        const tb = curve(b * saturation + grey);
        const hash = hashPoint(x, y, seed);
        const speck = ((hash & 0xffff) / 0x10000 + (hash >>> 16) / 0x10000 - 1) * grain;
        data[i] = Math.max(0, Math.min(1, tr + speck * slope(tr)));
        data[i + 1] = Math.max(0, Math.min(1, tg + speck * slope(tg)));
        data[i + 2] = Math.max(0, Math.min(1, tb + speck * slope(tb)));
        data[i + 3] = 1;
      }
    }
  },
);
