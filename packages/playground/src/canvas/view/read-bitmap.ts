/** A picture decoded, the right way up as its EXIF data say. Rejects with what to do about one that this browser cannot read. */
export async function readBitmap(picture: Blob): Promise<ImageBitmap> {
  return createImageBitmap(picture).catch((error: unknown) => {
    throw new Error('This browser cannot read the picture. Use a PNG, JPEG or WebP file.', { cause: error });
  });
}
