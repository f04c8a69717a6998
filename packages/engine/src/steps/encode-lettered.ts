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
  const look = letteringLook(treatment);
  const hidden = mask === undefined || words.length === 0 ? [] : hiddenWords(words, keptMatte(mask));
  const file = await encodePicture(lettered(), format);
  return { file, warnings: [...wordWarnings(words, raster, look), ...hidden] };

  function lettered(): Raster {
    const covered = setWords(raster, words, look);
    return mask === undefined || words.length === 0 ? covered : blendUnderMask(raster, covered, wholeMask(mask));
  }
}
