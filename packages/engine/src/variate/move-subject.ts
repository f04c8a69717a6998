import {
  createLinearRaster,
  createMask,
  createMatte,
  fillHole,
  squaredDistance,
  toLinear,
  toSrgb,
  type LinearRaster,
  type Mask,
  type Matte,
  type Raster,
  type Rect,
} from '@backlot/kernels';
import { createFillCrew } from '../fill/fill-crew.ts';
import type { Threads } from '../threads/threads.ts';
import { composite } from '../steps/composite.ts';
import { contactShadow } from '../steps/contact-shadow.ts';
import { framedSubject } from './find-subject.ts';

/** The hole behind a subject reaches beyond its edge by this share of the picture's longer side: soft rims and shadows go with it. */
const RIM_SHARE = 0.018;
/** Alpha from which a pixel is of the subject. */
const OF_SUBJECT = 0.04;
/** Holes larger than this are filled with the fast profile, px. */
const MAX_QUALITY_PX = 0.4e6;
/** A ground is even when the means of its columns stray by no more than this, levels. By eye: table tops 3 to 8, a branch 40. */
const EVEN_LEVELS = 14;
/** Height of the ground that is looked at below and beside the feet, share of the subject's height. */
const GROUND_SHARE = 0.12;
/** Copying the same thing twice costs a patch so much, squared byte differences: the ground should not repeat itself. */
const REPETITION = 6000;

/** A picture with its subject. */
export interface SubjectInPicture {
  readonly picture: Raster;
  /** The subject alone, colours freed of the background; same size. */
  readonly cutOut: Raster;
}

/**
 * Moves the subject to the side by `shiftPx` (whole pixels) over the background continued behind it, with a shadow where it now
 * stands. Undefined where the ground is not even all the way (a squirrel must not leave its branch) or the picture ends.
 */
export async function moveSubject(
  { picture, cutOut }: SubjectInPicture,
  shiftPx: number,
  { seed, threads }: { readonly seed: number; readonly threads?: Threads | undefined },
): Promise<Raster | undefined> {
  const subject = toLinear(cutOut);
  const matte = alphaOf(subject);
  const box = framedSubject(matte)?.box;
  if (box === undefined || box.x + shiftPx < 0 || box.x + box.width + shiftPx > picture.width) return undefined;
  if (!isGroundEven(picture, matte, box, shiftPx)) return undefined;
  const mask = behind(matte);
  const holePx = mask.data.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
  const { raster: plate } = await fillHole(picture, mask, {
    seed,
    profile: holePx > MAX_QUALITY_PX ? 'fast' : 'quality',
    variety: REPETITION,
    crew: threads && createFillCrew(threads),
  });
  const moved = shifted(subject, shiftPx);
  return toSrgb(composite(moved, contactShadow(toLinear(plate), alphaOf(moved))));
}

function alphaOf({ width, height, data }: LinearRaster): Matte {
  const matte = createMatte(width, height);
  for (let i = 0; i < matte.data.length; i++) matte.data[i] = data[i * 4 + 3] ?? 0;
  return matte;
}

function isGroundEven({ width, height, data }: Raster, matte: Matte, box: Rect, shiftPx: number): boolean {
  const reach = GROUND_SHARE * box.height;
  const top = Math.floor(box.y + box.height - reach);
  const bottom = Math.min(height, Math.ceil(box.y + box.height + reach));
  const left = Math.max(0, box.x + Math.min(0, shiftPx));
  const right = Math.min(width, box.x + box.width + Math.max(0, shiftPx));
  const means: number[] = [];
  for (let x = left; x < right; x++) {
    let [sum, count] = [0, 0];
    for (let y = top; y < bottom; y++) {
      const i = y * width + x;
      if ((matte.data[i] ?? 0) > OF_SUBJECT) continue;
      sum += 0.2126 * (data[i * 4] ?? 0) + 0.7152 * (data[i * 4 + 1] ?? 0) + 0.0722 * (data[i * 4 + 2] ?? 0);
      count++;
    }
    if (count > 0) means.push(sum / count);
  }
  const mean = means.reduce((a, b) => a + b, 0) / Math.max(1, means.length);
  const deviation = Math.sqrt(means.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, means.length));
  return means.length > 0 && deviation <= EVEN_LEVELS;
}

function behind({ width, height, data }: Matte): Mask {
  const reachPx = Math.max(2, RIM_SHARE * Math.max(width, height));
  const inside = Uint8Array.from(data, (alpha) => (alpha > OF_SUBJECT ? 1 : 0));
  const distance = squaredDistance(inside, width, height, reachPx + 1);
  const mask = createMask(width, height);
  for (let i = 0; i < data.length; i++) if ((distance[i] ?? 0) <= reachPx * reachPx) mask.data[i] = 255;
  return mask;
}

function shifted({ width, height, data }: LinearRaster, shiftPx: number): LinearRaster {
  const out = createLinearRaster(width, height);
  for (let y = 0; y < height; y++) {
    const from = Math.max(0, -shiftPx);
    const to = Math.min(width, width - shiftPx);
    if (to <= from) continue;
    const row = y * width;
    out.data.set(data.subarray((row + from) * 4, (row + to) * 4), (row + from + shiftPx) * 4);
  }
  return out;
}
