import { convertPicture } from './convert-picture.ts';

/** Puts a picture into the clipboard, as PNG: the one format that all browsers take there. Rejects where they do not let us. */
export async function copyPicture(
  file: Blob,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  if (!isSecureContext || typeof ClipboardItem === 'undefined')
    throw new Error('This browser lets only https pages copy pictures. Download it instead.');
  const png = convertPicture(file, size, { mediaType: 'image/png' });
  // Safari wants the promise: it lends the clipboard for the click only.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
