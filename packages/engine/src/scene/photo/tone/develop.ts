import { linearToSrgb, type LinearRaster } from '@backlot/kernels';
import { paintInBands } from '../../../threads/paint-in-bands.ts';
import { createSharedRaster } from '../../../threads/shared.ts';
import type { Threads } from '../../../threads/threads.ts';
import { GLOW_SHRINK, spreadGlow } from './bloom.ts';
import { exposeRows, printRows, type Exposed, type Print } from './develop-rows.ts';
import { curveTable, type ToneCurve } from './tone-curve.ts';

/** How an exposed negative becomes a picture. */
export interface Development {
  readonly exposure: number;
  readonly curve: ToneCurve;
  readonly bloom: { readonly share: number; readonly sigmaPx: number };
  /** Standard deviation of grain in sRGB-encoded mid-grey, e.g. .01; also dithers 8-bit gradients. */
  readonly grain: number;
  /** Darkening of the corners, 0..1. */
  readonly vignette: number;
  /** 1 = as rendered. */
  readonly saturation: number;
  readonly seed: number;
}

/** Values above this many times white are white on any curve. */
const CURVE_LIMIT = 12;
const VIGNETTE_POWER = 1.3;

/** Exposes, blooms, vignettes, tone-maps and grains a scene-referred picture: display-referred linear light 0..1, alpha 1. */
export function develop(picture: LinearRaster, options: Development): LinearRaster {
  const exposed = beginDevelopment(picture);
  exposeRows.paint(options, exposed, 0, exposed.shrunk.height);
  printRows.paint(planPrint(exposed, options), exposed.picture, 0, picture.height);
  return exposed.picture;
}

/** {@link develop} with the help of threads: the same pixels. */
export async function developInBands(
  threads: Threads | undefined,
  picture: LinearRaster,
  options: Development,
): Promise<LinearRaster> {
  const exposed = beginDevelopment(picture);
  const { exposure } = options;
  await paintInBands(threads, exposeRows, { prepared: { exposure }, target: exposed, rows: exposed.shrunk.height });
  const prepared = planPrint(exposed, options);
  await paintInBands(threads, printRows, { prepared, target: exposed.picture, rows: picture.height });
  return exposed.picture;
}

function beginDevelopment({ width, height, data }: LinearRaster): Exposed {
  const picture = createSharedRaster(width, height);
  picture.data.set(data);
  return { picture, shrunk: createSharedRaster(Math.ceil(width / GLOW_SHRINK), Math.ceil(height / GLOW_SHRINK)) };
}

function planPrint({ picture: { width, height }, shrunk }: Exposed, options: Development): Print {
  const { curve, bloom, grain, vignette, saturation, seed } = options;
  return {
    ...(bloom.share > 0 && { glow: spreadGlow(shrunk, Math.sqrt(width * height), bloom) }),
    share: bloom.share,
    curve: curveTable(curve, CURVE_LIMIT),
    grainSlope: curveTable(grainSlope, 1),
    falling: curveTable((squared) => squared ** VIGNETTE_POWER, 1),
    vignette,
    saturation,
    grain,
    seed,
  };
}

/** Linear change for a unit change of the encoded value, times film's grain, which is strongest in the middle tones. */
function grainSlope(linear: number): number {
  const encoded = linearToSrgb(linear);
  const step = 1 / 512;
  const perEncoded = step / Math.max(1e-4, linearToSrgb(linear + step) - encoded);
  return perEncoded * (0.35 + 1.3 * Math.sqrt(Math.max(0, encoded * (1 - encoded))));
}
