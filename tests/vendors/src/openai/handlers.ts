import {
  type Call,
  decodePicture,
  type EditedRegion,
  flatPicture,
  type ReceivedRequest,
  type Work,
} from '../kit/index.ts';
import { answerPictures } from './answer-pictures.ts';
import { makeEdit } from './make-edit.ts';
import { isGptImage } from './models.ts';
import { refuse } from './openai-error.ts';
import { outputSides } from './output-sides.ts';
import { inputFiles, readAlphaMask, readDallE2Input, readGptInputs, transparentRegion } from './read-files.ts';
import { readParameters } from './read-parameters.ts';

/** `POST /images/generations`, JSON only. */
export async function handleGeneration(call: Call): Promise<Work> {
  refuseOtherThan(call.request, 'application/json');
  if (typeof call.request.json !== 'object' || call.request.json === null) {
    refuse({ message: 'We could not parse the JSON body of your request.' });
  }
  const parameters = readParameters(call.request, 'generations');
  const asked = outputSides(parameters.size, undefined);
  const sides = call.sidesOf(asked.widthPx, asked.heightPx);
  const bytes = await flatPicture(sides, parameters.format);
  return answerPictures(call, parameters, { bytes, ...sides, inputPictures: 0 });
}

/** `POST /images/edits`, multipart only. */
export async function handleEdit(call: Call): Promise<Work> {
  const { request } = call;
  refuseOtherThan(request, 'multipart/form-data');
  const parameters = readParameters(request, 'edits');
  const gptImage = isGptImage(parameters.family);
  const maskFile = request.files['mask']?.[0];
  const inputs = gptImage ? await readGptInputs(request) : [await readDallE2Input(request, maskFile === undefined)];
  const first = inputs[0];
  if (first === undefined) throw new Error('The inputs were checked before.');
  let region = maskFile === undefined ? undefined : await readAlphaMask(maskFile, first);
  // Without a mask dall-e-2 edits what is transparent in the picture itself.
  if (region === undefined && !gptImage) region = transparentRegion(first);
  const asked = outputSides(parameters.size, first);
  const made = await makeEdit(inputs, region, parameters, call.sidesOf(asked.widthPx, asked.heightPx));
  return answerPictures(call, parameters, made);
}

/** `POST /images/variations`, multipart only, dall-e-2 only. */
export async function handleVariation(call: Call): Promise<Work> {
  refuseOtherThan(call.request, 'multipart/form-data');
  const parameters = readParameters(call.request, 'variations');
  const input = await readDallE2Input(call.request, false);
  const asked = outputSides(parameters.size, input);
  const made = await makeEdit([input], undefined, parameters, call.sidesOf(asked.widthPx, asked.heightPx));
  return answerPictures(call, parameters, made);
}

/** The region of a masked edit as the vendor reads it; undefined without a readable mask. */
export async function openaiEditedRegion(request: ReceivedRequest): Promise<EditedRegion | undefined> {
  const image = inputFiles(request)[0];
  const mask = request.files['mask']?.[0];
  if (image === undefined || mask === undefined) return undefined;
  return readAlphaMask(mask, await decodePicture(image.bytes)).catch(() => undefined);
}

function refuseOtherThan(request: ReceivedRequest, mediaType: string): void {
  const given = request.headers['content-type'] ?? '';
  if (given.startsWith(mediaType)) return;
  refuse({
    message: `Unsupported content type: '${given}'. This API method only accepts '${mediaType}' requests.`,
    code: 'unsupported_content_type',
  });
}
