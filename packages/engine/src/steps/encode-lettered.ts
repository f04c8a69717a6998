import type { Appearance, ProducedImage } from '@backlot/contract';
import type { Raster } from '@backlot/kernels';
import { letteringLook } from '../lettering/lettering-look.ts';
import { setWords, wordWarnings } from '../lettering/set-words.ts';
import type { Warning } from '../scene/warning.ts';
import { encodePicture } from './encode-picture.ts';

interface Lettering {
  readonly words: Appearance['words'];
  /** The treatment that the lettering goes with. */
  readonly treatment: string;
  readonly format?: 'png' | 'webp' | 'svg' | undefined;
}

/** Sets the words that were asked for into a finished picture and writes it. Throws what {@link setWords} throws. */
export async function encodeLettered(
  raster: Raster,
  { words = [], treatment, format }: Lettering,
): Promise<{ readonly file: Pick<ProducedImage, 'bytes' | 'mediaType'>; readonly warnings: readonly Warning[] }> {
  const look = letteringLook(treatment);
  const file = await encodePicture(setWords(raster, words, look), format);
  return { file, warnings: wordWarnings(words, raster, look) };
}
