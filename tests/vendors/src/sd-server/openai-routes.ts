import { type Call, jsonAnswer, type RasterFormat, type ReceivedRequest, type Route, type Work } from '../kit/index.ts';
import { DEFAULT_GENERATION, expectedSides, type Generation, overlay, resolve, resolvedSides } from './generation.ts';
import { loadColour, loadGrey } from './load-image.ts';
import type { SdServerState } from './native-routes.ts';
import { readFormat, refuse } from './refusal.ts';
import { alignedSides } from './render.ts';

const EXTRA_ARGUMENTS = /<sd_cpp_extra_args>(.*?)<\/sd_cpp_extra_args>/;
/** Edits never encode WebP. */
const EDIT_FORMATS: readonly RasterFormat[] = ['png', 'jpeg'];

/** The OpenAI family: blocking, always base64, errors as plain strings. */
export function openaiFamilyRoutes(state: SdServerState): readonly Route[] {
  const models = { data: [{ id: 'sd-cpp-local', object: 'model', owned_by: 'local' }] };
  return [
    { method: 'GET', path: '/v1/models', handle: () => jsonAnswer(200, models) },
    {
      method: 'POST',
      path: '/v1/images/generations',
      handle: async (call) => answer(state, call, await readGenerationRequest(call.request)),
    },
    {
      method: 'POST',
      path: '/v1/images/edits',
      handle: async (call) => answer(state, call, await readEditRequest(call.request)),
    },
  ];
}

/** Checks a JSON generation. */
async function readGenerationRequest(request: ReceivedRequest): Promise<Generation> {
  if ((request.headers['content-length'] ?? '0') === '0') refuse(400, 'empty body');
  if (typeof request.json !== 'object' || request.json === null) refuse(500, 'server_error', 'parse error');
  const json: Record<string, unknown> = { ...request.json };
  const prompt = typeof json['prompt'] === 'string' ? json['prompt'] : '';
  if (prompt === '') refuse(400, 'prompt required');
  const format = readFormat(json['output_format'], ['png', 'jpeg', 'webp']);
  const count = typeof json['n'] === 'number' ? Math.max(1, json['n']) : 1;
  const sides = sidesOfSize(json['size']) ?? { width: 512, height: 512 };
  return withExtraArguments({ ...DEFAULT_GENERATION, ...sides, prompt, format, batchCount: count });
}

/** Checks a multipart edit: the first picture is the one that is edited, white in the mask is repainted. */
export async function readEditRequest(request: ReceivedRequest): Promise<Generation> {
  if (!(request.headers['content-type'] ?? '').startsWith('multipart/form-data')) {
    refuse(400, 'Content-Type must be multipart/form-data');
  }
  const field = (name: string): string | undefined => request.fields[name]?.[0];
  const prompt = field('prompt') ?? '';
  if (prompt === '') refuse(400, 'prompt required');
  const files = request.files['image[]'] ?? request.files['image']?.slice(0, 1) ?? [];
  if (files.length === 0) refuse(400, 'at least one image[] required');
  const format = readFormat(field('output_format'), EDIT_FORMATS);
  const asked = sidesOfSize(field('size')) ?? { width: -1, height: -1 };
  const pictures = await Promise.all(files.map(({ bytes }) => loadColour(bytes, expectedSides(asked))));
  const init = pictures.find((picture) => picture !== undefined);
  const sides = expectedSides(asked) === undefined && init ? { width: init.widthPx, height: init.heightPx } : asked;
  const maskBytes = request.files['mask']?.[0]?.bytes;
  const mask = maskBytes === undefined ? undefined : await loadGrey(maskBytes, expectedSides(sides));
  const batchCount = Number.parseInt(field('n') ?? '1', 10) || 1;
  return withExtraArguments({ ...DEFAULT_GENERATION, ...sides, prompt, format, batchCount, init, mask });
}

/** Seeds, strength and negative prompts travel inside the prompt. */
async function withExtraArguments(generation: Generation): Promise<Generation> {
  const written = EXTRA_ARGUMENTS.exec(generation.prompt)?.[1] ?? '';
  const prompt = generation.prompt.replaceAll(new RegExp(EXTRA_ARGUMENTS, 'g'), '');
  const laid = written === '' ? { ...generation, prompt } : await overlayText({ ...generation, prompt }, written);
  if (laid === undefined) refuse(400, 'invalid sd_cpp_extra_args');
  return resolve(laid) ?? refuse(400, 'invalid params');
}

async function overlayText(generation: Generation, written: string): Promise<Generation | undefined> {
  try {
    const json: unknown = JSON.parse(written);
    return typeof json === 'object' && json !== null ? await overlay(generation, { ...json }) : undefined;
  } catch {
    return undefined;
  }
}

async function answer(state: SdServerState, call: Call, generation: Generation): Promise<Work> {
  const { widthPx, heightPx } = alignedSides(resolvedSides(generation), state.multiplePx);
  const bytes = await state.manager.generate(generation, call.sidesOf(widthPx, heightPx));
  const b64_json = Buffer.from(bytes).toString('base64');
  const images = call.countOf(generation.batchCount);
  const data = Array.from({ length: images }, () => ({ b64_json }));
  const created = Math.floor(Date.now() / 1000);
  return { answer: jsonAnswer(200, { created, output_format: generation.format, data }), images, credits: 0 };
}

function sidesOfSize(size: unknown): Pick<Generation, 'width' | 'height'> | undefined {
  const match = typeof size === 'string' ? /^\s*(-?\d+)[^x]*x\s*(-?\d+)/.exec(size) : null;
  return match === null ? undefined : { width: Number(match[1]), height: Number(match[2]) };
}
