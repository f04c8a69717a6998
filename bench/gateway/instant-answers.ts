import { gradientPng } from './gradient-png.ts';

/** Sides of a picture. */
export interface Sides {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A picture that is new: small, so that it is the way and not the picture that costs. */
const NEW: Sides = { widthPx: 256, heightPx: 256 };
const CREATED = 1_700_000_000;
/** Units that Recraft says it took. */
const UNITS = 40;
const IMAGE_ID = '7b1c4c1e-0000-4000-8000-000000000001';

/** Where the instant vendor speaks like OpenAI, and where like Recraft. */
export const OPENAI_BASE = '/v1';
export const RECRAFT_BASE = '/recraft/v1';

/** Every answer of the instant vendor by its path; edits are of the size that is edited. */
export async function instantAnswers(edited: Sides): Promise<ReadonlyMap<string, Buffer>> {
  const made = (await gradientPng(NEW)).toString('base64');
  const changed = (await gradientPng(edited)).toString('base64');
  const openAi = (picture: string) => json({ created: CREATED, data: [{ b64_json: picture }] });
  const recraft = (picture: string) =>
    json({ created: CREATED, credits: UNITS, data: [{ image_id: IMAGE_ID, b64_json: picture }] });
  return new Map([
    [`${OPENAI_BASE}/images/generations`, openAi(made)],
    [`${OPENAI_BASE}/images/edits`, openAi(changed)],
    [`${RECRAFT_BASE}/images/generations`, recraft(made)],
    [`${RECRAFT_BASE}/images/inpaint`, recraft(changed)],
  ]);
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
