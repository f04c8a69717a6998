import {
  createMatte,
  resizeLinear,
  resizeMatte,
  toLinear,
  toSrgb,
  type Matte,
  type Raster,
  type Rect,
  type ResampleFilter,
} from '@backlot/kernels';
import type { Canvas } from '../outpaint/plan-canvas.ts';
import type { Frame } from './plan-frame.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The part of a picture that a frame shows, scaled, and its place in the result. */
export interface FrameCut {
  readonly canvas: Canvas;
  /** Cuts the same part out of a picture of the same size as the one that was framed. */
  readonly raster: (picture: Raster) => Raster;
  readonly matte: (matte: Matte) => Matte;
  /** Pixels of the result a pixel of the picture. */
  readonly scale: number;
}

/** Lays a frame over a picture for a result of `size`. */
export function cutFrame(picture: Size, frame: Frame, size: Size): FrameCut {
  const scaleX = size.width / frame.width;
  const scaleY = size.height / frame.height;
  const across = visible(frame.x, frame.width, picture.width, size.width);
  const down = visible(frame.y, frame.height, picture.height, size.height);
  const rect: Rect = { x: across.start, y: down.start, width: across.length, height: down.length };
  const target = {
    width: rect.width,
    height: rect.height,
    filter: (scaleX < 1 ? 'area' : 'lanczos3') satisfies ResampleFilter,
    columns: { start: frame.x + rect.x / scaleX, length: rect.width / scaleX },
    rows: { start: frame.y + rect.y / scaleY, length: rect.height / scaleY },
  } as const;
  return {
    canvas: { ...size, rect },
    raster: (own) => toSrgb(resizeLinear(toLinear(own), target)),
    matte: (own) => createMatte(rect.width, rect.height, resizeMatte(own, { ...target, filter: 'triangle' }).data),
    scale: scaleX,
  };
}

/** Pixels of the result, of `length`, that show the picture; whole ones, so that nothing beyond its border is looked at. */
function visible(
  start: number,
  span: number,
  whole: number,
  length: number,
): { readonly start: number; readonly length: number } {
  const scale = length / span;
  const from = Math.max(0, Math.ceil((0 - start) * scale - EDGE));
  const to = Math.min(length, Math.floor((whole - start) * scale + EDGE));
  return { start: Math.min(from, length - 1), length: Math.max(1, to - from) };
}

/** Rounding errors that do not count, px. */
const EDGE = 1e-6;
