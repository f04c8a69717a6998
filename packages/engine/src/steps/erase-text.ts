import { AppError } from '@backlot/contract';
import { createMask, textStrokes, type Mask, type Raster } from '@backlot/kernels';
import type { Tools } from '../pipelines/tools.ts';
import type { Warning } from '../scene/warning.ts';
import { findText } from '../text/find-text.ts';
import { mark } from '../text/mark.ts';
import type { TextRegion } from '../text/text-region.ts';
import { fill } from './fill.ts';

/** How to remove text, and with what. */
interface EraseTextOptions {
  readonly seed: number;
  readonly tools: Pick<Tools, 'textDetector' | 'fillNetwork'> & Partial<Pick<Tools, 'threads'>>;
  /** Told how far the work is, 0..1. */
  readonly onProgress?: (fraction: number) => void;
}

/** A picture without its text. */
export interface TextErased {
  readonly raster: Raster;
  /** What was changed; nothing where there is no text. */
  readonly mask: Mask;
  readonly warnings: readonly Warning[];
  /** What was found and who filled it, for the record. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** How often what was made is looked at again: letters that stood in clutter are seen when their neighbours are gone. */
const MAX_ROUNDS = 3;
/** A line found again of which this share was filled was not removed well: all of it goes then. */
const AGAIN_SHARE = 0.25;
/** Parts of a round's work: looking and filling. */
const LOOKING = 0.4;

const NOT_FOUND: Warning = {
  code: 'text-not-found',
  message: 'No text was found in this picture: it comes back as it was.',
};
const LEFT: Warning = {
  code: 'text-left',
  message: 'Something in the result may still be read as text: it was looked at three times.',
};

/**
 * Removes the text of a picture: finds it, marks its strokes, fills them, and looks again until nothing is read any more. What is read
 * again where it was filled is marked as a whole. The fill always starts from the picture itself. About 1 second a megapixel and round,
 * and the fill. Rejects with `model.unavailable`, and `request.invalid` when text covers everything.
 */
export async function eraseText(picture: Raster, { seed, tools, onProgress }: EraseTextOptions): Promise<TextErased> {
  const detector = await tools.textDetector();
  const mask = createMask(picture.width, picture.height);
  let filled: Awaited<ReturnType<typeof fill>> | undefined;
  let regions = 0;
  let rounds = 0;
  let isLeft = false;
  for (;;) {
    const advance = (fraction: number) => onProgress?.((rounds + fraction) / (MAX_ROUNDS + 1));
    const found = await findText(detector, filled?.raster ?? picture, (fraction) => advance(LOOKING * fraction));
    isLeft = found.length > 0;
    if (!isLeft || rounds === MAX_ROUNDS) break;
    markAll(mask, found, picture);
    refuseWhole(mask);
    filled = await fill(picture, mask, {
      seed,
      tools,
      onProgress: (fraction) => advance(LOOKING + (1 - LOOKING) * fraction),
    });
    regions += found.length;
    rounds++;
  }
  const text = { regions, rounds, coverage: shareOf(mask) };
  if (filled === undefined) return { raster: picture, mask, warnings: [NOT_FOUND], details: { text } };
  const warnings = isLeft ? [...filled.warnings, LEFT] : filled.warnings;
  return { raster: filled.raster, mask, warnings, details: { text, fill: filled.details } };
}

/** Marks what was found: strokes alone where it is new, the whole line where it was filled before. */
function markAll(mask: Mask, found: readonly TextRegion[], picture: Raster): void {
  const before = mask.data.slice();
  const taken = createMask(mask.width, mask.height, mask.data.slice());
  for (const region of found) mark(taken, region);
  for (const region of found) {
    const isAgain = shareUnder(before, region, mask.width) >= AGAIN_SHARE;
    mark(mask, isAgain ? region : textStrokes(picture, region, taken.data));
  }
}

function shareUnder(marked: Uint8Array, { box, inside }: TextRegion, width: number): number {
  let area = 0;
  let under = 0;
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === 0) continue;
    area++;
    if ((marked[(box.y + Math.floor(i / box.width)) * width + box.x + (i % box.width)] ?? 0) > 0) under++;
  }
  return area === 0 ? 0 : under / area;
}

function shareOf({ data }: Mask): number {
  let marked = 0;
  for (let i = 0; i < data.length; i++) if ((data[i] ?? 0) > 0) marked++;
  return Math.ceil((marked / data.length) * 1e4) / 1e4;
}

function refuseWhole({ data }: Mask): void {
  if (data.includes(0)) return;
  const message = 'text covers the whole picture: nothing is left to continue from';
  throw new AppError('request.invalid', `image: ${message}.`, { issues: [{ field: 'image', message }] });
}
