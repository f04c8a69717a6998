import { createRandom, deriveSeed, type Rect } from '@backlot/kernels';
import type { FramedSubject } from './find-subject.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a picture is framed by. */
export interface FrameRequest {
  readonly picture: Size;
  /** The size of the result; its proportions count. */
  readonly size: Size;
  readonly subject: FramedSubject | undefined;
  /** Number of the picture among those of the call: neighbours take different places. */
  readonly index: number;
  readonly seed: number;
}

/** Where on the picture, in its pixels, the frame lies; it may reach beyond. */
export type Frame = Rect;

/** Between cropping only (0) and extending only (1) to reach other proportions, as an even ratio; by seed within this range. */
const EXTENDING = [0.45, 0.75] as const;
/** How much nearer or farther the camera goes from picture to picture, as factors of the frame. */
const ZOOM = [0.84, 1.16] as const;
/** How much wider than it must be a frame round a large subject is. */
const LOOSENESS = [1, 1.14] as const;
/** Room that a subject keeps to the frame, share of the frame. */
const ROOM = 0.05;
/** Where the middle of the subject may lie across the frame: middle and thirds, softened. Picture 0 takes the first that fits. */
const PLACES = [0.5, 0.4, 0.6, 0.45, 0.55, 0.36, 0.64] as const;
/** How far places vary by seed, share of the frame. */
const JITTER = 0.04;
/** How far a picture without a subject is looked at beside its middle, share of its size. */
const WANDER = 0.2;

/**
 * Frames a picture anew: a frame of the proportions asked for that cuts no more of the subject than the picture does and keeps to
 * the borders that cut it, nearer or farther and with the subject in another place for every seed and index.
 */
export function planFrame({ picture, size, subject, index, seed }: FrameRequest): Frame {
  const random = createRandom(deriveSeed(seed, 'frame'));
  const within = ([from, to]: readonly [number, number]): number => from + (to - from) * random();
  const aspect = size.width / size.height;
  const extended = Math.max(picture.width, picture.height * aspect);
  const cropped = Math.min(picture.width, picture.height * aspect);
  const wanted = cropped * (extended / cropped) ** within(EXTENDING) * within(ZOOM);
  const width = Math.max(wanted, subject === undefined ? 0 : leastWidth(subject, aspect) * within(LOOSENESS));
  const height = width / aspect;
  if (subject === undefined) {
    const wander = (): number => WANDER * (2 * random() - 1);
    return {
      x: placed((picture.width - width) / 2 + wander() * picture.width, width, picture.width),
      y: placed((picture.height - height) / 2 + (wander() / 2) * picture.height, height, picture.height),
      width,
      height,
    };
  }
  const { box, isCut } = subject;
  const place = (PLACES[index % PLACES.length] ?? 0.5) + JITTER * (2 * random() - 1);
  // Up and down the subject keeps its share of the room above it.
  const above = box.y / Math.max(1, picture.height - box.height);
  return {
    x: held(box.x + box.width / 2 - place * width, {
      length: width,
      whole: picture.width,
      from: box.x,
      to: box.x + box.width,
      cutStart: isCut.left,
      cutEnd: isCut.right,
    }),
    y: held(box.y - above * (height - box.height), {
      length: height,
      whole: picture.height,
      from: box.y,
      to: box.y + box.height,
      cutStart: isCut.top,
      cutEnd: isCut.bottom,
    }),
    width,
    height,
  };
}

/** A subject that the picture cuts may be cut a little more, share of its width, rather than stand at the foot of an empty frame. */
const CUT_MORE = 0.18;
/** What borders cut at both sides is as much scenery: this share of its width has to be seen. */
const LEAST_SCENERY = 0.55;

/** The narrowest frame that holds the subject with room at the sides that do not cut it. */
function leastWidth({ box, isCut }: FramedSubject, aspect: number): number {
  const roomX = (isCut.left ? 0 : ROOM) + (isCut.right ? 0 : ROOM);
  const roomY = (isCut.top ? 0 : ROOM) + (isCut.bottom ? 0 : ROOM);
  const isScenery = isCut.left && isCut.right;
  const share = isScenery ? LEAST_SCENERY : isCut.bottom || isCut.top ? 1 - CUT_MORE : 1;
  const tall = isScenery && isCut.bottom ? 0 : (box.height / (1 - roomY)) * aspect;
  return Math.max((share * box.width) / (1 - roomX), tall);
}

/** A start that does not leave the picture where it need not. */
function placed(start: number, length: number, whole: number): number {
  const most = whole - length;
  return most >= 0 ? Math.min(most, Math.max(0, start)) : Math.min(0, Math.max(most, start));
}

interface Hold {
  readonly length: number;
  readonly whole: number;
  readonly from: number;
  readonly to: number;
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

/** A start at which the frame holds the subject, and does not go beyond a border that cuts it (of two, beyond both alike). */
function held(start: number, { length, whole, from, to, cutStart, cutEnd }: Hold): number {
  const room = ROOM * length;
  if (cutStart && cutEnd) return length >= whole ? (whole - length) / 2 : Math.min(whole - length, Math.max(0, start));
  if (cutStart) return Math.max(0, Math.min(start, from));
  if (cutEnd) return Math.min(whole - length, Math.max(start, to - length));
  return Math.min(from - room, Math.max(to + room - length, start));
}
