import type { Picture, RasterFormat } from '../kit/index.ts';
import { loadColour, loadGrey, type Sides } from './load-image.ts';

/** What a job was asked to make. Sides of 0 or less are unset. */
export interface Generation {
  readonly prompt: string;
  readonly negativePrompt: string;
  readonly width: number;
  readonly height: number;
  readonly strength: number;
  readonly seed: number;
  readonly batchCount: number;
  readonly steps: number;
  readonly textGuidance: number;
  readonly init: Picture | undefined;
  readonly mask: Picture | undefined;
  readonly format: RasterFormat;
}

/** Defaults of the server's command line. */
export const DEFAULT_GENERATION: Generation = {
  prompt: '',
  negativePrompt: '',
  width: -1,
  height: -1,
  strength: 0.75,
  seed: -1,
  batchCount: 1,
  steps: 20,
  textGuidance: 7,
  init: undefined,
  mask: undefined,
  format: 'png',
};

const MOST_PICTURES = 8;
const MOST_STEPS = 100;
/** Sides when neither the request nor a picture says otherwise. */
const DEFAULT_SIDE_PX = 512;

/** Lays a JSON object over a generation. Members of the wrong type are ignored; unreadable pictures give undefined. */
export async function overlay(base: Generation, json: Record<string, unknown>): Promise<Generation | undefined> {
  const sample = objectOf(json['sample_params']);
  const guidance = objectOf(sample['guidance']);
  const sized = {
    ...base,
    prompt: text(json['prompt'], base.prompt),
    negativePrompt: text(json['negative_prompt'], base.negativePrompt),
    width: integer(json['width'], base.width),
    height: integer(json['height'], base.height),
    strength: number(json['strength'], base.strength),
    seed: integer(json['seed'], base.seed),
    batchCount: integer(json['batch_count'], base.batchCount),
    steps: integer(sample['sample_steps'], base.steps),
    textGuidance: number(guidance['txt_cfg'], base.textGuidance),
  };
  const init = await pictureMember(json, 'init_image', sized, loadColour);
  const mask = await pictureMember(json, 'mask_image', sized, loadGrey);
  const references = await Promise.all(listOf(json['ref_images']).map((one) => readPicture(one, sized, loadColour)));
  const readable = init !== 'unreadable' && mask !== 'unreadable' && !references.includes('unreadable');
  if (!readable || !(json['ref_images'] == null || Array.isArray(json['ref_images']))) return undefined;
  return {
    ...sized,
    init: init === 'absent' ? base.init : init,
    mask: mask === 'absent' ? base.mask : mask,
  };
}

/** Clamps what the server clamps; undefined for what it refuses. */
export function resolve(generation: Generation): Generation | undefined {
  if (generation.strength < 0 || generation.strength > 1 || generation.textGuidance < 0) return undefined;
  return {
    ...generation,
    batchCount: Math.min(Math.max(generation.batchCount, 1), MOST_PICTURES),
    steps: Math.min(Math.max(generation.steps, 1), MOST_STEPS),
  };
}

/** The sides as resolved: what was asked for, or 512. */
export function resolvedSides(generation: Generation): Sides {
  return {
    widthPx: generation.width > 0 ? generation.width : DEFAULT_SIDE_PX,
    heightPx: generation.height > 0 ? generation.height : DEFAULT_SIDE_PX,
  };
}

/** The sides that uploads are fitted to while they are read; undefined while unset. */
export function expectedSides(generation: Pick<Generation, 'width' | 'height'>): Sides | undefined {
  const set = generation.width > 0 && generation.height > 0;
  return set ? { widthPx: generation.width, heightPx: generation.height } : undefined;
}

type Load = (bytes: Uint8Array, expected: Sides | undefined) => Promise<Picture | undefined>;

async function pictureMember(
  json: Record<string, unknown>,
  name: string,
  sized: Generation,
  load: Load,
): Promise<Picture | 'absent' | 'unreadable' | undefined> {
  if (!(name in json)) return 'absent';
  return json[name] === null ? undefined : readPicture(json[name], sized, load);
}

async function readPicture(value: unknown, sized: Generation, load: Load): Promise<Picture | 'unreadable'> {
  if (typeof value !== 'string') return 'unreadable';
  // A data URL is base64 after its first comma.
  const bytes = Buffer.from(value.slice(value.indexOf(',') + 1), 'base64');
  return (await load(bytes, expectedSides(sized))) ?? 'unreadable';
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function number(value: unknown, fallback: number): number {
  return typeof value === 'number' ? value : fallback;
}

function integer(value: unknown, fallback: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : fallback;
}
