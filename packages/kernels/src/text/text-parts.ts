import type { Plane } from '../image/plane.ts';
import type { Rect } from '../image/rect.ts';
import { connectedComponents } from '../morphology/components.ts';
import { squaredDistance } from '../morphology/distance.ts';
import { atLeast } from '../morphology/threshold.ts';
import { orientedBox } from './oriented-box.ts';

/** A line of text, or a part of one, in a map of probabilities. */
export interface TextPart {
  /** The box of the part, px, within the map. */
  readonly box: Rect;
  /** 1 where the part is, row by row of the box. */
  readonly inside: Uint8Array;
  /** Height of its letters with the room above and below them, px. */
  readonly heightPx: number;
  /** How much longer than high it is, at least 1. */
  readonly elongation: number;
  /** The share of the straight box around its core that the core fills, 0..1. */
  readonly straightness: number;
}

/** A pixel of this probability may be text, and a part with this mean is (PP-OCRv4, `det_db_thresh` and `det_db_box_thresh`). */
const PIXEL_PROBABILITY = 0.3;
const PART_PROBABILITY = 0.6;
/** How far a shrunk part is grown again, as a multiple of its area by its perimeter (PP-OCRv4, `det_db_unclip_ratio`). */
const UNCLIP_RATIO = 1.5;
/** A shrunk part that is thinner is noise, px (PP-OCRv4, `min_size`). */
const MIN_THICKNESS_PX = 3;

/**
 * The text in a map of probabilities as networks of Differentiable Binarization (Liao et al. 2020) give it: what is probable falls into
 * parts, those that are probable as a whole are grown back from the shrunk shape that the network was taught to the whole line.
 */
export function textParts(probability: Plane): TextPart[] {
  const { width, height, data } = probability;
  const { labels, areas } = connectedComponents(atLeast(data, PIXEL_PROBABILITY), width, height);
  const members = Array.from(areas, (area, label) => new Int32Array(label === 0 ? 0 : area));
  const counts = new Int32Array(areas.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label > 0) members[label]![counts[label]!++] = i;
  }
  const parts: TextPart[] = [];
  for (let label = 1; label < areas.length; label++) {
    const pixels = members[label]!;
    if (meanAt(data, pixels) < PART_PROBABILITY) continue;
    const { lengthPx, thicknessPx } = orientedBox(pixels, width);
    if (thicknessPx < MIN_THICKNESS_PX) continue;
    const growthPx = (UNCLIP_RATIO * lengthPx * thicknessPx) / (2 * (lengthPx + thicknessPx));
    parts.push({
      ...grown(pixels, growthPx, probability),
      heightPx: thicknessPx + 2 * growthPx,
      elongation: (lengthPx + 2 * growthPx) / (thicknessPx + 2 * growthPx),
      straightness: Math.min(1, pixels.length / (lengthPx * thicknessPx)),
    });
  }
  return parts;
}

function meanAt(values: Float32Array, pixels: Int32Array): number {
  let sum = 0;
  for (const i of pixels) sum += values[i]!;
  return sum / pixels.length;
}

/** The pixels and all that are not further from them than `growthPx`, in a box of their own. */
function grown(pixels: Int32Array, growthPx: number, map: Plane): Pick<TextPart, 'box' | 'inside'> {
  const box = boxAround(pixels, Math.ceil(growthPx), map);
  const seeds = new Uint8Array(box.width * box.height);
  for (const i of pixels) seeds[(Math.floor(i / map.width) - box.y) * box.width + (i % map.width) - box.x] = 1;
  const distance = squaredDistance(seeds, box.width, box.height, growthPx);
  const inside = new Uint8Array(distance.length);
  for (let i = 0; i < inside.length; i++) inside[i] = distance[i]! <= growthPx * growthPx ? 1 : 0;
  return { box, inside };
}

function boxAround(pixels: Int32Array, byPx: number, { width, height }: Plane): Rect {
  let left = width;
  let right = 0;
  for (const i of pixels) {
    const x = i % width;
    if (x < left) left = x;
    if (x > right) right = x;
  }
  // Pixels come row by row.
  const first = Math.floor(pixels[0]! / width);
  const last = Math.floor(pixels[pixels.length - 1]! / width);
  const x = Math.max(0, left - byPx);
  const y = Math.max(0, first - byPx);
  return { x, y, width: Math.min(width, right + byPx + 1) - x, height: Math.min(height, last + byPx + 1) - y };
}
