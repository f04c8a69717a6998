import { toLinear, toSrgb, type Matte } from '@backlot/kernels';
import { hiddenWords } from '../lettering/hidden-words.ts';
import { setWords, wordWarnings } from '../lettering/set-words.ts';
import type { Imagined } from './imagine.ts';

/**
 * Sets the words of a scene into it, behind the subject that will stand there: words belong to what is made, and the subject must stay as
 * it was given. The same scene without words.
 */
export function letterScene(scene: Imagined, matte: Matte): Imagined {
  const { words, lettering, picture } = scene;
  if (words.length === 0) return scene;
  return {
    ...scene,
    picture: toLinear(setWords(toSrgb(picture), words, lettering)),
    warnings: [...scene.warnings, ...wordWarnings(words, picture, lettering), ...hiddenWords(words, matte)],
  };
}
