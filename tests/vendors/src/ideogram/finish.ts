import {
  type Call,
  encodePicture,
  jsonAnswer,
  mediaTypeOf,
  type Picture,
  resizePicture,
  type Work,
} from '../kit/index.ts';
import { refusal } from './answers.ts';
import type { IdeogramOptions } from './read-options.ts';

/** US cents per image by speed, from the public price list; BALANCED is a newer name of DEFAULT. */
const CENTS = { FLASH: 3, TURBO: 3, BALANCED: 6, DEFAULT: 6, QUALITY: 9 } as const;
const CENTS_WITH_CHARACTER = { FLASH: 10, TURBO: 10, BALANCED: 15, DEFAULT: 15, QUALITY: 20 } as const;

/** What the answer says about every picture. */
export interface Result {
  readonly picture: Picture;
  readonly prompt: string;
}

/** Publishes the pictures and answers with their addresses. */
export async function finish(call: Call, options: IdeogramOptions, make: () => Promise<Result>): Promise<Work> {
  const price = (options.hasCharacter ? CENTS_WITH_CHARACTER : CENTS)[options.speed];
  if (call.balance < price * options.images) throw refusal(402);
  const { picture, prompt } = await make();
  const sides = call.sidesOf(picture.widthPx, picture.heightPx);
  const bytes = await encodePicture(resizePicture(picture, sides.widthPx, sides.heightPx), 'png');
  const isSafe = call.fault?.kind !== 'moderated' || call.fault.stage !== 'picture';
  const images = call.countOf(options.images);
  const data = Array.from({ length: images }, (_, index) => ({
    url: isSafe ? call.publish(bytes, mediaTypeOf('png')) : null,
    prompt,
    resolution: `${sides.widthPx}x${sides.heightPx}`,
    is_image_safe: isSafe,
    seed: options.seed + index,
    style_type: options.styleType ?? 'GENERAL',
  }));
  const created = new Date().toISOString().replace('Z', '000+00:00');
  return { answer: jsonAnswer(200, { created, data }), images, credits: price * images };
}
