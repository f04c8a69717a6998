import sharp from 'sharp';

/** Long side at which pictures are compared, px. */
const COMPARED_PX = 96;
/** Differences of two pictures that are the same to the eye, 8-bit levels: machines round differently. */
const MEAN_LEVELS = 2;
const MOST_LEVELS = 16;

/** Whether two encoded pictures show the same. */
export async function isSamePicture(left: Uint8Array, right: Uint8Array): Promise<boolean> {
  const [a, b] = await Promise.all([left, right].map(sampled));
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  const differences = a.map((level, i) => Math.abs(level - (b[i] ?? 0)));
  const sum = differences.reduce((total, difference) => total + difference, 0);
  return sum / a.length <= MEAN_LEVELS && Math.max(...differences) <= MOST_LEVELS;
}

function sampled(picture: Uint8Array): Promise<Buffer> {
  return sharp(picture).removeAlpha().resize(COMPARED_PX, COMPARED_PX, { fit: 'inside' }).raw().toBuffer();
}
