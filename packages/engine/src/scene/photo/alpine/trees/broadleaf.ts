import { createRandom } from '@backlot/kernels';
import { createSprite, SPRITE_CHANNELS, stroke, type Sprite, type SpriteLevel } from './sprite.ts';

/** How a broadleaved tree has grown. */
export interface BroadleafShape {
  readonly seed: number;
  /** Height of the finest level, texels. */
  readonly heightPx: number;
  /** Without leaves, as in winter. */
  readonly isBare: boolean;
}

const ASPECT = 1;
const CLUSTERS = 46;
const LEAVES = 26;

/** Draws a tree whose crown is made of clusters of leaves, the far ones first. */
export function drawBroadleaf({ seed, heightPx, isBare }: BroadleafShape): Sprite {
  const random = createRandom(seed);
  const width = Math.ceil(heightPx * ASPECT);
  const level: SpriteLevel = { width, height: heightPx, data: new Float32Array(width * heightPx * SPRITE_CHANNELS) };
  const centre = width / 2;
  const crownX = heightPx * (0.3 + 0.12 * random());
  const crownY = heightPx * (0.36 + 0.06 * random());
  const middle = heightPx * 0.44;
  const clusters = Array.from({ length: CLUSTERS }, () => {
    const z = random() * 2 - 1;
    const angle = random() * Math.PI * 2;
    const ring = Math.sqrt(1 - z * z) * (0.55 + 0.4 * random());
    return { x: Math.cos(angle) * ring, y: Math.sin(angle) * ring, z, size: 0.16 + 0.14 * random() };
  }).sort((a, b) => b.z - a.z);
  const thickness = heightPx * 0.018;
  const fork = middle + crownY * 0.45;
  stroke(level, centre, heightPx, centre + heightPx * 0.01, fork, thickness * 1.3, 0.5, 0, 1);
  for (const { x, y } of clusters)
    stroke(
      level,
      centre,
      fork + crownY * 0.15 * random(),
      centre + x * crownX,
      middle + y * crownY,
      thickness * 0.4,
      0.42,
      0,
      1,
    );
  if (isBare) drawTwigs(level, clusters, centre, middle, crownX, crownY, random);
  else
    for (const { x, y, z, size } of clusters) {
      // What is low, and what is at the back, is in the shade of the rest.
      const open = (0.62 - 0.38 * y) * (z > 0 ? 0.72 : 1) * (0.85 + 0.3 * random());
      for (let i = 0; i < LEAVES; i++) {
        const angle = random() * Math.PI * 2;
        const radius = Math.sqrt(random()) * size;
        const dx = Math.cos(angle) * radius;
        const dy = Math.sin(angle) * radius * 0.8;
        const px = centre + (x + dx) * crownX;
        const py = middle + (y + dy) * crownY;
        const tone = open * (0.7 + 0.6 * random()) * (1 - 0.5 * (dy / size)) * 1.15;
        const leafX = (random() - 0.5) * 4;
        stroke(
          level,
          px,
          py,
          px + leafX,
          py + random() * 3,
          heightPx * 0.008,
          tone,
          x * 0.7 + (dx / size) * 0.5,
          -z * 0.6 + 0.35,
        );
      }
    }
  return createSprite(level);
}

function drawTwigs(
  level: SpriteLevel,
  clusters: readonly { readonly x: number; readonly y: number }[],
  centre: number,
  middle: number,
  crownX: number,
  crownY: number,
  random: () => number,
): void {
  for (const { x, y } of clusters)
    for (let i = 0; i < 12; i++) {
      const fromX = centre + x * crownX * (0.6 + 0.4 * random());
      const fromY = middle + y * crownY * (0.6 + 0.4 * random());
      const reach = crownX * 0.35;
      stroke(
        level,
        fromX,
        fromY,
        fromX + (random() - 0.5 + x * 0.6) * reach,
        fromY + (random() - 0.9) * reach,
        0.5,
        0.5 + 0.3 * random(),
        x,
        0.4,
      );
    }
}
