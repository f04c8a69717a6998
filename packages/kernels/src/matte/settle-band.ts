import type { Matte } from '../image/matte.ts';
import type { Trimap } from '../image/trimap.ts';
import { connectedComponents } from '../morphology/components.ts';

interface SettleOptions {
  /** What each unknown pixel is believed to be, 0 = background, 1 = subject. */
  readonly belief: Float32Array;
  /** How much it keeps to that, against a neighbour of its own colour, which counts 1. */
  readonly trust: Float32Array;
  /** The coarse matte: a part of one side that it has on that side too is no island. */
  readonly matte: Matte;
}

/** What two neighbours still share across the hardest edge. */
const LEAST = 0.003;
/** Steepness of what a difference of colour costs, in shares of the usual one: the band is narrow, so the usual one is the edge itself. */
const STEEPNESS = 2;
/** Over-relaxation of each step; 1 is Gauss-Seidel, 2 no longer converges. */
const STRIDE = 1.5;
/** Rounds there and back in turn: beliefs are trusted, so what neighbours say has not far to go. */
const ROUNDS = 6;
const HALF = 0.5;

/**
 * Decides for every unknown pixel of a trimap on which side of the subject's edge it lies, 1 = inside, before anything is half-transparent:
 * a random walk with beliefs (Grady 2005, "Multilabel random walker image segmentation using prior models") in the band alone,
 * after which parts that hang together with nothing of their side change over. `colour` is interleaved RGBA of 0..255. The edge
 * comes to lie on the picture's edges, also in corners that a band only bridges. About 0.4 us an unknown pixel.
 */
export function settleBand(colour: Float32Array, trimap: Trimap, { belief, trust, matte }: SettleOptions): Uint8Array {
  const { data } = trimap;
  const chance = new Float32Array(data.length);
  for (let i = 0; i < chance.length; i++) chance[i] = data[i] === 128 ? belief[i]! : data[i] === 255 ? 1 : 0;
  walk(chance, bandOf(colour, trimap), belief, trust);
  const side = new Uint8Array(data.length);
  for (let i = 0; i < side.length; i++) side[i] = chance[i]! >= HALF ? 1 : 0;
  turnIslands(side, trimap, matte, 1);
  turnIslands(side, trimap, matte, 0);
  return side;
}

/** The band, with how much its pixels share with their neighbours on the right and below, and those on the left and above with them; 0 beyond the picture. */
interface Band {
  readonly pixels: Int32Array;
  readonly across: Float32Array;
  readonly down: Float32Array;
  readonly width: number;
}

function unknownPixels(trimap: Uint8Array): Int32Array {
  const pixels = new Int32Array(trimap.length);
  let count = 0;
  for (let i = 0; i < trimap.length; i++) if (trimap[i] === 128) pixels[count++] = i;
  return pixels.subarray(0, count);
}

function bandOf(colour: Float32Array, { width, height, data }: Trimap): Band {
  const pixels = unknownPixels(data);
  const across = new Float32Array(data.length);
  const down = new Float32Array(data.length + width);
  let sum = 0;
  for (let u = 0; u < pixels.length; u++) {
    const i = pixels[u]!;
    const x = i % width;
    if (x < width - 1) sum += across[i] = difference(colour, i, i + 1);
    if (i < width * (height - 1)) sum += down[i] = difference(colour, i, i + width);
  }
  const scale = sum > 0 ? (-STEEPNESS * 2 * pixels.length) / sum : 0;
  const tie = (i: number, k: number): number => Math.exp(scale * difference(colour, i, k)) + LEAST;
  for (let u = 0; u < pixels.length; u++) {
    const i = pixels[u]!;
    const x = i % width;
    if (x < width - 1) across[i] = Math.exp(scale * across[i]!) + LEAST;
    if (i < width * (height - 1)) down[i] = Math.exp(scale * down[i]!) + LEAST;
    if (x > 0 && data[i - 1] !== 128) across[i - 1] = tie(i - 1, i);
    if (i >= width && data[i - width] !== 128) down[i - width] = tie(i - width, i);
  }
  return { pixels, across, down, width };
}

function difference(colour: Float32Array, i: number, k: number): number {
  const r = colour[i * 4]! - colour[k * 4]!;
  const g = colour[i * 4 + 1]! - colour[k * 4 + 1]!;
  const b = colour[i * 4 + 2]! - colour[k * 4 + 2]!;
  return r * r + g * g + b * b;
}

function walk(chance: Float32Array, band: Band, belief: Float32Array, trust: Float32Array): void {
  const { pixels, across, down, width } = band;
  for (let round = 0; round < ROUNDS; round++)
    for (let n = 0; n < pixels.length; n++) {
      const i = pixels[round % 2 === 0 ? n : pixels.length - 1 - n]!;
      const left = i % width > 0 ? across[i - 1]! : 0;
      const right = across[i]!;
      const above = i >= width ? down[i - width]! : 0;
      const below = down[i]!;
      let sum = trust[i]! * belief[i]!;
      if (left > 0) sum += left * chance[i - 1]!;
      if (right > 0) sum += right * chance[i + 1]!;
      if (above > 0) sum += above * chance[i - width]!;
      if (below > 0) sum += below * chance[i + width]!;
      const weight = trust[i]! + left + right + above + below;
      if (weight > 0) chance[i]! += STRIDE * (sum / weight - chance[i]!);
    }
}

/** Gives to the other side, in place, the parts of one side of which the trimap and the coarse matte have nothing on that side. */
function turnIslands(side: Uint8Array, { width, height, data }: Trimap, matte: Matte, own: 0 | 1): void {
  const isOwn = new Uint8Array(side.length);
  for (let i = 0; i < side.length; i++) if (side[i] === own) isOwn[i] = 1;
  const { labels, areas } = connectedComponents(isOwn, width, height);
  const isHeld = new Uint8Array(areas.length);
  for (let i = 0; i < side.length; i++)
    if (isOwn[i] === 1 && (data[i] !== 128 || matte.data[i]! >= HALF === (own === 1))) isHeld[labels[i]!] = 1;
  for (let i = 0; i < side.length; i++) if (isOwn[i] === 1 && isHeld[labels[i]!] === 0) side[i] = 1 - own;
}
