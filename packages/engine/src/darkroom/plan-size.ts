import type { PictureLimits } from './darkroom.ts';
import type { Size } from './size.ts';

/** The size that a picture is sent in: as stated, or its own if that is within the limits, else the largest of its proportions or square. */
export function planSize({ width, height }: Size, limits: Omit<PictureLimits, 'formats'>): Size {
  const { maxSidePx = Infinity, maxPixels = Infinity, isSquare = false, exactPx } = limits;
  if (exactPx !== undefined) return { width: exactPx.widthPx, height: exactPx.heightPx };
  if (isSquare) {
    const side = Math.min(Math.max(width, height), maxSidePx, Math.floor(Math.sqrt(maxPixels)));
    return { width: side, height: side };
  }
  const scale = Math.min(1, maxSidePx / Math.max(width, height), Math.sqrt(maxPixels / (width * height)));
  return within({ width: scaled(width, scale), height: scaled(height, scale) }, maxPixels);
}

function scaled(px: number, scale: number): number {
  return Math.max(1, Math.round(px * scale));
}

/** Rounding may have gone past the limit by a row. */
function within({ width, height }: Size, maxPixels: number): Size {
  if (width * height <= maxPixels || Math.max(width, height) === 1) return { width, height };
  return within(width > height ? { width: width - 1, height } : { width, height: height - 1 }, maxPixels);
}
