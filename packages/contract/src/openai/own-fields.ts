import type { EffectlessField, EndpointEntry, TextKind } from '../recraft/entry.ts';
import { RECRAFT_ENDPOINTS } from '../recraft/endpoints.ts';
import type { OpenAiEndpoint } from './openai-endpoint.ts';

/** Fields that only OpenAI's API has and that change nothing here, with the reason. */
const WITHOUT_EFFECT: ReadonlyMap<string, string> = new Map([
  ['quality', 'there is one quality, the best'],
  ['background', 'results are as opaque as the picture that was sent'],
  ['input_fidelity', 'what the mask leaves alone always stays as it is'],
  ['moderation', 'nothing is moderated here'],
  ['output_compression', 'results are written without loss'],
  ['partial_images', 'results are sent when they are done'],
  ['user', 'the key tells who asks'],
]);

/** What Recraft's endpoints must not see. */
const OWN: ReadonlySet<string> = new Set([
  ...WITHOUT_EFFECT.keys(),
  'model',
  'image',
  'mask',
  'size',
  'stream',
  'output_format',
  'response_format',
]);

/** The fields of a request that Recraft's API has under the same names. */
export function commonFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { output_format: format } = fields;
  const common = Object.fromEntries(Object.entries(fields).filter(([name]) => !OWN.has(name)));
  return format === 'png' || format === 'webp' ? { image_format: format, ...common } : common;
}

/** The first of the pictures that a request names. */
export function firstPicture({ image }: Readonly<Record<string, unknown>>): unknown {
  return Array.isArray(image) ? image[0] : image;
}

/** How to read the body of a route that these of Recraft's endpoints do the work of. */
export function bodyOf(entries: readonly EndpointEntry[]): OpenAiEndpoint['body'] {
  const kinds = entries.flatMap(({ fields }) =>
    [...fields].map(([name, { textKind }]) => [name, { textKind }] as const),
  );
  const own = [...OWN].map((name): [string, { textKind: TextKind }] => [name, { textKind: textKindOf(name) }]);
  return {
    pictures: { image: ['image_url', 'images'], mask: ['mask_url'] },
    everyFile: undefined,
    fields: new Map([...kinds.filter(([name]) => !/^(image|mask)_url$/.test(name)), ...own]),
  };
}

/** Only pictures come as lists. */
function textKindOf(name: string): TextKind {
  if (name === 'image') return 'list';
  return name === 'stream' ? 'boolean' : 'text';
}

/** Why fields of OpenAI's own changed nothing, and the model if another did it, as far as that does not depend on the pictures. */
export function effectlessFields(fields: Readonly<Record<string, unknown>>, model: string): EffectlessField[] {
  const found = Object.keys(fields).flatMap((field) => {
    const reason = WITHOUT_EFFECT.get(field);
    return reason === undefined ? [] : [{ field, reason }];
  });
  const { image, output_format: format, model: asked } = fields;
  if (Array.isArray(image) && image.length > 1) {
    found.push({ field: 'image', reason: 'only the first picture is worked on, the others were left out' });
  }
  if (format === 'jpeg') found.push({ field: 'output_format', reason: 'results are written without loss, as PNG' });
  if (asked !== undefined && asked !== model) {
    found.push({ field: 'model', reason: `${model} stands in for what is not to be had here` });
  }
  return found;
}

/** An endpoint of Recraft's API. */
export function recraftEndpoint(name: string): EndpointEntry {
  const entry = RECRAFT_ENDPOINTS.find((candidate) => candidate.name === name);
  if (entry === undefined) throw new Error(`there is no endpoint ${name}`);
  return entry;
}
