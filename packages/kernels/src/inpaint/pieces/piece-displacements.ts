import type { Level } from '../level.ts';
import type { Displacement } from './displacement.ts';
import { frequentDisplacements } from './frequent-displacements.ts';
import { rimDisplacements } from './rim-displacements.ts';

/** Displacements to choose between: from the fill so far, and by the rim. Fewer of either were worse. */
const MOST_FREQUENT = 48;
const MOST_RIM = 24;

/**
 * By what pieces may be copied into a filled level: displacements that the fill uses often (after He and Sun 2012, "Statistics of patch
 * offsets for image completion") and such that continue the rim of the hole, each once.
 */
export function pieceDisplacements(level: Level): Displacement[] {
  const all = [...frequentDisplacements(level, MOST_FREQUENT), ...rimDisplacements(level, MOST_RIM)];
  return all.filter(({ dx, dy }, i) => all.findIndex((other) => other.dx === dx && other.dy === dy) === i);
}
