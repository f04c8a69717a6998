import { gradientNoise, type LinearRaster } from '@backlot/kernels';
import { hazeAt } from '../light/haze.ts';
import { sunThrough } from '../light/canopy-shade.ts';
import { fogBetween } from '../light/woods-light.ts';
import type { Stage } from '../world/stage.ts';
import { axisX, radiusAt, type Trunk } from './trunk.ts';

/** Samples of the sun across a trunk; between them it is interpolated. */
const SUN_SAMPLES = 4;
/** How dark the foot is where trunk and ground shade each other, and up to which height, m. */
const FOOT_SHADE = 0.55;
const FOOT_M = 0.35;
const BUMP = 1.1;
/** How far bark sticks out over the outline, m. */
const RAGGED_M = 0.01;
/** What lies on the ground is heaped this high against trunks, m. */
const HEAP_M = 0.07;

/** Paints a trunk over a layer. */
export function drawTrunk(stage: Stage, trunk: Trunk): void {
  const { view, light, nearM } = stage;
  const { z, bark } = trunk;
  const scale = view.focalPx / z;
  const bottom = Math.min(view.heightPx - 1, Math.ceil(view.horizonPx + (view.eyeM - trunk.footY + 0.05) * scale));
  const top = Math.max(0, Math.floor(view.horizonPx + (view.eyeM - trunk.footY - trunk.height) * scale));
  const widest = radiusAt(trunk, 0) * scale + Math.abs(trunk.swing) * scale;
  const atFoot = view.centreX + trunk.x * scale;
  const atTop = view.centreX + axisX(trunk, trunk.height) * scale;
  if (Math.max(atFoot, atTop) + widest < 0 || Math.min(atFoot, atTop) - widest > view.widthPx) return;
  const texelM = bark.aroundM / bark.levels[0]!.width;
  const level = Math.max(0, Math.min(bark.levels.length - 1, Math.floor(Math.log2(1 / scale / texelM) + 0.6)));
  const texture = bark.levels[level]!;
  for (let y = top; y <= bottom; y++) {
    const height = view.eyeM - (y + 0.5 - view.horizonPx) / scale;
    drawRow(stage, trunk, { y, height, scale, texture, keep: fogBetween(light.fog, nearM, z, height) });
  }
}

interface Row {
  readonly y: number;
  /** Of the row in the world, m. */
  readonly height: number;
  /** Pixels a metre. */
  readonly scale: number;
  readonly texture: LinearRaster;
  /** Share of light that reaches the layer's near side. */
  readonly keep: number;
}

const sunSamples = new Float64Array(SUN_SAMPLES + 1);
const air = new Float64Array(3);

function drawRow({ layer, view, light, haze }: Stage, trunk: Trunk, row: Row): void {
  const { y, height, scale, texture, keep } = row;
  const { bark, coat, tone, z, nodeM } = trunk;
  const up = height - trunk.footY;
  const radius = radiusAt(trunk, up);
  const centre = view.centreX + axisX(trunk, up) * scale;
  // Bark breaks the outline.
  const ragged = 1 + Math.min(0.05, RAGGED_M / radius) * gradientNoise(up * 14, trunk.offset * 9, 5);
  const radiusPx = radius * scale * ragged;
  const from = Math.max(0, Math.floor(centre - radiusPx));
  const to = Math.min(view.widthPx - 1, Math.ceil(centre + radiusPx));
  if (from > to) return;
  const { sun, sunDirection, above, ahead, below, shade } = light;
  for (let i = 0; i <= SUN_SAMPLES; i++) {
    const s = (i / SUN_SAMPLES) * 2 - 1;
    sunSamples[i] = sunThrough(shade, axisX(trunk, up) + s * radius, height, z - Math.sqrt(1 - s * s) * radius);
  }
  const { width: around, height: along, data: texels } = texture;
  const v = (((-up / bark.alongM + trunk.offset * 3.7) % 1) + 1) % 1;
  const rowAt = Math.min(along - 1, (v * along) | 0) * around;
  const node = nodeM === undefined ? 0 : nodeShade(up, nodeM);
  const foot = 1 - FOOT_SHADE * Math.exp(-Math.max(0, up) / FOOT_M);
  const coatReach =
    coat === undefined
      ? 0
      : coat.amount * Math.min(1, Math.max(0, 1.6 * (1 - up / coat.upToM))) + 1.2 * Math.exp(-Math.max(0, up) / HEAP_M);
  hazeAt(haze, Math.min(to, Math.max(from, centre)), y, air);
  const { data } = layer;
  for (let x = from; x <= to; x++) {
    const offset = x + 0.5 - centre;
    const cover = Math.min(1, radiusPx + 0.5 - Math.abs(offset), 2 * radiusPx);
    if (cover <= 0) continue;
    const s = Math.max(-0.995, Math.min(0.995, offset / Math.max(radiusPx, 0.5)));
    const facing = Math.sqrt(1 - s * s);
    let u = ((Math.asin(s) * radius) / bark.aroundM + trunk.offset) % 1;
    if (u < 0) u += 1;
    // Bilinear around; along, rows of the picture are finer than texels only on trunks that are out of focus.
    const texel = u * around;
    const column = texel | 0;
    const fu = texel - column;
    const a = (rowAt + column) * 4;
    const b = (rowAt + (column + 1 === around ? 0 : column + 1)) * 4;
    const bright = texels[a]! + (texels[b]! - texels[a]!) * fu;
    const over = texels[a + 1]! + (texels[b + 1]! - texels[a + 1]!) * fu;
    const slopeU = (texels[a + 2]! + (texels[b + 2]! - texels[a + 2]!) * fu) * BUMP;
    const slopeV = (texels[a + 3]! + (texels[b + 3]! - texels[a + 3]!) * fu) * BUMP;
    // Normal of the cylinder, tilted by the relief.
    const nx = s - slopeU * facing;
    const nz = -facing - slopeU * s;
    const ny = slopeV;
    const norm = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
    const sample = ((s + 1) / 2) * SUN_SAMPLES;
    const at = Math.min(SUN_SAMPLES - 1, sample | 0);
    const open = sunSamples[at]! + (sunSamples[at + 1]! - sunSamples[at]!) * (sample - at);
    const lambert = Math.max(0, (nx * sunDirection[0] + ny * sunDirection[1] + nz * sunDirection[2]) * norm) * open;
    // Light of the bright distance comes round the edges; the ground lights what faces down.
    const rim = (0.16 + 0.84 * (1 - facing) ** 1.5) * (0.75 + 0.25 * ny * norm);
    const sky = (0.8 + 0.5 * ny * norm) * (0.55 + 0.45 * bright);
    const bounce = 0.5 - 0.5 * ny * norm;
    let mossy = 0;
    if (coat !== undefined && coatReach > 0) {
      const patch = 0.5 + 0.9 * (over - 0.3) + 0.6 * (bright - 0.5) + 0.55 * s * coat.side;
      mossy = Math.min(1, Math.max(0, (patch + 2.2 * coatReach - 1.55) * 2.4));
    }
    const k = (y * layer.width + x) * 4;
    for (let c = 0; c < 3; c++) {
      const plain = bark.dark[c]! + (bark.light[c]! - bark.dark[c]!) * bright;
      let albedo = (plain + (bark.overlay[c]! - plain) * over) * tone * (1 - node);
      if (mossy > 0) albedo += (coat!.colour[c]! * (0.6 + 0.8 * bright) - albedo) * mossy;
      const received =
        (sun[c]! * lambert) / Math.PI + (above[c]! * sky + ahead[c]! * rim) * foot + below[c]! * bounce * 0.5;
      const seen = albedo * received * keep + air[c]! * (1 - keep);
      data[k + c] = data[k + c]! * (1 - cover) + seen * cover;
    }
    data[k + 3] = data[k + 3]! * (1 - cover) + cover;
  }
}

/** Darkening at the rings of a bamboo: a dark line over a pale one. */
function nodeShade(up: number, nodeM: number): number {
  const within = ((up % nodeM) + nodeM) % nodeM;
  const line = Math.exp(-(((within - 0.012) / 0.008) ** 2));
  const pale = Math.exp(-(((within - 0.04) / 0.022) ** 2));
  return 0.6 * line - 0.35 * pale;
}
