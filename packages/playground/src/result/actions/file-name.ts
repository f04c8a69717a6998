import type { RunView } from '@backlot/sdk';
import type { RunPicture } from '../run/run-picture.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

/** What a picture is called when it is downloaded: by what was done, and by its seed, so that files do not overwrite each other. */
export function fileNameOf(
  { operation, id }: Pick<RunView, 'operation' | 'id'>,
  { seed }: Pick<RunPicture, 'seed'>,
  mediaType: string,
): string {
  return `${operation}-${seed ?? id.slice(-8)}.${EXTENSIONS[mediaType] ?? 'bin'}`;
}
