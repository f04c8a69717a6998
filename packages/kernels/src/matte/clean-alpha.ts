import { createMatte, type Matte } from '../image/matte.ts';
import { createTrimap, type Trimap } from '../image/trimap.ts';
import { connectedComponents } from '../morphology/components.ts';
import { atLeast, below } from '../morphology/threshold.ts';

interface CleanOptions {
  /** Where the alpha was solved; follows what changes. */
  readonly trimap: Trimap;
  /** Where the network is certain: 255 = subject. */
  readonly certain: Trimap;
  /** The coarse matte: what a network believes, 0..1. */
  readonly belief: Matte;
}

/** Alpha that joins a fragment to the subject; haze of 0.1 also joins blades of grass to fur. */
const FAINT = 0.3;
/** Alpha below which something enclosed is a hole. */
const SOLID = 0.95;
/** A hole stays where the belief in it falls below the first, or is on average below the second: it is an opening. */
const OPENING = { least: 0.3, mean: 0.5 } as const;

/**
 * Solved alpha without what no subject has: fragments that hang together with nothing certain become background (blades of grass
 * in front of fur), and holes that subject alone encloses become solid unless the network believes in an opening there. The edge
 * itself and strands that reach the subject are untouched. About 15 ms a megapixel.
 */
export function cleanAlpha(
  solved: Matte,
  { trimap: band, certain, belief }: CleanOptions,
): { readonly matte: Matte; readonly trimap: Trimap } {
  const matte = createMatte(solved.width, solved.height, Float32Array.from(solved.data));
  const trimap = createTrimap(band.width, band.height, Uint8Array.from(band.data));
  dropFragments(matte, trimap.data, certain.data);
  fillHoles(matte, trimap.data, belief.data);
  return { matte, trimap };
}

function dropFragments({ width, height, data }: Matte, trimap: Uint8Array, certain: Uint8Array): void {
  const { labels, areas } = connectedComponents(atLeast(data, FAINT), width, height);
  const isHeld = new Uint8Array(areas.length);
  for (let i = 0; i < data.length; i++) if (certain[i] === 255) isHeld[labels[i]!] = 1;
  for (let i = 0; i < data.length; i++) if (labels[i]! > 0 && isHeld[labels[i]!] === 0) data[i] = trimap[i] = 0;
}

function fillHoles({ width, height, data }: Matte, trimap: Uint8Array, belief: Float32Array): void {
  const { labels, areas } = connectedComponents(below(data, SOLID), width, height, 4);
  const isHole = new Uint8Array(areas.length).fill(1);
  const beliefs = new Float64Array(areas.length);
  for (let i = 0; i < data.length; i++) {
    const label = labels[i]!;
    beliefs[label]! += belief[i]!;
    const x = i % width;
    const isBorder = x === 0 || x === width - 1 || i < width || i >= data.length - width;
    if (isBorder || belief[i]! < OPENING.least) isHole[label] = 0;
  }
  isHole[0] = 0;
  for (let label = 1; label < areas.length; label++)
    if (beliefs[label]! < OPENING.mean * areas[label]!) isHole[label] = 0;
  for (let i = 0; i < data.length; i++) {
    if (isHole[labels[i]!] === 0) continue;
    data[i] = 1;
    trimap[i] = 255;
  }
}
