/** What a picture is wanted as. */
export interface Wanted {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  /** Of the file, px; the height follows. Its own unless given. */
  readonly width?: number;
  /** What shows where it is transparent, for JPEG: a CSS colour. */
  readonly ground?: string;
}

/** Visually lossless for photos; what browsers take as `quality`. */
const QUALITY = 0.92;

/** The picture in another format, made in the browser; the very same bytes where it is one already. Rejects if the browser cannot. */
export async function convertPicture(
  file: Blob,
  size: { readonly width: number; readonly height: number },
  { mediaType, width = size.width, ground }: Wanted,
): Promise<Blob> {
  if (file.type === mediaType && width === size.width) return file;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.max(1, Math.round((size.height * width) / size.width));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser has no room for so large a picture.');
  if (mediaType === 'image/jpeg') {
    context.fillStyle = ground ?? 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  await draw(file, context);
  return await written(canvas, mediaType);
}

async function draw(file: Blob, context: CanvasRenderingContext2D): Promise<void> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, context.canvas.width, context.canvas.height);
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function written(canvas: HTMLCanvasElement, mediaType: string): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mediaType, QUALITY));
  // Browsers write PNG where they cannot write what was asked for.
  if (blob === null || blob.type !== mediaType)
    throw new Error(`This browser cannot write ${mediaType.replace('image/', '').toUpperCase()}. Download it as PNG.`);
  return blob;
}
