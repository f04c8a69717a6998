import { randomUUID } from 'node:crypto';
import {
  type Call,
  encodePicture,
  flatPicture,
  jsonAnswer,
  mediaTypeOf,
  type Picture,
  type Reader,
  resizePicture,
  type Work,
} from '../kit/index.ts';
import type { Sides } from './sizes.ts';

/** What an endpoint made: pixels, or a drawing or flat picture of a size. */
export type Made = { readonly picture: Picture } | { readonly flat: Sides; readonly isVector: boolean };

/** Where the answer goes and what it costs. */
export interface Delivery {
  readonly images: number;
  readonly unitsPerImage: number;
  /** Added to the answer's top level. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** Answers of generation-like endpoints: an array `data`. */
export async function finishMany(call: Call, reader: Reader, made: Made, delivery: Delivery): Promise<Work> {
  const images = call.countOf(delivery.images);
  const deliver = await preparePicture(call, reader, made);
  const credits = images * delivery.unitsPerImage;
  const data = Array.from({ length: images }, deliver);
  return { answer: jsonAnswer(200, { created: now(), credits, data, ...delivery.extra }), images, credits };
}

/** Answers of tools: one object `image`. */
export async function finishOne(call: Call, reader: Reader, made: Made, units: number): Promise<Work> {
  const deliver = await preparePicture(call, reader, made);
  return { answer: jsonAnswer(200, { created: now(), credits: units, image: deliver() }), images: 1, credits: units };
}

async function preparePicture(call: Call, reader: Reader, made: Made): Promise<() => Record<string, unknown>> {
  const target = reader.choice('response_format', ['url', 'b64_json']) ?? 'url';
  const asked = reader.choice('image_format', ['png', 'webp']) ?? 'webp';
  const isVector = 'flat' in made && made.isVector;
  const format = isVector ? 'svg' : asked;
  const bytes = await encodeMade(call, made, asked);
  const features = reader.flag('calculate_features') === true ? { features: { nsfw_score: 0 } } : {};
  return () => ({
    image_id: randomUUID(),
    ...(target === 'url'
      ? { url: call.publish(bytes, mediaTypeOf(format)) }
      : { b64_json: Buffer.from(bytes).toString('base64') }),
    ...features,
  });
}

function encodeMade(call: Call, made: Made, asked: 'png' | 'webp'): Promise<Uint8Array> {
  if ('flat' in made) {
    return flatPicture(call.sidesOf(made.flat.widthPx, made.flat.heightPx), made.isVector ? 'svg' : asked);
  }
  const sides = call.sidesOf(made.picture.widthPx, made.picture.heightPx);
  return encodePicture(resizePicture(made.picture, sides.widthPx, sides.heightPx), asked);
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
