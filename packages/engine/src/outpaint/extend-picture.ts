import { carryDetail, deriveSeed, fillHole, resizeRaster, type Matte, type Raster } from '@backlot/kernels';
import type { Warning } from '../scene/warning.ts';
import { createFillCrew } from '../fill/fill-crew.ts';
import type { Threads } from '../threads/threads.ts';
import { marginsMask } from './margins-mask.ts';
import { placeInCanvas } from './place-in-canvas.ts';
import type { Canvas } from './plan-canvas.ts';
import { subjectToAvoid } from './subject-to-avoid.ts';

/** Canvases with more pixels are continued at a smaller size; at this size one takes about 15 s of one core. */
const MAX_WORK_PX = 2e6;
/** Holes with more pixels are filled with the fast profile, which is not measurably worse and costs half. */
const MAX_QUALITY_PX = 0.5e6;
/** What it costs a patch, squared byte differences, to come from a whole picture's height away. By eye, 4e4 to 2e5. */
const MISPLACEMENT = 1e5;
/** What it costs to copy the same thing twice as often as the mean. By eye, 0 to 3e4: below 6e3 clouds and grass repeat, from 1e4 gravel blurs. */
const REPETITION = 8000;
/** Above this share of the canvas the margins are guesswork. */
const LARGE_SHARE = 0.75;

/** What a continuation needs besides the picture. */
export interface ExtendOptions {
  readonly seed: number;
  /** The subject, which must not appear twice; any size of the same proportions. */
  readonly matte?: Matte | undefined;
  readonly onProgress?: ((fraction: number) => void) | undefined;
  /** Threads that help; without them this one works alone. */
  readonly threads?: Threads | undefined;
  /** Canvases with more pixels are continued at a smaller size; {@link MAX_WORK_PX} unless given. */
  readonly maxWorkPx?: number;
}

/** A picture with its surroundings. */
export interface Extended {
  readonly raster: Raster;
  readonly warnings: readonly Warning[];
  /** JSON-safe facts for the record. */
  readonly details: Readonly<Record<string, unknown>>;
}

const REDUCED: Warning = {
  code: 'continued-at-reduced-size',
  message:
    'The new area is so large that it was laid out at a smaller size, with detail carried over from the picture.',
};
const GUESSED: Warning = {
  code: 'fill-sources-short',
  message: 'The picture is small beside the area around it: the continuation repeats itself or guesses.',
};

/**
 * Continues a picture, which has the size of the canvas' rect, over the whole canvas: beside it from what lies level, above and
 * below from over and under the place, without a second subject. The picture's own pixels stay bit-identical. Large canvases are
 * continued small and given the picture's detail.
 */
export async function extendPicture(picture: Raster, canvas: Canvas, options: ExtendOptions): Promise<Extended> {
  const { width, height, rect } = canvas;
  if (rect.width === width && rect.height === height)
    return { raster: picture, warnings: [], details: { newShare: 0, scale: 1 } };
  const newShare = 1 - (rect.width * rect.height) / (width * height);
  const scale = Math.min(1, Math.sqrt((options.maxWorkPx ?? MAX_WORK_PX) / (width * height)));
  const small = scale === 1 ? canvas : shrunk(canvas, scale);
  const { raster, origins } = await continued(scale === 1 ? picture : fitted(picture, small.rect), small, options);
  const isReduced = scale < 1;
  return {
    raster: isReduced ? carryDetail(picture, canvas, { filled: raster, origins, rect: small.rect }) : raster,
    warnings: [...(isReduced ? [REDUCED] : []), ...(newShare > LARGE_SHARE ? [GUESSED] : [])],
    details: { newShare: rounded(newShare), scale: rounded(scale) },
  };
}

interface Continued {
  readonly raster: Raster;
  /** See {@link SmallFill}. */
  readonly origins: Int32Array;
}

/** First to the sides, then, with the wider strip to go by, up and down: corners have more to go by that way. */
async function continued(picture: Raster, canvas: Canvas, options: ExtendOptions): Promise<Continued> {
  const { width, height, rect } = canvas;
  const strip: Canvas = { width, height: rect.height, rect: { ...rect, y: 0 } };
  const hasSides = rect.width < width;
  const hasEnds = rect.height < height;
  const sidesShare = hasSides ? (hasEnds ? ((width - rect.width) * rect.height) / newPixels(canvas) : 1) : 0;
  const report = (from: number, share: number) => (fraction: number) => options.onProgress?.(from + share * fraction);
  const sides = hasSides
    ? await stage(picture, strip, { ...options, avoidIn: canvas, onProgress: report(0, sidesShare) })
    : { raster: picture, origins: new Int32Array(width * rect.height).fill(NOT_COPIED) };
  if (!hasEnds) return sides;
  const whole: Canvas = { width, height, rect: { x: 0, y: rect.y, width, height: rect.height } };
  const ends = await stage(sides.raster, whole, {
    ...options,
    seed: deriveSeed(options.seed, 'up and down'),
    avoidIn: canvas,
    onProgress: report(sidesShare, 1 - sidesShare),
  });
  return { raster: ends.raster, origins: tracedBack(ends.origins, sides.origins, whole) };
}

const NOT_COPIED = -1;

/** Origins in the picture itself of what was copied from the strip, whose sides were copied already. */
function tracedBack(ends: Int32Array, sides: Int32Array, { width, rect }: Canvas): Int32Array {
  const offset = rect.y * width;
  const inPicture = (i: number): number => {
    const before = sides[i - offset] ?? NOT_COPIED;
    return before === NOT_COPIED ? i : before + offset;
  };
  const traced = ends.map((origin) => (origin === NOT_COPIED ? NOT_COPIED : inPicture(origin)));
  for (let i = 0; i < sides.length; i++) {
    const origin = sides[i] ?? NOT_COPIED;
    if (origin !== NOT_COPIED) traced[i + offset] = origin + offset;
  }
  return traced;
}

async function stage(
  picture: Raster,
  canvas: Canvas,
  options: ExtendOptions & { readonly avoidIn: Canvas },
): Promise<Continued> {
  const { width, height, rect } = canvas;
  const { raster, origins } = await fillHole(placeInCanvas(picture, canvas), marginsMask(canvas), {
    seed: options.seed,
    profile: newPixels(canvas) > MAX_QUALITY_PX ? 'fast' : 'quality',
    avoid: options.matte && subjectToAvoid(options.matte, options.avoidIn, height),
    place: { rect, costPerPx: MISPLACEMENT / rect.height },
    variety: REPETITION,
    withOrigins: true,
    onProgress: options.onProgress,
    crew: options.threads && createFillCrew(options.threads),
  });
  return { raster, origins: origins ?? new Int32Array(width * height).fill(NOT_COPIED) };
}

function newPixels({ width, height, rect }: Canvas): number {
  return width * height - rect.width * rect.height;
}

/** The canvas at `scale`, its rect on whole pixels. */
function shrunk({ width, height, rect }: Canvas, scale: number): Canvas {
  const at = (px: number): number => Math.round(px * scale);
  const left = at(rect.x);
  const top = at(rect.y);
  return {
    width: at(width),
    height: at(height),
    rect: {
      x: left,
      y: top,
      width: Math.max(1, at(rect.x + rect.width) - left),
      height: Math.max(1, at(rect.y + rect.height) - top),
    },
  };
}

function fitted(picture: Raster, { width, height }: { readonly width: number; readonly height: number }): Raster {
  return resizeRaster(picture, { width, height, filter: 'area' });
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
