import type { Production, ResolvedCall } from '@backlot/contract';
import { planAppearance } from '../appearance/plan-appearance.ts';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import { checkWords } from '../lettering/check-words.ts';
import { isRemoveBackground } from '../scene/parse/remove-background.ts';
import type { SceneSpec } from '../scene/spec.ts';
import type { Warning } from '../scene/warning.ts';
import { composeScene } from '../steps/compose-scene.ts';
import { cutOut, type Subject } from '../steps/cut-out.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { imagineBehind } from '../steps/imagine-behind.ts';
import { letterScene } from '../steps/letter-scene.ts';
import { pictureSeeds } from '../steps/picture-seeds.ts';
import { NO_LOOK, readLook, takeLook, type Look } from '../steps/reference-look.ts';
import { makePictures, type MadePicture } from './make-pictures.ts';
import { createStages, type ProgressListener, type Stages } from './stages.ts';
import type { Tools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'replace-background' }>['input'];

/** Stages before the first picture, and for each picture. */
const SUBJECT_STAGES = 3;
const PICTURE_STAGES = 4;

const NO_MAGIC: Warning = {
  code: 'magic-prompt-unavailable',
  message: 'The built-in engine does not rewrite prompts: yours was used as it stands.',
};

const LOOK_UNUSED: Warning = {
  code: 'options-ignored',
  message:
    'The background was removed and nothing painted: style, references, colours, words and negative prompt had nothing to act on.',
};

interface Made extends MadePicture {
  readonly scene: SceneSpec | null;
}

/** Keeps the subject and paints a background behind it; a prompt that only asks to remove the background gets the cut-out. */
export async function replaceBackground(
  input: Input,
  tools: Tools,
  onProgress?: ProgressListener,
): Promise<Production> {
  checkWords(input.words ?? []);
  const stages = createStages(SUBJECT_STAGES + PICTURE_STAGES * input.count, onProgress);
  const picture = await stages.run('decode', () => decodeImage(input.image, limitsOf(input), 'image'));
  const subject = await stages.run('cut-out', async () =>
    cutOut(await tools.segmenter(), picture.raster, input.quality),
  );
  const isCutOutOnly = isRemoveBackground(input.prompt);
  const look = isCutOutOnly ? NO_LOOK : await stages.run('decode', () => readLook(input.styleReferences ?? []));
  const make = isCutOutOnly ? showCutOut : paintBehind;
  return makePictures(
    {
      // A cut-out is the same every time: one is made and paid, however many were asked for.
      plans: pictureSeeds(input.seed, isCutOutOnly ? 1 : input.count),
      make: (seed) => make({ subject, input, look, seed, stages, tools }),
      warnings: [
        ...picture.warnings,
        ...subject.warnings,
        ...look.warnings,
        ...(input.magicPrompt === 'on' ? [NO_MAGIC] : []),
        ...(isCutOutOnly && hasLook(input) ? [LOOK_UNUSED] : []),
      ],
      details: (made) => ({ scene: made[0]?.scene ?? null, scenes: made.map(({ scene }) => scene) }),
    },
    stages,
  );
}

interface Making {
  readonly subject: Subject;
  readonly input: Input;
  readonly look: Look;
  readonly seed: number;
  readonly stages: Stages;
  readonly tools: Tools;
}

async function paintBehind({ subject, input, look, seed, stages, tools }: Making): Promise<Made> {
  const { width: widthPx, height: heightPx } = subject.cutOut;
  const { prompt, quality } = input;
  const { matte, cutOut: size } = subject;
  const wish = { prompt, appearance: input, plan: planAppearance(input), seed, quality, matte, size };
  const scene = await imagineBehind(wish, tools, stages);
  const { raster, warnings } = await stages.run('compose', () => {
    const lettered = letterScene({ ...scene, ...takeLook(scene, look) }, matte);
    return { raster: composeScene(subject, lettered, seed), warnings: lettered.warnings };
  });
  const file = await stages.run('encode', () => encodePicture(raster, input.format));
  return { image: { ...file, widthPx, heightPx, seed }, scene: scene.spec, warnings };
}

async function showCutOut({ subject, input, seed, stages }: Making): Promise<Made> {
  const { width: widthPx, height: heightPx } = subject.cutOut;
  const file = await stages.run('encode', () => encodePicture(subject.cutOut, input.format));
  return { image: { ...file, widthPx, heightPx, seed }, scene: null, warnings: [] };
}

function hasLook({ style, styleProfile, styleReferences, negativePrompt, ...wishes }: Input): boolean {
  const isStyled = style?.preset !== undefined || ![undefined, 'any', 'AUTO'].includes(style?.base);
  const { colours = [], words = [], backgroundColour, artisticLevel } = wishes;
  const isWished = [styleProfile, negativePrompt, backgroundColour, artisticLevel].some((wish) => wish !== undefined);
  return isStyled || isWished || (styleReferences ?? []).length + colours.length + words.length > 0;
}
