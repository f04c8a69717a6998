import type { Mask } from '../image/mask.ts';
import type { Raster } from '../image/raster.ts';
import type { LayersAround } from './layers-around.ts';

/** A pixel this far from every colour further out is no background (Euclidean, levels of encoded RGB). */
const UNLIKE_BACKGROUND = 30;
/** ... and of the thing when its nearest colour under the mask is this much closer than the nearest background. */
const LIKER_OBJECT = 0.5;
/** A soft edge may be nearer to the background than that. */
const UNLIKE_AT_EDGE = 12;
/** Width of a soft edge, px. */
const EDGE_PX = 2;
/** Colours are looked for on every so many-th pixel. */
const STEP_PX = 2;

interface Search {
  readonly mask: Mask;
  readonly layers: LayersAround;
  /** Leftovers lie at most this far from the mask, px; up to twice as far lies what they are compared with. */
  readonly reach: number;
}

/**
 * Indices of the pixels around a mask that belong to what it covers. Each must be joined to the mask by others of its kind, closer to a
 * colour under the mask nearby than to any colour between `reach` and twice `reach` beyond it.
 */
export function leftovers(image: Raster, { mask, layers, reach }: Search): number[] {
  const { width } = mask;
  const { order, steps } = layers;
  const kind = new Uint8Array(steps.length);
  const found: number[] = [];
  // Nearest layers first: what a leftover hangs on is known before it.
  for (const i of order) {
    if (steps[i] > reach) break;
    const edge = hangsOn(i);
    if (edge === 0) continue;
    const background = nearest(i, false);
    if (background < UNLIKE_AT_EDGE) continue;
    if (background >= UNLIKE_BACKGROUND && nearest(i, true) < LIKER_OBJECT * background) keep(i, 1);
    else if (edge <= EDGE_PX && kindAround(i) > 0) keep(i, 1 + edge);
  }
  return found;

  function keep(i: number, as: number): void {
    kind[i] = as;
    found.push(i);
  }

  /** 1 beside the mask or a sure leftover, more the longer its edge is already, 0 elsewhere. */
  function hangsOn(i: number): number {
    const around = kindAround(i);
    return around > 0 ? around : steps[i] === 1 ? 1 : 0;
  }

  /** Least kind of the eight neighbours that are leftovers; 0 when none is. */
  function kindAround(i: number): number {
    let least = 0;
    const x = i % width;
    for (let row = i - width; row <= i + width; row += width)
      for (let k = x > 0 ? row - 1 : row; k <= (x < width - 1 ? row + 1 : row); k++) {
        const at = kind[k] ?? 0;
        if (at > 0 && (least === 0 || at < least)) least = at;
      }
    return least;
  }

  /** Distance to the nearest colour under the mask, or well outside it, within twice the reach. */
  function nearest(i: number, isUnder: boolean): number {
    const { data, height } = image;
    const x = i % width;
    const y = (i - x) / width;
    const far = 2 * reach;
    let best = Infinity;
    for (let v = Math.max(0, y - far); v <= Math.min(height - 1, y + far); v += STEP_PX)
      for (let u = Math.max(0, x - far); u <= Math.min(width - 1, x + far); u += STEP_PX) {
        const k = v * width + u;
        const isThere = isUnder ? mask.data[k] > 0 : mask.data[k] === 0 && (steps[k] === 0 || steps[k] > reach);
        if (!isThere) continue;
        const red = data[4 * k] - data[4 * i];
        const green = data[4 * k + 1] - data[4 * i + 1];
        const blue = data[4 * k + 2] - data[4 * i + 2];
        best = Math.min(best, red * red + green * green + blue * blue);
      }
    return Math.sqrt(best);
  }
}
