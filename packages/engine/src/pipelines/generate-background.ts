import type { Production, ResolvedCall } from '@backlot/contract';
import type { Mask, Raster } from '@backlot/kernels';
import { planAppearance, type AppearancePlan } from '../appearance/plan-appearance.ts';
import { asksForLook, readWish } from '../restyle/read-wish.ts';
import type { SceneSpec } from '../scene/spec.ts';
import type { Warning } from '../scene/warning.ts';
import { composeInside, keptMatte } from '../steps/compose-inside.ts';
import { decodeMasked } from '../steps/decode-masked.ts';
import { driftRecord, encodeKept, type OutsideDrift } from '../steps/encode-kept.ts';
import { encodeLettered } from '../steps/encode-lettered.ts';
import { fill } from '../steps/fill.ts';
import { imagineBehind } from '../steps/imagine-behind.ts';
import { pictureSeeds } from '../steps/picture-seeds.ts';
import { makePictures, type MadePicture } from './make-pictures.ts';
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
interface Painted {
  readonly raster: Raster;
  /** What there was to continue and who did it. */
  readonly fill?: Readonly<Record<string, unknown>>;
  readonly scene: SceneSpec | null;
  readonly warnings: readonly Warning[];
}

interface Made extends MadePicture {
  readonly fill: Painted['fill'];
  readonly drift: OutsideDrift;
  readonly scene: SceneSpec | null;
}

/** Paints a background from a prompt where a mask says so; pixels with mask 0 stay bit-identical. */
export async function generateBackground(
  input: Input,
  tools: Tools,
  onProgress?: ProgressListener,
): Promise<Production> {
  const stages = createStages(1 + PICTURE_STAGES * input.count, onProgress);
  const { decoded, hole } = await stages.run('decode', () => decodeMasked(input));
  const plan = planAppearance(input);
  const wish = readWish(input.prompt, input.negativePrompt, plan.style);
  const isOpen = wish.place === undefined && wish.things.length === 0 && !asksForLook(wish);
  const isContinued = isOpen && maskedBorder(hole.mask) <= MOST_BORDER_SHARE;
  const prompt = isOpen ? PLAIN : input.prompt;
  const paint = isContinued ? continueSurroundings : paintBehind;

  const { raster: picture } = decoded;
  const lettering = { words: input.words, treatment: wish.treatment, format: input.format, mask: hole.mask };
  return makePictures(
    {
      plans: pictureSeeds(input.seed, input.count),
      make: async (seed): Promise<Made> => {
        const painted = await paint({ input, prompt, picture, mask: hole.mask, plan, seed, tools, stages });
        const masked = { picture, mask: hole.mask };
        const { file, drift, warnings } = await stages.run('encode', () =>
          encodeKept(masked, painted.raster, (raster) => encodeLettered(raster, lettering)),
        );
        return {
          image: { ...file, widthPx: picture.width, heightPx: picture.height, seed },
          scene: painted.scene,
          fill: painted.fill,
          drift,
          warnings: [...painted.warnings, ...warnings],
        };
      },
      warnings: [
        ...decoded.warnings,
        ...hole.warnings,
        ...(isContinued ? [CONTINUED] : isOpen ? [NOTHING_TO_CONTINUE] : []),
      ],
      details: (made) => ({
        scene: made[0]?.scene ?? null,
        scenes: made.map(({ scene }) => scene),
        drift: driftRecord(made.map(({ drift }) => drift)),
        ...(made[0]?.fill !== undefined && { fill: made[0].fill }),
      }),
    },
    stages,
  );
}

async function paintBehind({ input, prompt, picture, mask, plan, seed, tools, stages }: Making): Promise<Painted> {
  const subject = { matte: keptMatte(mask), size: picture };
  const wish = { prompt, appearance: input, plan, seed, quality: 'default', ...subject } as const;
  const scene = await imagineBehind(wish, tools, stages);
  const raster = await stages.run('compose', () => composeInside(picture, mask, scene));
  return { raster, scene: scene.spec, warnings: scene.warnings };
}

async function continueSurroundings({ picture, mask, seed, tools, stages }: Making): Promise<Painted> {
  const filled = await stages.run('paint', () => fill(picture, mask, { seed, tools, onProgress: stages.advance }));
  return { raster: filled.raster, scene: null, fill: filled.details, warnings: filled.warnings };
}

/** Share of the pixels along the picture's border that are masked. */
function maskedBorder({ width, height, data }: Mask): number {
  let masked = 0;
  for (let x = 0; x < width; x++) masked += Number(data[x] !== 0) + Number(data[(height - 1) * width + x] !== 0);
  for (let y = 0; y < height; y++) masked += Number(data[y * width] !== 0) + Number(data[y * width + width - 1] !== 0);
  return masked / (2 * (width + height));
}
