import type { PreparedPicture } from '@backlot/engine';
import type { FormFile } from '../net/vendor-http.ts';

/** A prepared picture as a file of a form. Its name ends as its type does: some servers go by that. */
export function picturePart(
  name: string,
  { bytes, mediaType }: Pick<PreparedPicture, 'bytes' | 'mediaType'>,
): readonly [name: string, file: FormFile] {
  return [name, { bytes, mediaType, name: `${name}.${mediaType.replace(/^image\//, '')}` }];
}
