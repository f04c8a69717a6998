import type { PieceGraph } from './piece-graph.ts';
import { wordDistance } from './word-distance.ts';

/** What a seam costs for each pixel of its length, however well it is hidden, tenths of a level: fewer pieces. */
export const SEAM = 200;
/** A level of difference across a seam, on either side, tenths. */
const PER_LEVEL = 10;
/** What lies beyond a seam is not known there. */
const UNKNOWN_BEYOND = 1500;

/** What it costs that neighbours `n` and `m` show displacements `a` and `b`, tenths of a level. */
export function seamCost(graph: PieceGraph, n: number, m: number, a: number, b: number): number {
  return a === b ? 0 : SEAM + acrossSeam(graph, n, a, b) + acrossSeam(graph, m, a, b);
}

/** How unlike the things are that displacements `a` and `b` show at node `n`, tenths of a level. */
export function acrossSeam({ places, shown, isShown }: PieceGraph, n: number, a: number, b: number): number {
  const i = a * places.length + n;
  const j = b * places.length + n;
  return isShown[i] & isShown[j] ? PER_LEVEL * wordDistance(shown[i], shown[j]) : UNKNOWN_BEYOND;
}
