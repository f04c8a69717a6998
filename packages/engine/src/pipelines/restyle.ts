import type { Production, ResolvedCall } from '@backlot/contract';
import { toLinear, toSrgb, type Raster } from '@backlot/kernels';
import { planAppearance, type AppearancePlan } from '../appearance/plan-appearance.ts';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import { createCall } from '../generate/create-call.ts';
import { finishPicture } from '../generate/finish-picture.ts';
import { imaginePicture } from '../generate/imagine-picture.ts';
import { blendPictures } from '../restyle/blend-pictures.ts';
import { encodeDrawing } from '../restyle/encode-drawing.ts';
import { explain } from '../restyle/explain.ts';
import { findHorizon } from '../restyle/find-horizon.ts';
import { gradePicture } from '../restyle/grade-picture.ts';
import { gradesOf, ownPaletteOf } from '../restyle/grades.ts';
import { phasesOf, type Phases } from '../restyle/phases.ts';
import { inColoursOf, putInPlace } from '../restyle/put-in-place.ts';
import { readWish, type RestyleWish } from '../restyle/read-wish.ts';
import { reframe } from '../restyle/reframe.ts';
import { smoothPicture } from '../restyle/smooth-picture.ts';
import { treatPicture } from '../restyle/treat-picture.ts';
import type { SceneSpec } from '../scene/spec.ts';
import { hexToRgb } from '../scene/vector/hex-colour.ts';
import type { Warning } from '../scene/warning.ts';
import { cutOut, type Subject } from '../steps/cut-out.ts';
import { encodeLettered } from '../steps/encode-lettered.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { imagineBehind } from '../steps/imagine-behind.ts';
import { pictureSeeds } from '../steps/picture-seeds.ts';
import { framedSubject } from '../variate/find-subject.ts';
import { makePictures, type MadePicture } from './make-pictures.ts';
import { createStages, type ProgressListener, type Stages } from './stages.ts';
import type { Tools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'restyle' }>['input'];

/** Stages before the first picture, and for each picture. */
const SHARED_STAGES = 2;
const PICTURE_STAGES = 4;
/** Share of the input's colours that a scene in its place keeps. */
const KEPT_COLOURS = 0.2;
/** How far a picture goes towards the colours of a place that it is not put into yet. */
const HINTED_COLOURS = 0.6;

interface Making {
  readonly input: Input;
  readonly picture: Raster;
  readonly subject: Subject | undefined;
  readonly wish: RestyleWish;
  readonly plan: AppearancePlan;
  readonly phases: Phases;
  readonly seed: number;
  readonly tools: Tools;
  readonly stages: Stages;
}

interface Remade {
  readonly file: Pick<MadePicture['image'], 'bytes' | 'mediaType'>;
  readonly scene: SceneSpec | null;
  readonly warnings: readonly Warning[];
}

interface Made extends MadePicture {
  readonly scene: SceneSpec | null;
}

/**
 * Makes a picture anew by a prompt, keeping its composition as far as `strength` lets it: at 0 it is the picture itself (for SVG,
 * traced), then its light and style change, from the middle on its background, detail and palette, and at 1 little but its layout
 * is left.
 */
export async function restyle(input: Input, tools: Tools, onProgress?: ProgressListener): Promise<Production> {
  const { strength, count } = input;
  const stages = createStages(SHARED_STAGES + PICTURE_STAGES * count, onProgress);
  const decoded = await stages.run('decode', () => decodeImage(input.image, limitsOf(input), 'image'));
  const wish = readWish(input.prompt, input.negativePrompt, planAppearance(input).style);
  const plan = planAppearance(withNamedColours(input, wish));
  const phases = phasesOf(strength, wish.place !== undefined || (wish.things.length > 0 && strength > 0));
  const picture = decoded.raster;
  const found = await stages.run('cut-out', async () =>
    phases.scene === 'behind' || phases.zoom > 1 ? cutOut(await tools.segmenter(), picture, 'default') : undefined,
  );
  const subject = found && framedSubject(found.matte) ? found : undefined;
  const remake = strength === 0 ? keep : phases.scene === 'alone' ? paintAnew : change;
  return makePictures(
    {
      plans: pictureSeeds(input.seed, count),
      make: async (seed): Promise<Made> => {
        const making = { input, picture, subject, wish, plan, phases, seed, tools, stages };
        const { file, ...remade } = await remake(making);
        return { ...remade, image: { ...file, widthPx: picture.width, heightPx: picture.height, seed } };
      },
      warnings: [
        ...decoded.warnings,
        ...plan.warnings,
        ...(strength === 0 ? [] : explain(wish, phases, subject !== undefined)),
      ],
      details: (made) => ({
        strength,
        phases,
        wish: { ...wish },
        scene: made[0]?.scene ?? null,
        scenes: made.map(({ scene }) => scene),
      }),
    },
    stages,
  );
}

/** Words for a palette, without which the colours of a prompt are those of its things: "a red car". */
const PALETTE_WORDS = /\b(?:colou?rs?|tones?|palette|hues?|tints?|scheme|shades)\b/i;

/** Colours that the prompt names as a palette count like colours that were asked for. */
function withNamedColours(input: Input, { colours, things, time, place }: RestyleWish): Input {
  const isAllColour = things.length === 0 && time === undefined && place === undefined;
  const isPalette = isAllColour || PALETTE_WORDS.test(input.prompt);
  if (input.colours !== undefined || colours.length === 0 || !isPalette) return input;
  return { ...input, colours: colours.map((hex) => ({ rgb: [...hexToRgb(hex)] })) };
}

async function keep({ input, picture, stages }: Making): Promise<Remade> {
  const file = await stages.run('encode', () => encodePicture(picture, input.format));
  return { file, scene: null, warnings: [] };
}

/** The scene of the prompt in place of the picture, with its horizon and some of its colours. */
async function paintAnew({ input, picture, seed, tools, stages }: Making): Promise<Remade> {
  const call = createCall(input, { width: picture.width, height: picture.height });
  const horizon = findHorizon(picture);
  const arrange = (spec: SceneSpec): SceneSpec => call.arrange({ ...spec, camera: { ...spec.camera, horizon } });
  const scene = await imaginePicture({ ...call, arrange }, { seed }, tools, stages);
  const isDrawn = scene.svg !== undefined;
  const coloured = isDrawn
    ? scene.picture
    : toLinear(inColoursOf(toSrgb(scene.picture), { ...scene, picture: toLinear(picture) }, KEPT_COLOURS));
  const { file, warnings } = await stages.run('encode', () => finishPicture({ ...scene, picture: coloured }, call));
  return { file, scene: scene.spec, warnings: [...scene.warnings, ...warnings] };
}

/** The picture itself in another light, place and style. */
async function change(making: Making): Promise<Remade> {
  const { input, subject, wish, plan, phases, seed, stages } = making;
  const placed = await changePlace(making);
  const box = subject && framedSubject(subject.matte)?.box;
  const framed = reframe(placed.raster, phases, { box, seed });
  const isPhoto = wish.treatment === 'photo';
  const simple = smoothPicture(framed, phases.smoothPx, { seed, isGrained: isPhoto });
  const { parameters } = plan.style;
  const tuned = { ...parameters, scale: (parameters.scale ?? 1) * phases.marks };
  const { coarseness } = phases;
  if (input.format === 'svg') {
    const drawing = { treatment: wish.treatment, parameters, coarseness, plan };
    const file = await stages.run('style', () => encodeDrawing(simple, drawing, input.words));
    return { file, scene: placed.scene, warnings: placed.warnings };
  }
  const isTreated = !isPhoto || Object.keys(parameters).length > 0;
  const treated = await stages.run('style', async () =>
    isTreated
      ? blendPictures(
          simple,
          await treatPicture(simple, { treatment: wish.treatment, parameters: tuned, seed, coarseness }),
          phases.treat,
        )
      : simple,
  );
  const linear = toLinear(treated);
  const coloured = plan.finishPixels(linear, { seed, style: { ...plan.style.style, treatment: wish.treatment } });
  const raster = coloured === linear ? treated : blendPictures(treated, toSrgb(coloured), phases.grade);
  const { file, warnings } = await stages.run('encode', () =>
    encodeLettered(raster, { words: input.words, treatment: wish.treatment, format: input.format }),
  );
  return { file, scene: placed.scene, warnings: [...placed.warnings, ...warnings] };
}

interface Placed {
  readonly raster: Raster;
  readonly scene: SceneSpec | null;
  readonly warnings: readonly Warning[];
}

/** The picture in its new light, before the place of the prompt where it is time for that. */
async function changePlace({
  input,
  picture,
  subject,
  wish,
  plan,
  phases,
  seed,
  tools,
  stages,
}: Making): Promise<Placed> {
  const grades = gradesOf(wish, seed);
  const lit = gradePicture(picture, grades, phases.grade);
  const graded = input.colours === undefined ? gradePicture(lit, ownPaletteOf(wish, seed), phases.palette) : lit;
  if (phases.scene === 'none' || wish.place === undefined) return { raster: graded, scene: null, warnings: [] };
  // The style is laid over the whole afterwards: subject and place must come from one hand.
  const photographic = { ...plan, style: { ...plan.style, parameters: {} } };
  const scene = await imagineBehind(
    {
      prompt: input.prompt,
      appearance: { ...input, words: undefined, isTextFree: true },
      plan: photographic,
      seed,
      quality: 'default',
      matte: subject?.matte,
      size: picture,
      arrange: (spec) => ({ ...spec, style: { output: 'raster', treatment: 'photo' } }),
    },
    tools,
    stages,
  );
  const isBehind = phases.scene === 'behind' && subject !== undefined;
  const amount = phases.scene === 'behind' ? 1 : HINTED_COLOURS * phases.grade;
  const raster = isBehind ? putInPlace(subject, scene, grades) : inColoursOf(graded, scene, amount);
  return { raster, scene: scene.spec, warnings: scene.warnings };
}
