import type { Appearance, ProducedImage } from '@backlot/contract';
import type { Mask, Raster } from '@backlot/kernels';
import { blendUnderMask, wholeMask } from '../inpaint/blend-under-mask.ts';
import { hiddenWords } from '../lettering/hidden-words.ts';
import { letteringLook } from '../lettering/lettering-look.ts';
import { setWords, wordWarnings } from '../lettering/set-words.ts';
import type { Warning } from '../scene/warning.ts';
import { keptMatte } from './compose-inside.ts';
import { encodePicture } from './encode-picture.ts';

interface Lettering {
  readonly words: Appearance['words'];
  /** The treatment that the lettering goes with. */
  readonly treatment: string;
  readonly format?: 'png' | 'webp' | 'svg' | undefined;
  /** Where words may cover the picture: not where it is 0. Everywhere unless given. */
  readonly mask?: Mask;
}

/** Sets the words that were asked for into a finished picture and writes it. Throws what {@link setWords} throws. */
export async function encodeLettered(
  raster: Raster,
  { words = [], treatment, format, mask }: Lettering,
): Promise<{ readonly file: Pick<ProducedImage, 'bytes' | 'mediaType'>; readonly warnings: readonly Warning[] }> {
  if (words.length === 0) return { file: await encodePicture(raster, format), warnings: [] };
  const look = letteringLook(treatment);
  const lettered = setWords(raster, words, look);
  const warnings = wordWarnings(words, raster, look);
  if (mask === undefined) return { file: await encodePicture(lettered, format), warnings };
  return {
    file: await encodePicture(blendUnderMask(raster, lettered, wholeMask(mask)), format),
    warnings: [...warnings, ...hiddenWords(words, keptMatte(mask))],
  };
}
