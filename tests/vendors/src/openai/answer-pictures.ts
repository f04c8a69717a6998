import { type Call, jsonAnswer, mediaTypeOf, Refusal, type Work } from '../kit/index.ts';
import { isGptImage } from './models.ts';
import { openaiError, rateHeaders } from './openai-error.ts';
import { priceOf, usageOf } from './price.ts';
import type { ImageParameters } from './read-parameters.ts';

/** One encoded result, repeated for each picture asked for. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly inputPictures: number;
}

/** The vendor's answer with its price; refused when the account has run dry. */
export function answerPictures(call: Call, parameters: ImageParameters, made: Made): Work {
  const pictures = call.countOf(parameters.count);
  const size = `${made.widthPx}x${made.heightPx}`;
  const usage = usageOf(parameters, pictures, { size, inputPictures: made.inputPictures });
  const credits = priceOf(parameters, pictures, usage);
  if (credits > call.balance) {
    const message = 'You exceeded your current quota, please check your plan and billing details.';
    throw new Refusal(openaiError(429, { message, type: 'insufficient_quota', code: 'insufficient_quota' }));
  }
  const data = Array.from({ length: pictures }, () => pictureEntry(call, parameters, made));
  const reported = {
    background: parameters.background === 'transparent' ? 'transparent' : 'opaque',
    output_format: parameters.format,
    quality: parameters.quality === 'auto' ? 'medium' : parameters.quality,
    size,
    usage,
  };
  const created = Math.floor(Date.now() / 1000);
  const body = isGptImage(parameters.family) ? { created, data, ...reported } : { created, data };
  return { answer: jsonAnswer(200, body, rateHeaders(4)), images: pictures, credits };
}

function pictureEntry(call: Call, parameters: ImageParameters, made: Made): Record<string, string> {
  const revised = parameters.family === 'dall-e-3' ? { revised_prompt: `${parameters.prompt}, in detail` } : {};
  if (parameters.delivery === 'b64_json') return { ...revised, b64_json: Buffer.from(made.bytes).toString('base64') };
  return { ...revised, url: call.publish(made.bytes, mediaTypeOf(parameters.format)) };
}
