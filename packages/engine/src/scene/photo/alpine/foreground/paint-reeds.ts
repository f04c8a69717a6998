import { hashPoint, type LinearRaster } from '@backlot/kernels';
import { groundAt } from '../terrain/land.ts';
import type { LandView } from '../terrain/paint-land.ts';
import { tileFbm } from '../terrain/slope-noise.ts';
import { createBlade, drawBlade } from './blade.ts';

/** Reeds along the water. */
export interface ReedsOptions {
  readonly seed: number;
  readonly fromM: number;
  readonly toM: number;
  readonly heightM: number;
  /** 0 = green, 1 = straw. */
  readonly dryness: number;
  /** How crowded, 0..1. */
  readonly cover: number;
}

const GREEN = [0.06, 0.085, 0.022] as const;
const STRAW = [0.24, 0.18, 0.085] as const;
const HEAD = [0.06, 0.033, 0.016] as const;
/** Reeds grow where the ground is between so far below and above the water, m. */
const GROUND_M = [-0.45, 0.16] as const;
const SPACING_M = 0.07;
const FAR_SPACING = 0.0042;
const CLUMP_M = 2.6;

const ground = new Float64Array(3);

/** Draws clumps of reeds in the shallows, with their reflections, far ones first. */
export function paintReeds(picture: LinearRaster, depth: Float32Array, view: LandView, options: ReedsOptions): void {
  const { camera, land, light } = view;
  const { seed, fromM, toM, heightM, dryness, cover } = options;
  const halfView = camera.widthPx / 2 / camera.focalPx;
  const blade = createBlade();
  const [sx, sy, sz] = light.sunDirection;
  let row = 0;
  for (let z = toM; z > fromM; row++) {
    const spacing = Math.max(SPACING_M, z * FAR_SPACING);
    const count = Math.ceil((2 * halfView * z) / spacing) + 2;
    const scale = camera.focalPx / z;
    for (let i = 0; i < count; i++) {
      const hash = hashPoint(i, row, seed);
      const x = -halfView * z + (i + (hash & 0xff) / 0x100) * spacing;
      const reedZ = z + spacing * (((hash >>> 8) & 0xff) / 0x100 - 0.5);
      groundAt(land, x, reedZ, 0.3, ground);
      if (ground[0]! < GROUND_M[0] || ground[0]! > GROUND_M[1]) continue;
      const crowd = cover - 0.5 + 1.6 * tileFbm(x / CLUMP_M + 5, reedZ / CLUMP_M, 3);
      if (((hash >>> 16) & 0xff) / 0x100 > crowd) continue;
      const random = ((hash >>> 20) & 0xff) / 0x100;
      const tall = heightM * (0.45 + 0.7 * random) * Math.min(1, 0.5 + crowd);
      const base = Math.max(0, ground[0]!);
      const side = ((hash >>> 4) & 0xff) / 0x100;
      const faces = Math.max(0.15, sy * 0.5 + Math.hypot(sx, sz) * (0.15 + 0.7 * side)) + Math.max(0, sz) * 0.4;
      const dry = Math.min(1, Math.max(0, dryness + 0.7 * (random - 0.5)));
      for (let c = 0; c < 3; c++) {
        const leaf = (GREEN[c]! + (STRAW[c]! - GREEN[c]!) * dry) / Math.PI;
        blade.tip[c] = leaf * (light.sky[c]! * 0.8 + light.sun[c]! * faces);
        blade.foot[c] = leaf * (light.sky[c]! * 0.35 + light.sun[c]! * faces * 0.3);
      }
      blade.z = reedZ;
      blade.footX = camera.widthPx / 2 + x * scale;
      blade.footY = camera.horizonPx - (base - camera.eyeM) * scale;
      blade.heightPx = tall * scale;
      blade.leanPx = blade.heightPx * (0.12 + 0.5 * (((hash >>> 12) & 0xff) / 0x100 - 0.5));
      blade.widthPx = Math.max(0.8, 0.012 * scale);
      if (ground[0]! < 0.02) {
        blade.isMirrored = true;
        drawBlade(picture, depth, blade);
        blade.isMirrored = false;
      }
      drawBlade(picture, depth, blade);
      if ((hash & 0x1f) === 3) drawHead(picture, depth, blade, view, tall, scale);
    }
    z -= spacing;
  }
}

/** The brown head of a bulrush on a straight stem. */
function drawHead(
  picture: LinearRaster,
  depth: Float32Array,
  blade: ReturnType<typeof createBlade>,
  { light }: LandView,
  tall: number,
  scale: number,
): void {
  blade.leanPx *= 0.25;
  drawBlade(picture, depth, blade);
  blade.footX += blade.leanPx * 0.8;
  blade.footY -= blade.heightPx * 0.84;
  blade.heightPx = Math.min(0.16, tall * 0.14) * scale;
  blade.leanPx = 0;
  blade.widthPx = Math.max(1, 0.026 * scale);
  for (let c = 0; c < 3; c++) {
    blade.tip[c] = (HEAD[c]! / Math.PI) * (light.sky[c]! + light.sun[c]! * 0.5);
    blade.foot[c] = blade.tip[c]!;
  }
  drawBlade(picture, depth, blade);
}
