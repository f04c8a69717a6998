import type { Mask } from '@backlot/kernels';
import { requireClient } from '../../state/session.ts';
import type { Size } from '../view/view-transform.ts';
import { hardened, importMask } from './import-mask.ts';
import { readBitmap } from '../view/read-bitmap.ts';

/** Above so many bytes a smaller picture is sent: the subject is found as well, and sooner. */
const MOST_BYTES = 6_000_000;
const MOST_SIDE_PX = 2048;
const JPEG_QUALITY = 0.9;

/** Asks the server what a picture is of. */
export async function findSubject(picture: Blob, size: Size): Promise<Mask> {
  const sent = picture.size > MOST_BYTES ? await smaller(picture, size) : picture;
  const answer = await requireClient().send({
    method: 'POST',
    path: '/masks/subject',
    json: { image: await dataUrlOf(sent) },
  });
  const { mask } = await importMask(await answer.blob(), size, 'brightness');
  return hardened(mask);
}

async function smaller(picture: Blob, { width, height }: Size): Promise<Blob> {
  const by = Math.min(1, MOST_SIDE_PX / Math.max(width, height));
  const bitmap = await readBitmap(picture);
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * by)), Math.max(1, Math.round(height * by)));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: JPEG_QUALITY });
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(new Error('The picture cannot be read.', { cause: reader.error })));
    reader.readAsDataURL(blob);
  });
}
