import { createTrimap, type Trimap } from '../image/trimap.ts';
import { boxMean } from '../stylise/soft-blur.ts';
import type { SampledAlpha } from './sample-alpha.ts';

interface TightenOptions {
  /** Where colours were sampled. */
  readonly wide: Trimap;
  readonly sampled: SampledAlpha;
  /** Side of the edge of every pixel, 1 = inside. */
  readonly side: Uint8Array;
  /** How much it is known that there are no strands, 0..1. */
  readonly firm: Float32Array;
  /** How far the ground's own texture looks like strands, 0..1. */
  readonly clutter: Float32Array;
  /** Half-width of the band at a hard edge, px; in clutter it goes down to one. */
  readonly hardPx: number;
  /** How far around a pixel strands are looked for, px. */
  readonly lookPx: number;
}

/** A band that is narrow at hard edges. */
export interface TightTrimap {
  readonly trimap: Trimap;
  /** 0 at a hard edge, 1 in hair; between them the edge is a little of both. */
  readonly softness: Float32Array;
  /** How far each pixel is from the other side of the edge, px; {@link FAR} where that is more than half the narrow band. */
  readonly toEdge: Float32Array;
}

/** Farther than anything that is asked. */
const FAR = 1e3;
/** What lies nearer to the edge than this contradicts its side because it is mixed there. */
const MIXED_PX = 1.5;
/** Samples contradict the side of a pixel by this much before they count: grain and shading do so too. */
const GRAIN = 0.4;
/** Mean contradiction around a pixel at which an edge is half hair; at hard edges it is 0 nearly everywhere, in hair 0.01 to 0.03. By SAD on composites. */
const HAIR = 0.012;

/**
 * A copy of a trimap whose band is kept only where the colours show strands on the wrong side of the edge (hair, fur, down);
 * elsewhere it shrinks to a narrow one along the edge, and what it leaves belongs to its side.
 */
export function tightenTrimap(band: Trimap, options: TightenOptions): TightTrimap {
  const { width, height } = band;
  const { side, clutter, hardPx } = options;
  const toEdge = distanceToOtherSide(side, width, height, hardPx);
  const softness = softnessOf(options, toEdge);
  const trimap = createTrimap(width, height);
  for (let i = 0; i < side.length; i++) {
    const isUnknown = toEdge[i]! <= hardPx - clutter[i]! * (hardPx - 1) || (softness[i]! > 0 && band.data[i] === 128);
    trimap.data[i] = isUnknown ? 128 : side[i] === 1 ? 255 : 0;
  }
  return { trimap, softness, toEdge };
}

/** Every pixel at the edge tells those of the other side how near it is, which is less work than a transform of the plane. */
function distanceToOtherSide(side: Uint8Array, width: number, height: number, reachPx: number): Float32Array {
  const out = new Float32Array(side.length).fill(FAR);
  const reach = Math.floor(reachPx);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const own = side[i]!;
      const isAtEdge =
        (x > 0 && side[i - 1] !== own) ||
        (x < width - 1 && side[i + 1] !== own) ||
        (y > 0 && side[i - width] !== own) ||
        (y < height - 1 && side[i + width] !== own);
      if (!isAtEdge) continue;
      for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++)
        for (let column = Math.max(0, x - reach); column <= Math.min(width - 1, x + reach); column++) {
          const k = row * width + column;
          if (side[k] === own) continue;
          const distance = Math.sqrt((column - x) ** 2 + (row - y) ** 2);
          if (distance < out[k]! && distance <= reachPx) out[k] = distance;
        }
    }
  return out;
}

function softnessOf({ wide, sampled, side, firm, lookPx }: TightenOptions, toEdge: Float32Array): Float32Array {
  const { width, height, data } = wide;
  const contradiction = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== 128 || toEdge[i]! <= MIXED_PX) continue;
    const apart = Math.abs(sampled.alpha.data[i]! - side[i]!);
    if (apart > GRAIN) contradiction[i] = (sampled.confidence[i]! * (apart - GRAIN)) / (1 - GRAIN);
  }
  const softness = boxMean(contradiction, width, height, Math.max(1, Math.round(lookPx)));
  for (let i = 0; i < softness.length; i++)
    softness[i] = (1 - firm[i]!) * Math.min(1, Math.max(0, softness[i]! / HAIR - HALF));
  return softness;
}

const HALF = 0.5;
