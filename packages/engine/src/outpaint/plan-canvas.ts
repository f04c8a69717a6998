import { AppError, MAX_SIDE_PX, type ResolvedCall } from '@backlot/contract';
import type { Rect } from '@backlot/kernels';

type OutpaintInput = Extract<ResolvedCall, { operation: 'outpaint' }>['input'];

/** How a picture is to be extended. */
export type Extension = Pick<OutpaintInput, 'expand' | 'size' | 'zoomOutPercent'>;

/** A canvas and the place of the picture in it. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Smaller than the picture where it has to be scaled down, never larger. */
  readonly rect: Rect;
}

/**
 * The canvas that is asked for: margins round the picture, or a size in the middle of which it lies, scaled down if it does not fit;
 * then zoomed out about the middle of the picture. Throws `request.invalid`, naming the field, when nothing or two things at once
 * are asked for and when a side would pass {@link MAX_SIDE_PX}.
 */
export function planCanvas(picture: { readonly width: number; readonly height: number }, extension: Extension): Canvas {
  const { expand, size, zoomOutPercent } = extension;
  if (expand !== undefined && size !== undefined)
    throw invalid('size', 'margins and a size cannot be asked for together');
  if (expand === undefined && size === undefined && zoomOutPercent === undefined)
    throw invalid('size', 'say how far to extend: margins, a size or a percentage to zoom out by');
  const canvas =
    expand !== undefined
      ? withMargins(picture, expand)
      : size !== undefined
        ? centred(picture, size)
        : { ...picture, rect: { x: 0, y: 0, ...sizeOf(picture) } };
  const longest = Math.max(canvas.width, canvas.height);
  if (longest > MAX_SIDE_PX)
    throw invalid(
      expand === undefined ? 'size' : 'expand',
      `the result would be ${canvas.width} x ${canvas.height} px; the most is ${MAX_SIDE_PX} px a side`,
    );
  return { width: canvas.width, height: canvas.height, rect: zoomedOut(canvas.rect, zoomOutPercent ?? 0) };
}

function withMargins({ width, height }: Size, { left, right, top, bottom }: NonNullable<Extension['expand']>): Canvas {
  return { width: left + width + right, height: top + height + bottom, rect: { x: left, y: top, width, height } };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}

function centred(picture: Size, { width, height }: Size): Canvas {
  const scale = Math.min(1, width / picture.width, height / picture.height);
  const inner = {
    width: Math.min(width, Math.max(1, Math.round(picture.width * scale))),
    height: Math.min(height, Math.max(1, Math.round(picture.height * scale))),
  };
  return {
    width,
    height,
    rect: { x: (width - inner.width) >> 1, y: (height - inner.height) >> 1, ...inner },
  };
}

function zoomedOut(rect: Rect, percent: number): Rect {
  if (percent === 0) return rect;
  const scale = 1 - percent / 100;
  const width = Math.max(1, Math.round(rect.width * scale));
  const height = Math.max(1, Math.round(rect.height * scale));
  return { x: rect.x + ((rect.width - width) >> 1), y: rect.y + ((rect.height - height) >> 1), width, height };
}

function invalid(field: string, message: string): AppError {
  return new AppError('request.invalid', `${field}: ${message}.`, { issues: [{ field, message }] });
}
