import { AppError } from '@backlot/contract';
import type { TypefaceName } from './typeface.ts';
import { typefaceFor } from './word-outline.ts';

/** The typeface for word number `index`, the wanted one if it has every character. Throws `request.invalid` when none has. */
export function faceOf(text: string, index: number, wanted: TypefaceName): TypefaceName {
  const face = typefaceFor(text, wanted);
  if (face !== undefined) return face;
  const message = `"${text}" has a character that cannot be set: Latin, Greek and Cyrillic letters, digits and signs can.`;
  throw new AppError('request.invalid', message, { issues: [{ field: `words.${index}`, message }] });
}
