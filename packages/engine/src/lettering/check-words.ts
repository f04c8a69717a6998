import type { PlacedWord } from '@backlot/contract';
import { faceOf } from './face-of.ts';
import { quadOf } from './quad.ts';

/** Throws `request.invalid`, naming `words.N`, for a word that cannot be set: its corners or one of its characters. */
export function checkWords(words: readonly PlacedWord[]): void {
  words.forEach((word, index) => {
    quadOf(word, index, { width: 1, height: 1 });
    faceOf(word.text, index, 'sans');
  });
}
