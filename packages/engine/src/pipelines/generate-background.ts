import type { ProducedImage, Production, ResolvedCall } from '@backlot/contract';
import type { Mask, Raster } from '@backlot/kernels';
import { planAppearance, type AppearancePlan } from '../appearance/plan-appearance.ts';
import { decodeImage } from '../codec/decode.ts';
import { decodeMask } from '../codec/decode-mask.ts';
import { DEFAULT_LIMITS, limitsOf } from '../codec/limits.ts';
import { asksForLook, readWish } from '../restyle/read-wish.ts';
import { distinctWarnings } from '../scene/distinct-warnings.ts';
import type { SceneSpec } from '../scene/spec.ts';
import { stageOnTable } from '../scene/stage-on-table.ts';
import type { Warning } from '../scene/warning.ts';
import { composeInside, keptMatte } from '../steps/compose-inside.ts';
import { encodeLettered } from '../steps/encode-lettered.ts';
import { fill } from '../steps/fill.ts';
import { imagine } from '../steps/imagine.ts';
import { pictureSeeds } from '../steps/picture-seeds.ts';
import { subjectPitch } from '../steps/subject-pitch.ts';
import { subjectProxy } from '../steps/subject-proxy.ts';
import { createStages, type ProgressListener, type Stages } from './stages.ts';
import type { Tools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'generate-background' }>['input'];

/** Stages of each picture: understand, paint, compose, encode. */
const PICTURE_STAGES = 4;
/** With more of the picture's border masked than this, no surroundings are left to continue. */
const MOST_BORDER_SHARE = 0.9;

/** What is painted where nothing is asked for and nothing is left. */
const PLAIN = 'plain studio backdrop';

const CONTINUED: Warning = {
  code: 'prompt-acted-as',
  message: 'The prompt names no background: the surroundings were continued where the mask says so.',
};
const NOTHING_TO_CONTINUE: Warning = {
  code: 'nothing-to-continue',
  message: 'The prompt names no background and the mask leaves no surroundings: a plain studio backdrop was painted.',
};

/** Where the background goes, and how it is to look. */
interface Making {
  readonly input: Input;
  readonly prompt: string;
  readonly picture: Raster;
  readonly mask: Mask;
  readonly plan: AppearancePlan;
  readonly seed: number;
  readonly tools: Tools;
  readonly stages: Stages;
}

/** A picture with its new background. */
interface Made {
  readonly raster: Raster;
  readonly scene: SceneSpec | null;
  readonly warnings: readonly Warning[];
}

/** Paints a background from a prompt where a mask says so; pixels with mask 0 stay bit-identical. */
export async function generateBackground(
  input: Input,
  tools: Tools,
  onProgress?: ProgressListener,
): Promise<Production> {
  const stages = createStages(1 + PICTURE_STAGES * input.count, onProgress);
  const { decoded, hole } = await stages.run('decode', async () => {
    const decoded = await decodeImage(input.image, limitsOf(input), 'image');
    const { widthPx: width, heightPx: height } = decoded.facts;
    const options = { limits: DEFAULT_LIMITS, picture: decoded.raster, sent: { width, height }, field: 'mask' };
    return { decoded, hole: await decodeMask(input.mask, options) };
  });
  const plan = planAppearance(input);
  const wish = readWish(input.prompt, input.negativePrompt, plan.style);
  const isOpen = wish.place === undefined && wish.things.length === 0 && !asksForLook(wish);
  const isContinued = isOpen && maskedBorder(hole.mask) <= MOST_BORDER_SHARE;
  const prompt = isOpen ? PLAIN : input.prompt;
  const make = isContinued ? continueSurroundings : paintBehind;

  const { raster: picture } = decoded;
  const images: ProducedImage[] = [];
  const made: Made[] = [];
  for (const seed of pictureSeeds(input.seed, input.count)) {
    const one = await make({ input, prompt, picture, mask: hole.mask, plan, seed, tools, stages });
    const lettering = { words: input.words, treatment: wish.treatment, format: input.format };
    const written = await stages.run('encode', () => encodeLettered(one.raster, lettering));
    images.push({ ...written.file, widthPx: picture.width, heightPx: picture.height, seed });
    made.push({ ...one, warnings: [...one.warnings, ...written.warnings] });
  }
  return {
    images,
    warnings: distinctWarnings([
      ...decoded.warnings,
      ...hole.warnings,
      ...(isContinued ? [CONTINUED] : isOpen ? [NOTHING_TO_CONTINUE] : []),
      ...made.flatMap(({ warnings }) => warnings),
    ]),
    timingsMs: stages.timingsMs,
    details: { scene: made[0]?.scene ?? null, scenes: made.map(({ scene }) => scene) },
  };
}

async function paintBehind({ input, prompt, picture, mask, plan, seed, tools, stages }: Making): Promise<Made> {
  const { width: widthPx, height: heightPx } = picture;
  const proxy = subjectProxy(keptMatte(mask));
  const scene = await imagine(
    {
      prompt,
      appearance: input,
      plan,
      seed,
      purpose: 'background',
      widthPx,
      heightPx,
      quality: 'default',
      subject: proxy,
      pitchDeg: proxy && subjectPitch(proxy),
      arrange: (spec) => stageOnTable(spec, proxy),
    },
    tools,
    stages,
  );
  const raster = await stages.run('compose', () => composeInside(picture, mask, scene));
  return { raster, scene: scene.spec, warnings: scene.warnings };
}

async function continueSurroundings({ picture, mask, seed, stages }: Making): Promise<Made> {
  const filled = await stages.run('paint', () => fill(picture, mask, { seed, onProgress: stages.advance }));
  return { raster: filled.raster, scene: null, warnings: filled.warnings };
}

/** Share of the pixels along the picture's border that are masked. */
function maskedBorder({ width, height, data }: Mask): number {
  let masked = 0;
  for (let x = 0; x < width; x++) masked += Number(data[x] !== 0) + Number(data[(height - 1) * width + x] !== 0);
  for (let y = 0; y < height; y++) masked += Number(data[y * width] !== 0) + Number(data[y * width + width - 1] !== 0);
  return masked / (2 * (width + height));
}
