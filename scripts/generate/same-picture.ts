import sharp from 'sharp';

/** Long side at which pictures are compared, px. */
const COMPARED_PX = 256;
/** Mean difference of two pictures that are the same to the eye, 8-bit levels: machines round differently. */
const MEAN_LEVELS = 3;

/** Whether two encoded pictures show the same. */
export async function isSamePicture(left: Uint8Array, right: Uint8Array): Promise<boolean> {
  const [a, b] = await Promise.all([left, right].map(sampled));
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum / a.length <= MEAN_LEVELS;
}

function sampled(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture).removeAlpha().resize(COMPARED_PX, COMPARED_PX, { fit: 'inside' }).raw().toBuffer();
}
