import type { Production, ResolvedCall } from '@backlot/contract';
import { createRandom, deriveSeed, type Raster } from '@backlot/kernels';
import { decodeImage } from '../codec/decode.ts';
import { limitsOf } from '../codec/limits.ts';
import { extendPicture } from '../outpaint/extend-picture.ts';
import { placeInCanvas } from '../outpaint/place-in-canvas.ts';
import { mirrored } from '../restyle/reframe.ts';
import type { Warning } from '../scene/warning.ts';
import { cutOut, type Subject } from '../steps/cut-out.ts';
import { encodePicture } from '../steps/encode-picture.ts';
import { pictureSeeds } from '../steps/picture-seeds.ts';
import { cutFrame, type FrameCut } from '../variate/cut-frame.ts';
import { framedSubject, type FramedSubject } from '../variate/find-subject.ts';
import { moveSubject } from '../variate/move-subject.ts';
import { planFrame } from '../variate/plan-frame.ts';
import { varyLight } from '../variate/vary-light.ts';
import { makePictures } from './make-pictures.ts';
import { createStages, type ProgressListener, type Stages } from './stages.ts';
import type { Tools } from './tools.ts';

type Input = Extract<ResolvedCall, { operation: 'variate' }>['input'];

/** Shares of the time: what is continued or filled is almost all of it. */
const WEIGHTS = { decode: 1, find: 3, frame: 1, extend: 12, move: 6, light: 1, encode: 3 };

/** Subjects with a larger box, share of the picture, leave too little to put behind them. */
const MOST_MOVED_SHARE = 0.45;
/** How far a subject moves against its background, share of its width. */
const MOVED = [0.12, 0.3] as const;
/** Enlarging by more than this shows. */
const VISIBLE_ENLARGEMENT = 1.3;

const NO_SUBJECT: Warning = {
  code: 'no-subject',
  message: 'No subject stands out from this picture: it was framed, mirrored and lit anew as a whole.',
};
const ENLARGED: Warning = {
  code: 'picture-enlarged',
  message: 'The picture is smaller than the size asked for: it was enlarged, which adds no detail.',
};

/** Without threads this one works alone. */
type VariateTools = Pick<Tools, 'segmenter'> & Partial<Pick<Tools, 'threads'>>;

/** A picture to vary, with what stands in it. */
interface Original {
  readonly picture: Raster;
  readonly subject: Subject;
  readonly framed: FramedSubject | undefined;
}

/**
 * Lays a picture out anew in another size, each time a little differently: decode, find the subject, frame it in another place,
 * continue what the frame shows beyond the picture, move the subject against its background where the ground allows it, change the
 * light a little, encode.
 */
export async function variate(input: Input, tools: VariateTools, onProgress?: ProgressListener): Promise<Production> {
  const { decode, find, ...each } = WEIGHTS;
  const perPicture = Object.values(each).reduce((sum, weight) => sum + weight, 0);
  const stages = createStages(decode + find + perPicture * input.count, onProgress);
  const decoded = await stages.run('decode', () => decodeImage(input.image, limitsOf(input), 'image'), decode);
  const subject = await stages.run(
    'find',
    async () => cutOut(await tools.segmenter(), decoded.raster, 'default'),
    find,
  );
  const original = { picture: decoded.raster, subject, framed: framedSubject(subject.matte) };
  const { size, format } = input;
  return makePictures(
    {
      plans: pictureSeeds(input.seed, input.count),
      make: async (seed, index) => {
        const { raster, ...varied } = await vary(original, { size, index, seed, threads: tools.threads }, stages);
        const file = await stages.run('encode', () => encodePicture(raster, format), WEIGHTS.encode);
        return { ...varied, image: { ...file, widthPx: size.width, heightPx: size.height, seed } };
      },
      warnings: [...decoded.warnings, ...(original.framed === undefined ? [NO_SUBJECT] : [])],
      details: (made) => ({ layouts: made.map(({ layout }) => layout) }),
    },
    stages,
  );
}

interface Variation {
  readonly size: Input['size'];
  readonly index: number;
  readonly seed: number;
  readonly threads: Tools['threads'] | undefined;
}

interface Varied {
  readonly raster: Raster;
  readonly warnings: readonly Warning[];
  /** JSON-safe. */
  readonly layout: Readonly<Record<string, unknown>>;
}

async function vary(
  { picture, subject, framed }: Original,
  { size, index, seed, threads }: Variation,
  stages: Stages,
): Promise<Varied> {
  const frame = planFrame({ picture, size, subject: framed, index, seed });
  const cut = cutFrame(picture, frame, size);
  const shown = await stages.run('frame', () => cut.raster(picture), WEIGHTS.frame);
  const extended = await stages.run(
    'extend',
    () =>
      extendPicture(shown, cut.canvas, {
        seed,
        threads,
        matte: cut.matte(subject.matte),
        onProgress: stages.advance,
      }),
    WEIGHTS.extend,
  );
  const shiftPx = framed === undefined ? 0 : shiftOf(framed, picture, { index, seed }) * cut.scale;
  const moved = await stages.run(
    'move',
    () =>
      Math.abs(shiftPx) < 1
        ? undefined
        : moveSubject({ picture: extended.raster, cutOut: onCanvas(subject.cutOut, cut) }, Math.round(shiftPx), {
            seed,
            threads,
          }),
    WEIGHTS.move,
  );
  const isMirrored = framed === undefined && index % 2 === 1;
  const laidOut = moved ?? (isMirrored ? mirrored(extended.raster) : extended.raster);
  const raster = await stages.run('light', () => varyLight(laidOut, seed), WEIGHTS.light);
  const { x, y, width, height } = frame;
  return {
    raster,
    warnings: [...extended.warnings, ...(cut.scale > VISIBLE_ENLARGEMENT ? [ENLARGED] : [])],
    layout: {
      frame: [x, y, width, height].map(Math.round),
      movedPx: moved === undefined ? 0 : Math.round(shiftPx),
      isMirrored,
    },
  };
}

/** How far the subject moves against its background, px of the picture; 0 for one that a border cuts or that fills the picture. */
function shiftOf(
  { box, isCut }: FramedSubject,
  picture: Raster,
  { index, seed }: Pick<Variation, 'index' | 'seed'>,
): number {
  const isWhole = !isCut.left && !isCut.right && !isCut.top && !isCut.bottom;
  if (!isWhole || box.width * box.height > MOST_MOVED_SHARE * picture.width * picture.height) return 0;
  const random = createRandom(deriveSeed(seed, 'move'));
  const side = index % 2 === 0 ? 1 : -1;
  return side * box.width * (MOVED[0] + (MOVED[1] - MOVED[0]) * random());
}

/** What the frame shows of a picture, on the whole canvas; clear elsewhere. */
function onCanvas(picture: Raster, { canvas, raster }: FrameCut): Raster {
  return placeInCanvas(raster(picture), canvas);
}
