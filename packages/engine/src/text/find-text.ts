import { resampleChannels, textParts, turnPixels, type Raster, type TextPart } from '@backlot/kernels';
import type { ModelSession } from '../models/session.ts';
import { toDetectorInput, toProbability } from '../models/text-detector.ts';
import { agreedRegions, type Sighting } from './agreed-regions.ts';
import { planLooks, type Look } from './plan-looks.ts';
import type { TextRegion } from './text-region.ts';
import { toPicture } from './to-picture.ts';

/** Something round and this high, as a share of the picture's shorter side, is a cup rather than a letter. */
const LARGE_SHARE = 0.12;
const ROUND_ELONGATION = 1.7;
/** What is seen at a slant is a line of text only if it is as long and as straight as one: texture turned is easily mistaken. */
const LINE_ELONGATION = 2.2;
const LINE_STRAIGHTNESS = 0.55;

/** The lines of text in a picture, largest first; `onProgress` is told the share of the looks that are done. Rejects with `engine.failed`. */
export async function findText(
  detector: ModelSession,
  picture: Raster,
  onProgress: (fraction: number) => void = () => {},
): Promise<TextRegion[]> {
  const looks = planLooks(picture);
  const sightings: Sighting[] = [];
  for (const [index, look] of looks.entries()) {
    const regions = await lookForText(detector, picture, look);
    sightings.push({ regions, isSure: look.turn === undefined });
    onProgress((index + 1) / looks.length);
  }
  return agreedRegions(sightings, picture);
}

async function lookForText(detector: ModelSession, picture: Raster, look: Look): Promise<TextRegion[]> {
  const { columns, rows, turn } = look;
  const { width, height } = turn ?? look;
  const size = { width: look.width, height: look.height };
  const level = resampleChannels({ ...picture, channels: 4 }, { ...size, filter: 'triangle', columns, rows });
  const seen = turn ? turnPixels({ ...size, data: level }, turn, width, height) : level;
  const parts = textParts(toProbability(await detector.run(toDetectorInput(seen, width, height)), width, height));
  const shortPx = (Math.min(picture.width, picture.height) * look.width) / columns.length;
  const isText = turn ? isLine : (part: TextPart) => !isCup(part, shortPx);
  return parts.filter(isText).flatMap((part) => toPicture(part, look, picture) ?? []);
}

function isLine({ elongation, straightness }: TextPart): boolean {
  return elongation >= LINE_ELONGATION && straightness >= LINE_STRAIGHTNESS;
}

function isCup({ elongation, heightPx }: TextPart, shortPx: number): boolean {
  return elongation < ROUND_ELONGATION && heightPx > LARGE_SHARE * shortPx;
}
