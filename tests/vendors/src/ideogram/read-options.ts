import { createReader, type Reader, type ReceivedRequest } from '../kit/index.ts';
import { refusal } from './answers.ts';
import { readReferences } from './read-upload.ts';
import {
  ASPECT_RATIOS,
  MAGIC_PROMPTS,
  PALETTE_NAMES,
  parseSides,
  RENDERING_SPEEDS,
  resolutionOf,
  RESOLUTIONS,
  STYLE_PRESETS,
  STYLE_TYPES,
} from './vocabulary.ts';

const MAX_SEED = 2_147_483_647;
const MAX_IMAGES = 8;
const MAX_REFERENCES = 10;
const MAX_PALETTE_MEMBERS = 8;

/** Options that the v3 endpoints share. */
export interface IdeogramOptions {
  readonly images: number;
  readonly seed: number;
  readonly speed: (typeof RENDERING_SPEEDS)[number];
  readonly styleType: string | undefined;
  readonly hasCharacter: boolean;
}

/** A reader over the text parts, or over the JSON body where JSON is taken. */
export function readerOf(request: ReceivedRequest): Reader {
  const body = request.json;
  const isJson = typeof body === 'object' && body !== null;
  return createReader({
    value: (name) => (isJson ? (body as Record<string, unknown>)[name] : request.fields[name]?.[0]), // any JSON object
    fromText: !isJson,
    refuse: (problem) => refusal(400, problem),
  });
}

/** Reads and judges the shared options. */
export async function readOptions(request: ReceivedRequest, reader: Reader): Promise<IdeogramOptions> {
  const references = await readReferences(request, 'style_reference_images', MAX_REFERENCES);
  const characters = await readReferences(request, 'character_reference_images', 1);
  const styleType = reader.choice('style_type', STYLE_TYPES);
  const codes = request.fields['style_codes'] ?? [];
  if (codes.some((code) => !/^[0-9a-f]{8}$/i.test(code))) throw refusal(400, 'style_codes must be 8 hex digits');
  if (codes.length > 0 && (references.length > 0 || styleType !== undefined)) {
    throw refusal(400, 'style_codes cannot be used with style_reference_images or style_type');
  }
  reader.choice('magic_prompt', MAGIC_PROMPTS);
  reader.choice('style_preset', STYLE_PRESETS);
  judgePalette(request.fields['color_palette']?.[0]);
  return {
    images: reader.integer('num_images', 1, MAX_IMAGES) ?? 1,
    // Without a seed the vendor takes any; this one is as good as another and the same every time.
    seed: reader.integer('seed', 0, MAX_SEED) ?? 12_345,
    speed: reader.choice('rendering_speed', RENDERING_SPEEDS) ?? 'DEFAULT',
    styleType,
    hasCharacter: characters.length > 0,
  };
}

/** Sides of the result from `resolution` or `aspect_ratio`, which exclude each other. */
export function readSides(reader: Reader): { readonly widthPx: number; readonly heightPx: number } {
  const resolution = reader.choice('resolution', RESOLUTIONS);
  const ratio = reader.choice('aspect_ratio', ASPECT_RATIOS);
  if (resolution !== undefined && ratio !== undefined)
    throw refusal(400, 'resolution and aspect_ratio exclude each other');
  return parseSides(resolution ?? resolutionOf(ratio ?? '1x1'));
}

function judgePalette(text: string | undefined): void {
  if (text === undefined) return;
  let palette: { name?: string; members?: { color_hex?: string; color_weight?: number }[] };
  try {
    palette = JSON.parse(text) as typeof palette; // judged below
  } catch {
    throw refusal(400, 'color_palette must be JSON');
  }
  const isNamed = PALETTE_NAMES.some((name) => name === palette.name);
  const members = palette.members ?? [];
  const areMembers =
    members.length >= 1 &&
    members.length <= MAX_PALETTE_MEMBERS &&
    members.every(
      ({ color_hex: hex, color_weight: weight = 1 }) =>
        /^#[0-9a-f]{6}$/i.test(hex ?? '') && weight >= 0.05 && weight <= 1,
    );
  if (isNamed === areMembers) throw refusal(400, 'color_palette must have either name or members');
}
