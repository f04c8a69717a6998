import type { SceneSpec } from '../../../spec.ts';

/** Everything that the caller said about the picture, in lower case: what painters look for finer hints in. */
export function wordsOf(spec: SceneSpec): string {
  return [spec.prompt, spec.place ?? '', ...spec.objects.map(({ lemma }) => lemma)].join(' ').toLowerCase();
}

/** True when a word that must not be drawn fits the pattern. */
export function refuses(spec: SceneSpec, pattern: RegExp): boolean {
  return spec.negative.some((word) => pattern.test(word.toLowerCase()));
}
