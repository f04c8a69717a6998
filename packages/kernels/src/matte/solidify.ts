import { createMatte, type Matte } from '../image/matte.ts';
import { connectedComponents } from '../morphology/components.ts';
import { atLeast, below } from '../morphology/threshold.ts';

interface SolidifyOptions {
  /** Separate parts smaller than this share of the largest part are dropped, 0..1. */
  readonly minPart: number;
  /** A hole is kept only where alpha falls below this, 0..1: shallow holes are doubts of a network, not openings. */
  readonly openBelow: number;
  /** Holes smaller than this share of the picture are filled however deep, 0..1. */
  readonly minHole: number;
}

const HALF = 0.5;
/** A hole at the edge of the picture that is larger than this share of it is no doubt but background of which a network is unsure. */
const MAX_BAY = 0.01;
/** Haze fainter than this connects nothing. */
const FAINT = 0.05;

/**
 * Makes a network's matte whole: drops separate specks with the haze around them and fills holes that are not openings, so
 * that interiors are solid up to the edge of the picture, where networks see less. The edge of what stays is untouched. About 25 ms
 * a megapixel.
 */
export function solidifyMatte(matte: Matte, options: SolidifyOptions): Matte {
  const out = createMatte(matte.width, matte.height, Float32Array.from(matte.data));
  dropSpecks(out, options.minPart);
  fillHoles(out, options);
  return out;
}

/** A haze is kept when a part of it that counts is large enough. */
function dropSpecks({ width, height, data }: Matte, minPart: number): void {
  const parts = connectedComponents(atLeast(data, HALF), width, height);
  const hazes = connectedComponents(atLeast(data, FAINT), width, height);
  const minArea = minPart * parts.areas.subarray(1).reduce((a, b) => Math.max(a, b), 0);
  const isKept = new Uint8Array(hazes.areas.length);
  for (let i = 0; i < data.length; i++) {
    const part = parts.labels[i]!;
    if (part > 0 && parts.areas[part]! >= minArea) isKept[hazes.labels[i]!] = 1;
  }
  for (let i = 0; i < data.length; i++) if (isKept[hazes.labels[i]!] === 0) data[i] = 0;
}

function fillHoles({ width, height, data }: Matte, { openBelow, minHole }: SolidifyOptions): void {
  const { labels, areas } = connectedComponents(below(data, HALF), width, height, 4);
  const isInner = new Uint8Array(areas.length).fill(1);
  const depth = new Float32Array(areas.length).fill(1);
  for (let i = 0; i < data.length; i++) {
    const label = labels[i]!;
    if (data[i]! < depth[label]!) depth[label] = data[i]!;
    const x = i % width;
    if (x === 0 || x === width - 1 || i < width || i >= data.length - width) isInner[label] = 0;
  }
  const isFilled = Array.from(areas, (area, label) => {
    const isShallow = depth[label]! >= openBelow;
    return isInner[label] === 1 ? isShallow || area < minHole * data.length : isShallow && area < MAX_BAY * data.length;
  });
  for (let i = 0; i < data.length; i++) if (labels[i]! > 0 && isFilled[labels[i]!]) data[i] = 1;
}
