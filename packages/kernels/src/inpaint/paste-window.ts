import type { Mask } from '../image/mask.ts';
import type { Raster } from '../image/raster.ts';
import type { Rect } from '../image/rect.ts';
import { blendPixel } from './blend-pixel.ts';
import type { FilledWindow } from './fill-window.ts';
import type { HoleParts } from './hole-parts.ts';
import { BARRED, HOLE } from './level.ts';
import { NO_ORIGIN, originsOf } from './origins.ts';
import type { FillWindowPlan } from './plan-windows.ts';

/** Where a window lies and which parts of the hole were filled in it. */
interface Pasting {
  readonly plan: FillWindowPlan;
  readonly regions: HoleParts;
}

interface PixelPasting extends Pasting {
  /** Alpha of the window where not everything is opaque. */
  readonly alpha: Uint32Array | undefined;
}

/** A picture that is being filled. */
interface Target {
  readonly image: Raster;
  readonly mask: Mask;
  readonly states: Uint8Array;
  readonly out: Raster;
}

/** Writes the parts that a window was for into the picture; they are known from now on, but never copied. */
export function pasteWindow(
  { level }: FilledWindow,
  { plan, regions, alpha }: PixelPasting,
  { image, mask, states, out }: Target,
): void {
  const { rect, parts } = plan;
  const labels = new Set(parts.map(({ label }) => label));
  const bounds = boundsOf(plan);
  const pixel = new Float64Array(4);
  for (let y = bounds.y; y < bounds.y + bounds.height; y++)
    for (let x = bounds.x; x < bounds.x + bounds.width; x++) {
      const i = (y - rect.y) * rect.width + x - rect.x;
      if (level.hole[i] !== HOLE || !labels.has(regions.labelAt(x, y))) continue;
      const p = y * image.width + x;
      pixel[0] = level.image[4 * i];
      pixel[1] = level.image[4 * i + 1];
      pixel[2] = level.image[4 * i + 2];
      pixel[3] = alpha === undefined ? 255 : alpha[i];
      blendPixel(image.data, out.data, 4 * p, pixel, mask.data[p]);
      states[p] = BARRED;
    }
}

/** Writes the origins of those parts, by index into the picture, which is `width` wide. */
export function pasteOrigins(
  { level }: FilledWindow,
  { plan: { rect, parts }, regions }: Pasting,
  { width, origins }: { readonly width: number; readonly origins: Int32Array },
): void {
  const labels = new Set(parts.map(({ label }) => label));
  const found = originsOf(level);
  const { box } = level;
  for (let i = 0; i < found.length; i++) {
    if (found[i] === NO_ORIGIN) continue;
    const x = rect.x + box.x + (i % box.width);
    const y = rect.y + box.y + Math.floor(i / box.width);
    if (!labels.has(regions.labelAt(x, y))) continue;
    const fromX = found[i] % rect.width;
    origins[y * width + x] = (rect.y + (found[i] - fromX) / rect.width) * width + rect.x + fromX;
  }
}

/** The smallest rectangle around the parts of a plan. */
function boundsOf({ parts }: FillWindowPlan): Rect {
  const x = Math.min(...parts.map(({ bounds }) => bounds.x));
  const y = Math.min(...parts.map(({ bounds }) => bounds.y));
  const right = Math.max(...parts.map(({ bounds }) => bounds.x + bounds.width));
  const bottom = Math.max(...parts.map(({ bounds }) => bounds.y + bounds.height));
  return { x, y, width: right - x, height: bottom - y };
}
