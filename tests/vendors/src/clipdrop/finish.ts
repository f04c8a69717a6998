import {
  bytesAnswer,
  type Call,
  encodePicture,
  mediaTypeOf,
  type Picture,
  type RasterFormat,
  resizePicture,
  type Work,
} from '../kit/index.ts';
import { refusal } from './answers.ts';

/** Every documented call costs one credit. */
export const CREDITS_PER_CALL = 1;

const ACCEPTED: readonly (readonly [string, RasterFormat])[] = [
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/jpeg', 'jpeg'],
  ['image/jpg', 'jpeg'],
];

/** Raw bytes with the two credit headers. */
export async function finish(call: Call, picture: Picture, format: RasterFormat): Promise<Work> {
  const sides = call.sidesOf(picture.widthPx, picture.heightPx);
  const bytes = await encodePicture(resizePicture(picture, sides.widthPx, sides.heightPx), format);
  const headers = {
    'x-remaining-credits': String(call.balance - CREDITS_PER_CALL),
    'x-credits-consumed': String(CREDITS_PER_CALL),
  };
  const answer = bytesAnswer(200, mediaTypeOf(format), { bytes, headers });
  return { answer, images: 1, credits: CREDITS_PER_CALL };
}

/** The type that the Accept header asks for; 406 when it names none that can be made. */
export function negotiate(call: Call, preferred: RasterFormat): RasterFormat {
  const accept = call.request.headers['accept'] ?? '*/*';
  const wanted = accept.split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  for (const type of wanted) {
    if (type === '*/*' || type === 'image/*') return preferred;
    const known = ACCEPTED.find(([mediaType]) => mediaType === type);
    if (known !== undefined) return known[1];
  }
  throw refusal(406);
}
