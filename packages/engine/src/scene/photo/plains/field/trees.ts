import { createRandom, type Random } from '@backlot/kernels';
import { drawBlob, type Blob } from '../brush/blob.ts';
import { drawStroke, type PlantCanvas, type Stroke } from '../brush/stroke.ts';
import type { Air } from '../country/air.ts';
import type { CountryLight } from '../country/country-light.ts';
import { hazeColour, plantShade, shadePlant, type PlantTissue } from './plant-light.ts';
import { columnOf } from './plants/grass.ts';
import { TISSUES } from './tissues.ts';

/** The habit of a tree. */
export type TreeShape = 'round' | 'tall' | 'cypress' | 'acacia' | 'bush';

/** A tree in the world. */
export interface Tree {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly heightM: number;
  readonly shape: TreeShape;
  readonly seed: number;
  readonly leaf: PlantTissue;
  readonly lit: number;
}

interface Crown {
  /** Middle, as parts of the tree's height: to the right and up. */
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly high: number;
}

const CLOSENESS = 0.75;
const LEVELS = 6;
/** A clump that faces the sun throws back more than leaves standing in all directions. */
const CROWN_SUN = 1.7;
/** Shadows on the ground: how dark, how far they may reach (in heights), up to which distance they are drawn, m. */
const SHADOW = 0.5;
const LONGEST_SHADOW = 1.6;
const SHADOWS_TO_M = 260;
const MOST_CLUMPS = 3200;

export interface TreeBrush {
  readonly canvas: PlantCanvas;
  readonly stroke: Stroke;
  readonly blob: Blob;
  readonly light: CountryLight;
  readonly air: Air;
  /** Pixels a metre at one metre, row of the horizon, height of the eye, columns. */
  readonly focalPx: number;
  readonly horizonPx: number;
  readonly eyeY: number;
  readonly widthPx: number;
}

/** Draws a tree: trunk, and a crown of many clumps of leaves, each lit by the way it faces. */
export function drawTree(brush: TreeBrush, tree: Tree): void {
  const { canvas, stroke, blob, light, air, focalPx } = brush;
  const random = createRandom(tree.seed);
  const scale = focalPx / tree.z;
  const rootX = brush.widthPx / 2 + tree.x * scale;
  const rootY = brush.horizonPx - (tree.y - brush.eyeY) * scale;
  const tall = tree.heightM * scale;
  if (rootX + tall < 0 || rootX - tall > brush.widthPx || tall < 1.5) return;
  const haze = 1 - Math.exp(-tree.z / air.visibilityM);
  const at = columnOf(rootX, air.colour) * 3;
  const right = tree.x / tree.z;
  const [sx, sy, sz] = light.sun;
  const towards = (right * sx + sz) / Math.sqrt(1 + right * right);
  const crowns = CROWNS[tree.shape](random);
  if (tree.z < SHADOWS_TO_M && sy > 0) drawShadow(brush, tree, { rootX, rootY, scale });
  // Trunk and boughs.
  if (tree.shape !== 'bush' && tree.shape !== 'cypress') {
    const bark = plantShade(TISSUES.bark, { light, height: 0.5, closeness: CLOSENESS });
    shadePlant(stroke.rootColour, bark, towards, tree.lit * 0.6, 1);
    stroke.tipColour.set(stroke.rootColour);
    hazeColour(stroke.rootColour, air.colour, at, haze);
    hazeColour(stroke.tipColour, air.colour, at, haze);
    stroke.z = tree.z;
    drawBoughs(brush, crowns, { rootX, rootY, tall, fork: FORKS[tree.shape] });
  }
  const area = crowns.reduce((sum, { wide, high }) => sum + wide * high, 0) * tall * tall;
  const clumpPx = Math.max(0.8, Math.min(tall * 0.03, 0.75 + tall * 0.0075));
  const count = Math.min(MOST_CLUMPS, Math.max(10, Math.round((area * 3.6) / (clumpPx * clumpPx))));
  const levels = Array.from({ length: LEVELS }, (_, i) =>
    plantShade(tree.leaf, { light, height: i / (LEVELS - 1), closeness: CLOSENESS }),
  );
  blob.z = tree.z;
  blob.point = 0.2;
  for (let i = 0; i < count; i++) {
    // Back to front: the first clumps are the far side, in the shade of the others.
    const front = i / count;
    const crown = crowns[Math.floor(random() * crowns.length)]!;
    const angle = random() * 2 * Math.PI;
    const out = Math.sqrt(random());
    // A point on the ball that faces the camera more the later it is drawn.
    const nx = Math.cos(angle) * out;
    const ny = Math.sin(angle) * out;
    const nz = -Math.sqrt(Math.max(0, 1 - out * out)) * (front * 2 - 1);
    const ragged = 0.82 + 0.36 * random();
    blob.x = rootX + (crown.x + nx * crown.wide * ragged) * tall;
    blob.y = rootY - (crown.y + ny * crown.high * ragged) * tall;
    const facing = Math.max(0, nx * sx + ny * sy * 1.1 + nz * sz + 0.12);
    const under = 0.5 + 0.5 * ny;
    const gain = 0.65 + 0.6 * random();
    const lit = tree.lit * Math.min(CROWN_SUN, facing * 2.3) * (0.3 + 0.7 * front);
    const level = Math.round((0.42 + 0.58 * under * (0.4 + 0.6 * front)) * (LEVELS - 1));
    shadePlant(blob.toColour, levels[level]!, towards * 0.6, lit, gain);
    for (let c = 0; c < 3; c++) blob.fromColour[c] = blob.toColour[c]! * 0.72;
    hazeColour(blob.toColour, air.colour, at, haze);
    hazeColour(blob.fromColour, air.colour, at, haze);
    const size = clumpPx * (0.6 + 0.9 * random());
    blob.long = size * 1.15;
    blob.wide = size * 0.72;
    const turn = random() * Math.PI * 2;
    blob.axisX = Math.cos(turn);
    blob.axisY = -Math.abs(Math.sin(turn));
    blob.opacity = 0.92;
    drawBlob(canvas, blob);
  }
}

/** Height at which the trunk forks, as a part of the tree's. */
const FORKS: Readonly<Record<TreeShape, number>> = { round: 0.3, tall: 0.3, cypress: 0, acacia: 0.46, bush: 0 };
const TRUNK_WIDTH = 0.05;
const BOUGH_WIDTH = 0.026;

interface Trunk {
  readonly rootX: number;
  readonly rootY: number;
  readonly tall: number;
  readonly fork: number;
}

/** A trunk, and from its fork a bough into each part of the crown. */
function drawBoughs(
  { canvas, stroke }: TreeBrush,
  crowns: readonly Crown[],
  { rootX, rootY, tall, fork }: Trunk,
): void {
  const lean = 0.06 * Math.sign(crowns[0]?.x ?? 1);
  const forkX = rootX + lean * tall;
  const forkY = rootY - fork * tall;
  stroke.rootX = rootX;
  stroke.rootY = rootY + 0.5;
  stroke.tipX = forkX;
  stroke.tipY = forkY - 0.02 * tall;
  stroke.width = Math.max(0.7, tall * TRUNK_WIDTH);
  stroke.taper = 0.75;
  drawStroke(canvas, stroke);
  for (const crown of crowns) {
    // Boughs leave the trunk below the fork, each at its own height.
    const from = fork * (0.8 + 0.2 * Math.abs(Math.cos(crown.x * 40)));
    stroke.rootX = rootX + lean * tall * from;
    stroke.rootY = rootY - from * tall;
    stroke.tipX = rootX + crown.x * tall;
    stroke.tipY = rootY - crown.y * tall;
    stroke.width = Math.max(0.6, tall * BOUGH_WIDTH * (0.6 + 0.8 * Math.abs(Math.sin(crown.x * 31 + 1))));
    stroke.taper = 0.3;
    drawStroke(canvas, stroke);
  }
}

const CROWNS: Readonly<Record<TreeShape, (random: Random) => readonly Crown[]>> = {
  round: (random) =>
    Array.from({ length: 7 }, (_, i) => {
      const angle = (i / 6) * 2 * Math.PI + random();
      const out = i === 0 ? 0 : 0.16 + 0.08 * random();
      return {
        x: Math.cos(angle) * out * 1.15,
        y: 0.6 + Math.sin(angle) * out,
        wide: 0.2 + 0.07 * random(),
        high: 0.17 + 0.06 * random(),
      };
    }),
  tall: (random) =>
    Array.from({ length: 6 }, (_, i) => ({
      x: (random() - 0.5) * 0.16,
      y: 0.34 + i * 0.105,
      wide: 0.15 * (1 - 0.11 * i) + 0.04 * random(),
      high: 0.13,
    })),
  cypress: () =>
    Array.from({ length: 6 }, (_, i) => ({
      x: 0,
      y: 0.1 + i * 0.15,
      wide: 0.085 * Math.sin(((i + 1.3) / 7.6) * Math.PI) + 0.012,
      high: 0.12,
    })),
  acacia: (random) =>
    Array.from({ length: 8 }, (_, i) => ({
      x: ((i / 7) * 2 - 1) * 0.52 + 0.06 * (random() - 0.5),
      y: 0.84 + 0.07 * random() - 0.05 * Math.abs((i / 7) * 2 - 1),
      wide: 0.16 + 0.07 * random(),
      high: 0.055 + 0.03 * random(),
    })),
  bush: (random) =>
    Array.from({ length: 5 }, () => ({ x: (random() - 0.5) * 0.9, y: 0.32 + 0.25 * random(), wide: 0.36, high: 0.34 })),
};

/** The shadow on the ground, as an ellipse that leads away from the sun. */
function drawShadow(
  { canvas, blob, light, eyeY }: TreeBrush,
  tree: Tree,
  { rootX, rootY, scale }: { readonly rootX: number; readonly rootY: number; readonly scale: number },
): void {
  const { sun, direct, ambient } = light;
  const share = (direct[1] * sun[1]) / (direct[1] * sun[1] + ambient[1]);
  const flat = Math.hypot(sun[0], sun[2]) + 1e-6;
  const reachM = tree.heightM * Math.min(LONGEST_SHADOW, flat / Math.max(0.05, sun[1])) * 0.5;
  const wideM = tree.heightM * (tree.shape === 'bush' ? 0.6 : 0.4);
  const down = Math.max(0.02, (eyeY - tree.y) / tree.z);
  const awayX = -sun[0] / flat;
  const awayZ = -sun[2] / flat;
  const middleX = awayX * reachM * 0.75;
  const middleZ = awayZ * reachM * 0.75;
  blob.z = tree.z * 0.97;
  blob.point = 0;
  blob.x = rootX + middleX * scale;
  blob.y = rootY - middleZ * down * scale;
  const dx = awayX * (reachM + wideM * 0.4);
  const dy = -awayZ * (reachM + wideM * 0.4) * down;
  const length = Math.hypot(dx, dy) + 1e-6;
  blob.axisX = dx / length;
  blob.axisY = dy / length;
  const long = Math.max(length, wideM * Math.hypot(blob.axisX, blob.axisY * down));
  blob.long = long * scale;
  blob.wide = Math.max(0.7, wideM * Math.max(down, Math.abs(blob.axisY)) * scale);
  blob.opacity = SHADOW * share * tree.lit;
  blob.fromColour.fill(0);
  blob.toColour.fill(0);
  drawBlob(canvas, blob);
}
