import {
  drift,
  type EditedRegion,
  encodePicture,
  flatPicture,
  paintEdit,
  type Picture,
  resizePicture,
} from '../kit/index.ts';
import { type Generation, resolvedSides } from './generation.ts';
import type { Sides } from './load-image.ts';

/** The latent is this much smaller, and any white pixel repaints its whole latent cell. */
const LATENT_CELL_PX = 8;

/** The mask as the server reads it: 255 where the grey value rounds to white. Undefined without picture and mask. */
export function maskOf(generation: Generation): EditedRegion | undefined {
  if (generation.mask === undefined) return undefined;
  const { widthPx, heightPx } = resolvedSides(generation);
  const grey = resizePicture(generation.mask, widthPx, heightPx);
  const mask = new Uint8Array(widthPx * heightPx);
  for (let i = 0; i < mask.length; i += 1) mask[i] = (grey.data[i * 4] ?? 0) >= 128 ? 255 : 0;
  return { widthPx, heightPx, mask };
}

/** Sides of the result: rounded up to the model's multiple. */
export function alignedSides(sides: Sides, multiplePx: number): Sides {
  const up = (px: number): number => Math.ceil(px / multiplePx) * multiplePx;
  return { widthPx: up(sides.widthPx), heightPx: up(sides.heightPx) };
}

/** Encodes the result: repainted cells in the signal colour, the rest of the first picture a little off. */
export async function render(generation: Generation, sides: Sides): Promise<Uint8Array> {
  if (generation.init === undefined) return flatPicture(sides, generation.format);
  const asked = resolvedSides(generation);
  const first = resizePicture(generation.init, asked.widthPx, asked.heightPx);
  const region = maskOf(generation);
  const made: Picture = region === undefined ? drift(first) : paintEdit(first, wholeCells(region));
  return encodePicture(resizePicture(made, sides.widthPx, sides.heightPx), generation.format);
}

function wholeCells(region: EditedRegion): EditedRegion {
  const mask = new Uint8Array(region.mask.length);
  for (let i = 0; i < mask.length; i += 1) {
    if (region.mask[i] !== 255) continue;
    const left = i % region.widthPx;
    const cellX = left - (left % LATENT_CELL_PX);
    const top = Math.floor(i / region.widthPx);
    const cellY = top - (top % LATENT_CELL_PX);
    for (let y = cellY; y < Math.min(cellY + LATENT_CELL_PX, region.heightPx); y += 1) {
      mask.fill(255, y * region.widthPx + cellX, y * region.widthPx + Math.min(cellX + LATENT_CELL_PX, region.widthPx));
    }
  }
  return { ...region, mask };
}
