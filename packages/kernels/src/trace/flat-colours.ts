import type { Oklab } from '../colour/oklab.ts';
import type { ColourBin } from './colour-bins.ts';
import { oklabDistance2, type RgbBytes } from './oklab-of-bytes.ts';

/** The colours that a picture is made of, and how much of it they explain. */
export interface FlatColours {
  /** The most frequent first. */
  readonly palette: readonly RgbBytes[];
  /** Share of the counted pixels that are of one of these colours, 0..1. */
  readonly coverage: number;
  /** Share of the counted pixels that lie amid their own colour, 0..1. */
  readonly solidity: number;
}

/** Oklab distance within which two colours are taken for one that noise has spread. */
const SAME_COLOUR = 0.045;
/** The same where both are exact colours of areas: what cannot be told apart side by side. */
const SAME_EXACT_COLOUR = 0.018;
/** Solid pixels of one exact colour that make it an area in its own right. */
const EXACT_AREA_PIXELS = 64;
/** An area must have this many solid pixels to bring a colour of its own; a line, this many pixels of any kind. */
const MIN_SOLID_PIXELS = 6;
const MIN_LINE_PIXELS = 14;
/** Oklab distance from the mix of two more frequent colours within which a colour without an area is their blend. */
const BLEND_DISTANCE = 0.05;

interface Cluster {
  readonly exact: RgbBytes;
  readonly lab: Oklab;
  count: number;
  solidCount: number;
}

/** Finds the colours of areas and lines among the bins of a picture. At most `limit` colours are returned. */
export function findFlatColours(bins: readonly ColourBin[], limit: number): FlatColours {
  const clusters: Cluster[] = [];
  let total = 0;
  let solid = 0;
  for (const { count, solidCount, exact, lab, isExact } of bins) {
    total += count;
    solid += solidCount;
    const reach = isExact && solidCount >= EXACT_AREA_PIXELS ? SAME_EXACT_COLOUR : SAME_COLOUR;
    const home = nearestWithin(clusters, lab, reach);
    if (home) {
      home.count += count;
      home.solidCount += solidCount;
    } else if (clusters.length < MAX_CLUSTERS) clusters.push({ exact, lab, count, solidCount });
  }
  clusters.sort((a, b) => b.count - a.count);
  const kept: Cluster[] = [];
  for (const cluster of clusters) {
    if (kept.length >= limit) break;
    const hasArea = cluster.solidCount >= MIN_SOLID_PIXELS;
    if (hasArea || (cluster.count >= MIN_LINE_PIXELS && !isBlendOf(cluster.lab, kept))) kept.push(cluster);
  }
  const covered = kept.reduce((sum, { count }) => sum + count, 0);
  return {
    palette: kept.map(({ exact }) => exact),
    coverage: total === 0 ? 1 : covered / total,
    solidity: total === 0 ? 1 : solid / total,
  };
}

function nearestWithin(clusters: readonly Cluster[], lab: Oklab, reach: number): Cluster | undefined {
  let nearest: Cluster | undefined;
  let best = reach ** 2;
  for (const cluster of clusters) {
    const distance = oklabDistance2(cluster.lab, lab);
    if (distance >= best) continue;
    best = distance;
    nearest = cluster;
  }
  return nearest;
}

/** More groups than any flat picture has: a photo is recognised long before. */
const MAX_CLUSTERS = 256;

function isBlendOf(lab: Oklab, colours: readonly Cluster[]): boolean {
  for (let a = 0; a < colours.length; a++)
    for (let b = a + 1; b < colours.length; b++)
      if (distanceToMix2(lab, colours[a]!.lab, colours[b]!.lab) < BLEND_DISTANCE ** 2) return true;
  return false;
}

function distanceToMix2(lab: Oklab, from: Oklab, to: Oklab): number {
  const length2 = oklabDistance2(from, to);
  const along = [0, 1, 2].reduce((sum, c) => sum + (lab[c]! - from[c]!) * (to[c]! - from[c]!), 0);
  const t = Math.min(1, Math.max(0, length2 === 0 ? 0 : along / length2));
  return oklabDistance2(lab, [
    from[0] + t * (to[0] - from[0]),
    from[1] + t * (to[1] - from[1]),
    from[2] + t * (to[2] - from[2]),
  ]);
}
