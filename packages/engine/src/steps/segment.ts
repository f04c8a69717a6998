import {
  createMatte,
  decideDoubtfulParts,
  squaredDistance,
  type Matte,
  type Raster,
  type Rect,
} from '@backlot/kernels';
import type { Warning } from '../scene/warning.ts';
import { recogniseSegmentationModel } from '../models/recognise-segmentation-model.ts';
import type { SegmentationModel } from '../models/segmentation-model.ts';
import { toCoarseMatte, toNetworkInput, type View } from '../models/segmentation-tensor.ts';
import { openSession, type ModelSession } from '../models/session.ts';
import { freedOfGround, grownByColour, partViews } from './segment-parts.ts';
import { placed, unstretched, WORK_PX } from './segment-view.ts';

/** An open network that finds subjects. */
export interface Segmenter {
  readonly model: SegmentationModel;
  readonly session: ModelSession;
}

/**
 * How often the network looks: `fast` once; `default` again (mirrored, unstretched) when the first answer is doubtful, at parts of the
 * picture when doubt remains, else closer when the subject is small; `best` always mirrored, and closer if no parts are looked at.
 */
export type SegmentEffort = 'fast' | 'default' | 'best';

/** Where the subject is. */
export interface Segmentation {
  /** Coarse alpha over the whole picture, its long side at most {@link WORK_PX}. */
  readonly matte: Matte;
  /** How often the network ran. */
  readonly passes: number;
  /** Share of the picture that is subject, 0..1. */
  readonly subjectShare: number;
  /** `no-subject` when nothing stands out, `subject-uncertain` when parts may be missing. */
  readonly warnings: readonly Warning[];
}

/** Share of doubtful pixels in the subject above which another look pays: 0 to 0.04 on clear subjects, 0.1 to 0.4 on unclear ones. */
const DOUBT_LIMIT = 0.06;
/** Doubt left after all looks at the whole picture from which parts of it are looked at, and that the caller should know of. */
const UNCERTAIN_LIMIT = 0.25;
/** Share of the subject on which looks contradict each other that the caller should know of: 0 to 0.45 where it is complete. */
const CONTRADICTION_LIMIT = 0.6;
/** A subject whose grown box covers less than this share of the picture is looked at again from near. */
const NEAR_LIMIT = 0.6;
/** How much of its side a box grows on each side before the near look. */
const BOX_GROWTH = 0.15;
/** Wide grey areas smaller than this share of the subject are left as they are. */
const MIN_PART = 0.008;
/** Less subject than this share of the picture is no subject. */
const MIN_SUBJECT = 0.0005;
/** Alpha that counts as subject when it is asked whether there is one: a wall of bricks gets half of it here and there. */
const SURE = 0.9;
const HALF = 0.5;

const NO_SUBJECT: Warning = {
  code: 'no-subject',
  message: 'No subject stands out from the background of this picture.',
};
const UNCERTAIN: Warning = {
  code: 'subject-uncertain',
  message: 'It is unclear where the subject of this picture ends; parts of it may be missing.',
};

/** Opens a segmentation network; `name` is needed where dimensions do not tell models apart. Throws `model.unavailable`. */
export async function openSegmenter(
  path: string,
  { threads, name }: { readonly threads: number; readonly name?: string },
): Promise<Segmenter> {
  const session = await openSession(path, { threads });
  try {
    return { session, model: recogniseSegmentationModel(session, name) };
  } catch (error) {
    await session.close();
    throw error;
  }
}

/** Finds the subject of a picture. About 0.3 CPU seconds a pass with U-2-Net-p, 3.5 with ISNet, and 20 ms around each. */
export async function segment(segmenter: Segmenter, picture: Raster, effort: SegmentEffort): Promise<Segmentation> {
  const whole = { columns: { start: 0, length: picture.width }, rows: { start: 0, length: picture.height } };
  let passes = 0;
  const look = async (view: View): Promise<Matte> => {
    passes++;
    const answer = await segmenter.session.run(toNetworkInput(segmenter.model, picture, view));
    return placed(toCoarseMatte(segmenter.model, answer, view.isFlipped), view, picture);
  };

  let matte = await look({ ...whole, isFlipped: false });
  let agreed = matte;
  const firstDoubt = doubt(matte);
  const isDoubtful = effort !== 'fast' && firstDoubt > DOUBT_LIMIT;
  // Networks of this kind miss parts far more often than they invent some, so looks are joined by their maximum; a mean
  // would make whatever one of them missed translucent.
  const join = (next: Matte): void => {
    agreed = combined(agreed, next, Math.min);
    matte = combined(matte, next, Math.max);
  };
  if (isDoubtful || effort === 'best') join(await look({ ...whole, isFlipped: true }));
  if (isDoubtful && picture.width !== picture.height) join(await look({ ...unstretched(picture), isFlipped: false }));
  const doubtLeft = passes === 1 ? firstDoubt : doubt(matte);
  const isContradictory = isDoubtful && shareAbove(agreed, HALF) < (1 - CONTRADICTION_LIMIT) * shareAbove(matte, HALF);
  const isInParts = isDoubtful && doubtLeft > UNCERTAIN_LIMIT && shareAbove(matte, SURE) >= MIN_SUBJECT;
  if (isInParts) {
    for (const view of partViews(picture)) matte = combined(matte, await look(view), Math.max);
    matte = grownByColour(matte, picture);
  } else if (effort !== 'fast') {
    const box = grownBox(matte, picture);
    const share = box === undefined ? 1 : (box.width * box.height) / (picture.width * picture.height);
    if (box !== undefined && share < (effort === 'best' ? 0.9 : NEAR_LIMIT)) {
      const near = await look({
        columns: { start: box.x, length: box.width },
        rows: { start: box.y, length: box.height },
        isFlipped: false,
      });
      matte = combined(eroded(matte), near, Math.max);
    }
  }
  const sureShare = shareAbove(matte, SURE);
  const decide = isDoubtful ? keepMissedParts : dropNeighbours;
  const belief = matte;
  matte = decideDoubtfulParts(matte, { decide, minShare: MIN_PART, edgePx: WORK_PX / 128 });
  if (isDoubtful && !isInParts) matte = freedOfGround(matte, grownByColour(belief, picture));
  const subjectShare = shareAbove(matte, HALF);
  const isUncertain = isContradictory || doubtLeft > UNCERTAIN_LIMIT;
  const warnings = Math.min(sureShare, subjectShare) < MIN_SUBJECT ? [NO_SUBJECT] : isUncertain ? [UNCERTAIN] : [];
  return { matte, passes, subjectShare, warnings };
}

/** Beside a subject that is clear, a wide grey area is a neighbour: a flag behind an astronaut. */
function dropNeighbours(meanAlpha: number): 'dropped' | 'stays' {
  return meanAlpha < 0.7 ? 'dropped' : 'stays';
}

/** At a subject that is unclear anyway, it is more often a part that the network misses: a cat's pale cheek. */
function keepMissedParts(meanAlpha: number): 'kept' | 'stays' {
  return meanAlpha >= 0.4 ? 'kept' : 'stays';
}

function combined(a: Matte, b: Matte, choose: (a: number, b: number) => number): Matte {
  const out = createMatte(a.width, a.height);
  for (let i = 0; i < out.data.length; i++) out.data[i] = choose(a.data[i]!, b.data[i]!);
  return out;
}

/** Pixels that are neither subject nor background, beyond the width of a soft edge, relative to the subject. */
function doubt({ width, height, data }: Matte): number {
  const certain = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) certain[i] = data[i]! < 0.15 || data[i]! > 0.85 ? 1 : 0;
  const edgePx = Math.max(2, Math.max(width, height) / 128);
  const distance = squaredDistance(certain, width, height, edgePx);
  let doubtful = 0;
  let subject = 0;
  for (let i = 0; i < data.length; i++) {
    if (distance[i]! > edgePx * edgePx) doubtful++;
    if (data[i]! >= 0.5) subject++;
  }
  return subject === 0 ? 1 : doubtful / subject;
}

/** The matte where its subject is deeper than a coarse edge, else 0: what a nearer look may add to but not take away. */
function eroded(matte: Matte): Matte {
  const { width, height, data } = matte;
  const edgePx = Math.max(2, Math.max(width, height) / 64);
  const background = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) background[i] = 1 - data[i]! >= 0.5 ? 1 : 0;
  const distance = squaredDistance(background, width, height, edgePx);
  const out = createMatte(width, height);
  for (let i = 0; i < data.length; i++) if (distance[i]! > edgePx * edgePx) out.data[i] = data[i]!;
  return out;
}

/** The box of the subject and its haze, grown, in pixels of the picture. */
function grownBox({ width, height, data }: Matte, picture: Raster): Rect | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (data[i]! < 0.2) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  if (right <= left) return undefined;
  const growX = (right - left) * BOX_GROWTH;
  const growY = (bottom - top) * BOX_GROWTH;
  const x = (Math.max(0, left - growX) * picture.width) / width;
  const y = (Math.max(0, top - growY) * picture.height) / height;
  return {
    x,
    y,
    width: (Math.min(width, right + growX) * picture.width) / width - x,
    height: (Math.min(height, bottom + growY) * picture.height) / height - y,
  };
}

function shareAbove({ data }: Matte, level: number): number {
  let above = 0;
  for (let i = 0; i < data.length; i++) if (data[i]! >= level) above++;
  return above / data.length;
}
