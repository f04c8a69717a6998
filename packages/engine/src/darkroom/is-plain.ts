import type { ImageFacts } from '../codec/inspect.ts';

/** Whether a file shows its pixels as they are to whoever knows neither EXIF nor foreign colour profiles. */
export function isPlain(facts: ImageFacts): boolean {
  return (
    facts.isUpright &&
    facts.pages === 1 &&
    facts.colourSpace === 'srgb' &&
    facts.bitsPerSample === 8 &&
    !facts.hasForeignProfile
  );
}
