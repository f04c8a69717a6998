import { createMatte, type Matte } from '../image/matte.ts';
import type { Trimap } from '../image/trimap.ts';

/** Alpha as the colours of certain subject and certain background near by explain it. */
export interface SampledAlpha {
  /** Exactly 0 and 1 where the trimap is certain. */
  readonly alpha: Matte;
  /** How well the samples explain a pixel and how different they are, 0..1; 0 where the trimap is certain. */
  readonly confidence: Float32Array;
}

/** Rays that every pixel sends out; they turn from pixel to pixel, so that neighbours see other samples (Gastal, Oliveira 2010). */
const RAYS = 4;
const TURNS = 9;
/** Pixels that a ray goes beyond the edge of what is unknown: right at it colours are still mixed. */
const BEYOND_PX = 2;
/** A distance of so many times the nearest sample's costs as much as one 8-bit step of colour (He et al. 2011, eq. 4, eta). */
const DISTANCE_COST = 2;
/** Colour error, in 8-bit steps, at which confidence has fallen to 1/e (Gastal, Oliveira 2010, section 4.2: 10 of 0..1). */
const MISFIT = 25.5;
/** Difference of both samples, in 8-bit steps, below which they cannot be told apart. */
const SEPARATION = 40;
/** A pixel as similar as this, in 8-bit steps, to a sample of the other side might as well belong there: dark hair before a dark crowd. */
const FAMILIAR = 40;
/** How often pairs travel over the picture, there and back. */
const TRAVELS = 2;

/**
 * Alpha of the unknown pixels from pairs of samples: the colours of certain subject and certain background that rays meet (Gastal,
 * Oliveira 2010, "Shared sampling for real-time alpha matting"). Good pairs travel from pixel to pixel (He, Rhemann, Rother, Tang,
 * Sun 2011, "A global sampling method for alpha matting", section 4). `colour` is interleaved RGBA of 0..255; rays are at most
 * `reachPx` long.
 */
export function sampleAlpha(colour: Float32Array, trimap: Trimap, reachPx: number): SampledAlpha {
  const { width, height, data } = trimap;
  const alpha = createMatte(width, height);
  const pixels = new Int32Array(data.length);
  let count = 0;
  for (let i = 0; i < data.length; i++)
    if (data[i] === 128) pixels[count++] = i;
    else if (data[i] === 255) alpha.data[i] = 1;
  const search = emptySearch(colour, width, data.length, pixels.subarray(0, count));
  for (let n = 0; n < count; n++) if (sends(pixels[n]!, width)) sendRays(search, data, height, pixels[n]!, reachPx);
  for (let n = 0; n < count; n++)
    if (!sends(pixels[n]!, width) && !askNeighbours(search, data, pixels[n]!))
      sendRays(search, data, height, pixels[n]!, reachPx);
  for (let travel = 0; travel < TRAVELS; travel++) {
    for (let n = 0; n < count; n++) adopt(search, data, pixels[n]!, -1, -width);
    for (let n = count - 1; n >= 0; n--) adopt(search, data, pixels[n]!, 1, width);
  }
  const confidence = new Float32Array(data.length);
  for (let n = 0; n < count; n++) {
    const i = pixels[n]!;
    if (search.subject[i]! < 0 || search.ground[i]! < 0) continue;
    measure(colour, i, search.subject[i]!, search.ground[i]!);
    alpha.data[i] = measured.alpha;
    const other = measured.alpha > 0.5 ? search.likeGround[i]! : search.likeSubject[i]!;
    confidence[i] =
      Math.exp(-measured.misfit / MISFIT) *
      (1 - Math.exp(-measured.squaredSeparation / (SEPARATION * SEPARATION))) *
      (1 - Math.exp(-other / (FAMILIAR * FAMILIAR)));
  }
  return { alpha, confidence };
}

/** The best pair of samples that every pixel has found so far. */
interface Search {
  readonly width: number;
  readonly colour: Float32Array;
  /** Pixels of the samples, -1 = none yet. */
  readonly subject: Int32Array;
  readonly ground: Int32Array;
  readonly cost: Float32Array;
  /** Distance of the nearest sample of each kind, px. */
  readonly nearSubject: Float32Array;
  readonly nearGround: Float32Array;
  /** Squared difference of a pixel's colour from the most similar sample of each kind that its own rays met. */
  readonly likeSubject: Float32Array;
  readonly likeGround: Float32Array;
}

/** Nothing found yet. Only the places of `pixels` are written: most of a picture is certain. */
function emptySearch(colour: Float32Array, width: number, length: number, pixels: Int32Array): Search {
  const search: Search = {
    width,
    colour,
    subject: new Int32Array(length),
    ground: new Int32Array(length),
    cost: new Float32Array(length),
    nearSubject: new Float32Array(length),
    nearGround: new Float32Array(length),
    likeSubject: new Float32Array(length),
    likeGround: new Float32Array(length),
  };
  for (let n = 0; n < pixels.length; n++) {
    const i = pixels[n]!;
    search.subject[i] = -1;
    search.ground[i] = -1;
    search.cost[i] = Infinity;
    search.nearSubject[i] = 1;
    search.nearGround[i] = 1;
    search.likeSubject[i] = Infinity;
    search.likeGround[i] = Infinity;
  }
  return search;
}

const metSubject = new Int32Array(RAYS);
const metGround = new Int32Array(RAYS);

/** Lets one pixel look for samples and take the best pair of them. */
function sendRays(search: Search, trimap: Uint8Array, height: number, i: number, reachPx: number): void {
  const { width } = search;
  const x = i % width;
  const y = (i - x) / width;
  const turn = ((x % 3) + 3 * (y % 3)) / TURNS;
  let [nearSubject, nearGround] = [Infinity, Infinity];
  for (let ray = 0; ray < RAYS; ray++) {
    const angle = ((ray + turn) * 2 * Math.PI) / RAYS;
    const stepX = Math.cos(angle);
    const stepY = Math.sin(angle);
    let [subject, ground] = [-1, -1];
    for (let step = 1; step <= reachPx && (subject < 0 || ground < 0); step++) {
      const atX = Math.round(x + stepX * step);
      const atY = Math.round(y + stepY * step);
      if (atX < 0 || atY < 0 || atX >= width || atY >= height) break;
      const known = trimap[atY * width + atX]!;
      if (known === 128 || (known === 255 ? subject : ground) >= 0) continue;
      const beyondX = Math.round(x + stepX * (step + BEYOND_PX));
      const beyondY = Math.round(y + stepY * (step + BEYOND_PX));
      const isInside = beyondX >= 0 && beyondY >= 0 && beyondX < width && beyondY < height;
      const beyond = isInside ? beyondY * width + beyondX : -1;
      const met = beyond >= 0 && trimap[beyond] === known ? beyond : atY * width + atX;
      if (known === 255) {
        subject = met;
        nearSubject = Math.min(nearSubject, step);
      } else {
        ground = met;
        nearGround = Math.min(nearGround, step);
      }
    }
    metSubject[ray] = subject;
    metGround[ray] = ground;
  }
  for (let ray = 0; ray < RAYS; ray++) {
    noteLikeness(search.likeSubject, search.colour, i, metSubject[ray]!);
    noteLikeness(search.likeGround, search.colour, i, metGround[ray]!);
  }
  search.nearSubject[i] = nearSubject;
  search.nearGround[i] = nearGround;
  for (let a = 0; a < RAYS; a++) {
    if (metSubject[a]! < 0) continue;
    for (let b = 0; b < RAYS; b++) if (metGround[b]! >= 0) tryPair(search, i, metSubject[a]!, metGround[b]!);
  }
}

/** Every other pixel sends rays, as on a chessboard: the others learn from four that do, at half the cost. */
function sends(i: number, width: number): boolean {
  return ((i + ((i / width) | 0) * (1 - (width & 1))) & 1) === 0;
}

/** Takes over what the neighbours' rays met; false if there are none whose rays met both kinds. */
function askNeighbours(search: Search, trimap: Uint8Array, i: number): boolean {
  const { width, colour, subject, ground, nearSubject, nearGround } = search;
  let [toSubject, toGround] = [Infinity, Infinity];
  for (let n = 0; n < 4; n++) {
    const from = neighbour(i, n, width);
    if (trimap[from] !== 128 || subject[from]! < 0) continue;
    toSubject = Math.min(toSubject, nearSubject[from]!);
    toGround = Math.min(toGround, nearGround[from]!);
    noteLikeness(search.likeSubject, colour, i, subject[from]!);
    noteLikeness(search.likeGround, colour, i, ground[from]!);
  }
  if (toSubject === Infinity) return false;
  nearSubject[i] = toSubject;
  nearGround[i] = toGround;
  for (let n = 0; n < 4; n++) {
    const from = neighbour(i, n, width);
    if (trimap[from] === 128 && subject[from]! >= 0) tryPair(search, i, subject[from]!, ground[from]!);
  }
  return true;
}

function neighbour(i: number, n: number, width: number): number {
  return n === 0 ? i - 1 : n === 1 ? i + 1 : n === 2 ? i - width : i + width;
}

function noteLikeness(likeness: Float32Array, colour: Float32Array, i: number, sample: number): void {
  if (sample < 0) return;
  const r = colour[i * 4]! - colour[sample * 4]!;
  const g = colour[i * 4 + 1]! - colour[sample * 4 + 1]!;
  const b = colour[i * 4 + 2]! - colour[sample * 4 + 2]!;
  const square = r * r + g * g + b * b;
  if (square < likeness[i]!) likeness[i] = square;
}

/** Lets a pixel try the pairs of two neighbours, and each half of them with its own other half. */
function adopt(search: Search, trimap: Uint8Array, i: number, aside: number, above: number): void {
  for (let n = 0; n < 2; n++) {
    const from = i + (n === 0 ? aside : above);
    if (trimap[from] !== 128) continue;
    const subject = search.subject[from]!;
    const ground = search.ground[from]!;
    if (subject < 0 || ground < 0) continue;
    tryPair(search, i, subject, ground);
    if (search.ground[i] !== ground) tryPair(search, i, subject, search.ground[i]!);
    if (search.subject[i] !== subject) tryPair(search, i, search.subject[i]!, ground);
  }
}

/** What a pair says of a pixel; one object for all, as there are millions of questions. */
const measured = { alpha: 0, misfit: 0, squaredSeparation: 0 };

function tryPair(search: Search, i: number, subject: number, ground: number): void {
  const { width, cost } = search;
  measure(search.colour, i, subject, ground);
  if (measured.misfit >= cost[i]!) return;
  const y = (i / width) | 0;
  const x = i - y * width;
  const own =
    measured.misfit +
    DISTANCE_COST *
      (distance(subject, x, y, width) / search.nearSubject[i]! + distance(ground, x, y, width) / search.nearGround[i]!);
  if (own >= cost[i]!) return;
  cost[i] = own;
  search.subject[i] = subject;
  search.ground[i] = ground;
}

function distance(pixel: number, x: number, y: number, width: number): number {
  const pixelY = (pixel / width) | 0;
  const alongX = pixel - pixelY * width - x;
  const alongY = pixelY - y;
  return Math.sqrt(alongX * alongX + alongY * alongY);
}

/** Alpha by the place of a pixel's colour on the line between both samples, and its distance from that line. */
function measure(colour: Float32Array, i: number, subject: number, ground: number): void {
  const [p, f, b] = [i * 4, subject * 4, ground * 4];
  const wayR = colour[f]! - colour[b]!;
  const wayG = colour[f + 1]! - colour[b + 1]!;
  const wayB = colour[f + 2]! - colour[b + 2]!;
  const ownR = colour[p]! - colour[b]!;
  const ownG = colour[p + 1]! - colour[b + 1]!;
  const ownB = colour[p + 2]! - colour[b + 2]!;
  const square = wayR * wayR + wayG * wayG + wayB * wayB;
  const along = (ownR * wayR + ownG * wayG + ownB * wayB) / Math.max(1, square);
  const alpha = along < 0 ? 0 : along > 1 ? 1 : along;
  const r = ownR - alpha * wayR;
  const g = ownG - alpha * wayG;
  const b2 = ownB - alpha * wayB;
  measured.alpha = alpha;
  measured.misfit = Math.sqrt(r * r + g * g + b2 * b2);
  measured.squaredSeparation = square;
}
