import type { OklabPicture } from '../colour/oklab-picture.ts';

interface WalkOptions {
  /** What each pixel is believed to be before it has met its neighbours, 0 = background, 1 = subject. */
  readonly belief: Float32Array;
  /** How much a pixel keeps to its belief, against a neighbour of its own colour, which counts 1. */
  readonly trust: Float32Array;
  /** Rounds over the picture, there and back in turn; what is known travels far through one colour in each. */
  readonly rounds: number;
}

/** Differences of hue count twice those of lightness: shading changes lightness alone. */
const HUE = 2;
/** What two neighbours still share across the hardest edge. */
const LEAST = 0.005;
/** Over-relaxation of each step; 1 is Gauss-Seidel, 2 no longer converges. */
const STRIDE = 1.5;

/**
 * The chance that a random walker who leaves a pixel, likes to stay in its colour and stops by belief ends in the subject: belief,
 * evened out within areas of one colour and kept apart at their edges (Grady 2005, "Multilabel random walker image segmentation
 * using prior models"; weights as in GrabCut, Rother, Kolmogorov, Blake 2004, eq. 5). Successive over-relaxation.
 */
export function randomWalk(picture: OklabPicture, { belief, trust, rounds }: WalkOptions): Float32Array {
  const { width, height } = picture;
  const { across, down } = ties(picture);
  const chance = belief.slice();
  const visit = (x: number, y: number): void => {
    const i = y * width + x;
    let weight = trust[i]!;
    let sum = weight * belief[i]!;
    if (x > 0) {
      weight += across[i - 1]!;
      sum += across[i - 1]! * chance[i - 1]!;
    }
    if (x < width - 1) {
      weight += across[i]!;
      sum += across[i]! * chance[i + 1]!;
    }
    if (y > 0) {
      weight += down[i - width]!;
      sum += down[i - width]! * chance[i - width]!;
    }
    if (y < height - 1) {
      weight += down[i]!;
      sum += down[i]! * chance[i + width]!;
    }
    chance[i]! += STRIDE * (sum / weight - chance[i]!);
  };
  for (let round = 0; round < rounds; round++)
    if (round % 2 === 0) for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) visit(x, y);
    else for (let y = height - 1; y >= 0; y--) for (let x = width - 1; x >= 0; x--) visit(x, y);
  return chance.map((value) => Math.min(1, Math.max(0, value)));
}

/** How alike each pixel and its right and its lower neighbour are: 1 for one colour, by the contrast that is usual in the picture. */
function ties(picture: OklabPicture): { readonly across: Float32Array; readonly down: Float32Array } {
  const { width, height } = picture;
  const across = new Float32Array(width * height);
  const down = new Float32Array(width * height);
  let sum = 0;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (x < width - 1) sum += across[i] = difference(picture, i, i + 1);
      if (y < height - 1) sum += down[i] = difference(picture, i, i + width);
    }
  const usual = sum / Math.max(1, (width - 1) * height + width * (height - 1));
  const scale = usual > 0 ? -1 / (2 * usual) : 0;
  for (let i = 0; i < across.length; i++) {
    across[i] = Math.exp(scale * across[i]!) + LEAST;
    down[i] = Math.exp(scale * down[i]!) + LEAST;
  }
  return { across, down };
}

function difference({ lightness, greenRed, blueYellow }: OklabPicture, i: number, k: number): number {
  const a = greenRed[i]! - greenRed[k]!;
  const b = blueYellow[i]! - blueYellow[k]!;
  return (lightness[i]! - lightness[k]!) ** 2 + HUE * HUE * (a * a + b * b);
}
