import { type Call, decodePicture, flatPicture, jsonAnswer, mediaTypeOf, type Work } from '../kit/index.ts';
import { makeEdit } from './make-edit.ts';
import { refuse } from './openai-error.ts';
import { outputSides } from './output-sides.ts';
import { inputFiles, readAlphaMask } from './read-files.ts';
import { rawParameters } from './read-parameters.ts';

/** How a compatible server hands its pictures over, whatever `response_format` says. */
export type CompatibleDelivery = 'b64_json' | 'url';

/** Generations and edits of a compatible server: any model, any size, unknown parameters ignored, no usage. */
export async function handleCompatible(call: Call, delivery: CompatibleDelivery): Promise<Work> {
  const raw = rawParameters(call.request);
  if (typeof raw['prompt'] !== 'string' || raw['prompt'] === '') refuse({ message: 'prompt required' });
  const bytes = await makeBytes(call, typeof raw['size'] === 'string' ? raw['size'] : 'auto');
  const pictures = call.countOf(typeof raw['n'] === 'number' ? raw['n'] : 1);
  const data = Array.from({ length: pictures }, () =>
    delivery === 'url'
      ? { url: call.publish(bytes, mediaTypeOf('png')) }
      : { b64_json: Buffer.from(bytes).toString('base64') },
  );
  const answer = jsonAnswer(200, { created: Math.floor(Date.now() / 1000), data });
  return { answer, images: pictures, credits: 0 };
}

async function makeBytes(call: Call, size: string): Promise<Uint8Array> {
  const files = inputFiles(call.request);
  if (!call.request.path.endsWith('/edits')) {
    const asked = outputSides(size, undefined);
    return flatPicture(call.sidesOf(asked.widthPx, asked.heightPx), 'png');
  }
  const first = files[0] ?? refuse({ message: 'image required' });
  const input = await decodePicture(first.bytes).catch(() => refuse({ message: 'invalid image' }));
  const mask = call.request.files['mask']?.[0];
  const region = mask === undefined ? undefined : await readAlphaMask(mask, input);
  // Local servers answer in the size of the picture when none is asked for.
  const asked = size === 'auto' ? input : outputSides(size, input);
  const sides = call.sidesOf(asked.widthPx, asked.heightPx);
  return (await makeEdit([input], region, { background: 'auto', format: 'png' }, sides)).bytes;
}
