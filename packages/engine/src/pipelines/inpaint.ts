import type { Production, ResolvedCall } from '@backlot/contract';
import type { Mask, Raster } from '@backlot/kernels';
import { planAppearance, type AppearancePlan } from '../appearance/plan-appearance.ts';
import { blendUnderMask, wholeMask } from '../inpaint/blend-under-mask.ts';
import { continueSurroundings } from '../inpaint/continue-surroundings.ts';
import { isAroundAlready, isPlaceAround, unlikeGround } from '../inpaint/is-around-already.ts';
import { illustrateThings } from '../inpaint/illustrate-things.ts';
import { paintInPlace, type Inpainted } from '../inpaint/paint-in-place.ts';
import { readRequest, type InpaintRequest, type WantedPlace } from '../inpaint/read-request.ts';
import { letteringLook } from '../lettering/lettering-look.ts';
import { setWords, wordWarnings } from '../lettering/set-words.ts';
import type { Warning } from '../scene/warning.ts';
import { decodeMasked } from '../steps/decode-masked.ts';
import { driftRecord, encodeKept, type OutsideDrift } from '../steps/encode-kept.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { pictureSeeds } from '../steps/picture-seeds.ts';
import { makePictures, type MadePicture } from './make-pictures.ts';
import { createStages, type ProgressListener, type Stages } from './stages.ts';
import type { Tools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'inpaint' }>['input'];

/** Stages of each picture: content, drawing or composing, encoding. */
const PICTURE_STAGES = 4;
/** A place that things stand in is painted with them where it is not around already, or when the mask covers more than this part of the picture. */
const PLACE_SHARE = 0.5;

const UNCHANGED: Warning = {
  code: 'mask-empty',
  message: 'The mask marks nothing: the picture comes back as it is.',
};
const CONTINUED: Warning = {
  code: 'prompt-acted-as',
  message:
    'The prompt names nothing that could be drawn or painted: the surroundings were continued where the mask says so.',
};
const NOTHING_NEW: Warning = {
  code: 'prompt-acted-as',
  message: 'The prompt asks for nothing new: the surroundings were continued where the mask says so.',
};
const GROUND_CONTINUED: Warning = {
  code: 'prompt-acted-as',
  message: 'What the prompt names is around the mask already: it was continued from there.',
};
const NO_ROOM: Warning = {
  code: 'mask-too-small',
  message: 'The mask has no room for what the prompt names: the surroundings were continued there.',
};

interface Made extends MadePicture, Pick<Changed, 'scene' | 'way' | 'fill'> {
  readonly drift: OutsideDrift;
}

/** Makes what a mask covers anew: things are drawn into it, places painted, and without either the surroundings continued. */
export async function inpaint(input: Input, tools: Tools, onProgress?: ProgressListener): Promise<Production> {
  const stages = createStages(1 + PICTURE_STAGES * input.count, onProgress);
  const { decoded, hole } = await stages.run('decode', () => decodeMasked(input, { mayBeEmpty: true }));
  const { raster: picture } = decoded;
  const { mask } = hole;
  const plan = planAppearance(input);
  const request = await readRequest({ ...input, plan }, tools);
  const route = chooseRoute(request, picture, mask);
  return makePictures(
    {
      // A picture that stays as it is is the same every time.
      plans: pictureSeeds(input.seed, hole.isEmpty ? 1 : input.count),
      make: async (seed, index): Promise<Made> => {
        const { raster, ...changed } = hole.isEmpty
          ? unchanged(picture)
          : await change({ input, picture, mask, plan, request, route, seed, index, tools, stages });
        const { file, drift, warnings } = await stages.run('encode', () =>
          encodeKept({ picture, mask }, raster, async (kept) => ({ file: await encodePicture(kept, input.format) })),
        );
        return {
          ...changed,
          image: { ...file, widthPx: picture.width, heightPx: picture.height, seed },
          drift,
          warnings: [...changed.warnings, ...warnings],
        };
      },
      warnings: [...decoded.warnings, ...hole.warnings, ...plan.warnings, ...request.warnings],
      details: (made) => ({
        inpaint: made[0]?.way ?? 'continued',
        glyphs: route.things.map(({ glyph }) => glyph.name),
        scene: made[0]?.scene ?? null,
        scenes: made.map(({ scene }) => scene),
        drift: driftRecord(made.map(({ drift }) => drift)),
        ...(made[0]?.fill !== undefined && { fill: made[0].fill }),
      }),
    },
    stages,
  );
}

interface Route {
  readonly things: InpaintRequest['things'];
  readonly place?: WantedPlace;
}

/** What of the request is carried out for this picture and this mask. */
function chooseRoute({ content, things, place }: InpaintRequest, picture: Raster, mask: Mask): Route {
  const share = mask.data.reduce((sum, value) => sum + Number(value > 0), 0) / mask.data.length;
  // With nothing left around, a picture of the prompt takes the place of a fill.
  if (share === 1 && things.length > 0)
    return { things: [], place: { prompt: content, family: 'spot', time: 'day', isDrawn: true } };
  if (place === undefined) return { things };
  if (things.length > 0) {
    const isApart = !isPlaceAround(place, picture, mask);
    return isApart || share > PLACE_SHARE ? { things, place: { ...place, isBare: true, isApart } } : { things };
  }
  return isAroundAlready(content, picture, mask) ? { things } : { things, place };
}

/** A picture with what was made in it, and how. */
interface Changed extends Inpainted {
  /** What there was to continue and who did it. */
  readonly fill?: Readonly<Record<string, unknown>>;
  readonly way: 'continued' | 'illustrated' | 'painted' | 'unchanged';
}

interface Making {
  readonly input: Input;
  readonly picture: Raster;
  readonly mask: Mask;
  readonly plan: AppearancePlan;
  readonly request: InpaintRequest;
  readonly route: Route;
  readonly seed: number;
  readonly index: number;
  readonly tools: Tools;
  readonly stages: Stages;
}

async function change(making: Making): Promise<Changed> {
  const { input, picture, mask, request, route, plan, seed, stages } = making;
  const ground = await makeGround(making);
  const { things } = route;
  const drawn =
    things.length === 0
      ? undefined
      : await stages.run('draw', () =>
          illustrateThings({ ground: ground.raster, picture, mask, things, plan, treatment: request.treatment, seed }),
        );
  const content = drawn ?? ground.raster;
  const words = input.words ?? [];
  const look = letteringLook(request.treatment);
  const raster = blendUnderMask(picture, setWords(content, words, look), mask);
  const isOnlyContinued = route.place === undefined && drawn === undefined;
  return {
    raster,
    scene: ground.scene,
    ...(ground.fill !== undefined && { fill: ground.fill }),
    way: drawn === undefined ? (route.place === undefined ? 'continued' : 'painted') : 'illustrated',
    warnings: [
      ...ground.warnings,
      ...wordWarnings(words, picture, look),
      ...(drawn === undefined ? [] : [illustrated(things.map(({ lemma }) => lemma))]),
      ...(things.length > 0 && drawn === undefined ? [NO_ROOM] : []),
      ...(isOnlyContinued && things.length === 0 ? continuedAs(making) : []),
    ],
  };
}

async function makeGround({
  input,
  picture,
  mask,
  plan,
  request,
  route,
  seed,
  index,
  tools,
  stages,
}: Making): Promise<Inpainted & Pick<Changed, 'fill'>> {
  const { place } = route;
  if (place !== undefined)
    return paintInPlace({ picture, mask: wholeMask(mask), place, appearance: input, plan, seed }, tools, stages);
  const filled = await stages.run('fill', () =>
    continueSurroundings(picture, mask, {
      seed,
      index,
      tools,
      avoid: request.things.length > 0 ? undefined : unlikeGround(request.content, picture, mask),
      onProgress: stages.advance,
    }),
  );
  return { raster: filled.raster, scene: null, fill: filled.details, warnings: filled.warnings };
}

/** Why the surroundings were continued; nothing to say where there is no prompt. */
function continuedAs({ input, request }: Making): Warning[] {
  if (input.prompt.trim() === '') return [];
  if (request.content === '') return [NOTHING_NEW];
  return [request.place === undefined ? CONTINUED : GROUND_CONTINUED];
}

function unchanged(picture: Raster): Changed {
  return { raster: picture, scene: null, way: 'unchanged', warnings: [UNCHANGED] };
}

function illustrated(lemmas: readonly string[]): Warning {
  const names = [...new Set(lemmas)].map((lemma) => `"${lemma}"`).join(', ');
  return {
    code: 'object-illustrated',
    message: `The built-in engine cannot photograph ${names}: what it put there is an illustration, brought into the light of the picture.`,
  };
}
