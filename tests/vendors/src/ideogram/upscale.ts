import { type Call, createReader, decodePicture, drift, resizePicture, type Work } from '../kit/index.ts';
import { refusal } from './answers.ts';
import { finish } from './finish.ts';
import { readUpload } from './read-upload.ts';
import { MAGIC_PROMPTS } from './vocabulary.ts';

/** "Up to 2X": the documents promise no exact factor. */
const FACTOR = 2;
const MAX_SEED = 2_147_483_647;
const MAX_IMAGES = 8;

/** Legacy `POST /upscale`: a file and one part of JSON text. */
export async function upscale(call: Call): Promise<Work> {
  const request = parseRequest(call.request.fields['image_request']?.[0]);
  const reader = createReader({
    value: (name) => request[name],
    fromText: false,
    refuse: (problem) => refusal(400, problem),
  });
  const prompt = reader.text('prompt') ?? '';
  reader.integer('resemblance', 1, 100);
  reader.integer('detail', 1, 100);
  reader.choice('magic_prompt_option', MAGIC_PROMPTS);
  const images = reader.integer('num_images', 1, MAX_IMAGES) ?? 1;
  const seed = reader.integer('seed', 0, MAX_SEED) ?? 12_345;
  const image = await readUpload(call.request, 'image_file');
  // The price list has one price for an upscale, the one of the default speed.
  const options = { images, seed, speed: 'DEFAULT', styleType: undefined, hasCharacter: false } as const;
  return finish(call, options, async () => {
    const picture = drift(await decodePicture(image.bytes));
    return { picture: resizePicture(picture, picture.widthPx * FACTOR, picture.heightPx * FACTOR), prompt };
  });
}

function parseRequest(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>; // any JSON object
  } catch {
    // Refused below, like every other value that is no object.
  }
  throw refusal(400, 'image_request must be a JSON object');
}
