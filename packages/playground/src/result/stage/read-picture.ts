import type { Size } from '../../canvas/view/view-transform.ts';
import type { Grey } from './place-before.ts';

/** A decoded picture. */
export interface ReadPicture extends Size {
  /** Its grey values; decoded only when they are asked for. */
  readonly grey: () => Grey;
}

/** Of Rec. 709, in parts of 256. */
const WEIGHTS = { red: 54, green: 183, blue: 19 };
const BYTES_PER_PX = 4;

/** Decodes a picture. Rejects if the browser cannot. */
export async function readPicture(file: Blob): Promise<ReadPicture> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    return { width, height, grey: () => greyOf(image) };
  } finally {
    URL.revokeObjectURL(url);
  }
}

function greyOf(image: HTMLImageElement): Grey {
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('This browser has no room for so large a picture.');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const values = new Uint8Array(width * height);
  for (let i = 0; i < values.length; i++) {
    const at = i * BYTES_PER_PX;
    values[i] =
      ((data[at] ?? 0) * WEIGHTS.red + (data[at + 1] ?? 0) * WEIGHTS.green + (data[at + 2] ?? 0) * WEIGHTS.blue) >> 8;
  }
  return { width, height, values };
}
