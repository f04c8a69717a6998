/** Outlines of leaves: half widths along the midrib, as parts of the length. */
export type LeafShape = 'ovate' | 'oak' | 'maple' | 'lance' | 'round';

/** Half width at `t` (0 = stalk, 1 = tip). */
export function leafHalfWidth(shape: LeafShape, t: number): number {
  const body = Math.sin(Math.PI * Math.min(1, t) ** 0.8);
  switch (shape) {
    case 'ovate':
      return 0.31 * body ** 0.9 * (1 + 0.035 * Math.sin(t * 60));
    case 'round':
      return 0.44 * Math.sqrt(Math.max(0, body)) * (1 + 0.04 * Math.sin(t * 50));
    case 'oak':
      return 0.3 * body ** 0.7 * (0.55 + 0.45 * t) * (1.15 + 0.42 * Math.sin(t * 22 - 0.8));
    case 'lance':
      return 0.085 * body ** 0.8;
    case 'maple':
      return 0;
  }
}

/** Lobes of a maple leaf: angle from the midrib and length. */
const LOBES = [
  [0, 1],
  [0.72, 0.86],
  [1.5, 0.56],
] as const;
const LOBE_WIDTH = 0.17;

/** Points of half a leaf (`side` 1 or -1) from stalk to tip, as x along and y across, in lengths of the leaf. */
export function halfLeaf(shape: LeafShape, side: number, points: number): number[] {
  if (shape === 'maple') return halfMaple(side);
  const outline: number[] = [0, 0];
  for (let i = 1; i < points; i++) {
    const t = i / points;
    outline.push(t, side * leafHalfWidth(shape, t));
  }
  outline.push(1, 0);
  return outline;
}

function halfMaple(side: number): number[] {
  const outline: number[] = [0, 0];
  const at = (angle: number, distance: number) =>
    outline.push(0.3 + Math.cos(angle) * distance * 0.7, side * Math.sin(angle) * distance * 0.72);
  for (let i = LOBES.length - 1; i >= 0; i--) {
    const [angle, length] = LOBES[i]!;
    at(angle + 2.1 * LOBE_WIDTH, length * 0.42);
    if (i < LOBES.length) at(angle + LOBE_WIDTH, length * 0.72);
    if (i > 0) at(angle + LOBE_WIDTH * 0.42, length * 0.74);
    at(angle, length);
    if (i > 0) at(angle - LOBE_WIDTH, length * 0.7);
  }
  return outline;
}
