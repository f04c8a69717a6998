import { drawBlob } from '../../brush/blob.ts';
import { drawStroke } from '../../brush/stroke.ts';
import type { CountryLight } from '../../country/country-light.ts';
import { hazeColour, plantShade, shadePlant, type PlantTissue } from '../plant-light.ts';
import type { Plant, PlantBrush, PlantSite } from '../plant.ts';
import { TISSUES } from '../tissues.ts';
import { columnOf } from './grass.ts';

const HEIGHT_M = 1.6;
const HEAD_M = 0.125;
const LEAF_M = 0.13;
const CLOSENESS = 0.8;
const LEAVES = 8;
const SIMPLE_PX = 3;
const PETAL: PlantTissue = { albedo: [0.74, 0.4, 0.018], through: [0.7, 0.3, 0.006] };
/** Petals in the shade of others are darker and more orange. */
const PETAL_FOOT: PlantTissue = { albedo: [0.56, 0.22, 0.008], through: [0.4, 0.14, 0.003] };
const SEEDS: PlantTissue = { albedo: [0.075, 0.037, 0.014], through: [0, 0, 0] };
const SEED_RIM: PlantTissue = { albedo: [0.2, 0.1, 0.02], through: [0, 0, 0] };
const HEART: PlantTissue = { albedo: [0.12, 0.1, 0.03], through: [0, 0, 0] };

const petal = new Float64Array(3);
const petalFoot = new Float64Array(3);
const seeds = new Float64Array(3);
const rim = new Float64Array(3);
const heart = new Float64Array(3);

/** Sunflowers, their heads turned to the camera. */
export function sunflower(light: CountryLight): Plant {
  const part = (kind: PlantTissue, height: number) => plantShade(kind, { light, height, closeness: CLOSENESS });
  const shades = {
    petal: part(PETAL, 1),
    foot: part(PETAL_FOOT, 0.8),
    seeds: part(SEEDS, 1),
    rim: part(SEED_RIM, 1),
    heart: part(HEART, 1),
  };
  const stalk = [part(TISSUES.cropLeaf, 0.1), part(TISSUES.cropLeaf, 0.9)] as const;
  const leaves = [0.15, 0.4, 0.65, 0.95].map((height) => part(TISSUES.cropLeaf, height));
  const draw = (brush: PlantBrush, site: PlantSite): void => {
    const { canvas, stroke, blob, air } = brush;
    const { rootX, rootY, scale, wind, towards, haze, lit, z, chance } = site;
    const a = chance[0]!;
    const b = chance[1]!;
    const c = chance[2]!;
    const d = chance[3]!;
    const at = columnOf(rootX, air.colour) * 3;
    const tall = HEIGHT_M * (0.8 + 0.25 * a) * scale;
    const lean = tall * (0.08 * (b - 0.5) + 0.04 * wind);
    stroke.rootX = rootX;
    stroke.rootY = rootY;
    stroke.tipX = rootX + lean;
    stroke.tipY = rootY - tall;
    stroke.width = Math.max(0.8, 0.026 * scale);
    stroke.taper = 0.6;
    stroke.z = z;
    shadePlant(stroke.rootColour, stalk[0], towards, lit, 0.9);
    shadePlant(stroke.tipColour, stalk[1], towards, lit, 0.9);
    hazeColour(stroke.rootColour, air.colour, at, haze);
    hazeColour(stroke.tipColour, air.colour, at, haze);
    drawStroke(canvas, stroke);
    blob.z = z;
    blob.opacity = 1;
    const count = LEAF_M * scale > 3 ? LEAVES : 3;
    for (let i = 0; i < count; i++) {
      const up = 0.28 + 0.62 * (i / count);
      const side = (i % 2 === 0 ? 1 : -1) * (0.5 + 0.6 * Math.abs(Math.sin(i * 2.1 + a * 9)));
      const droop = 0.25 + 0.5 * Math.abs(Math.sin(i * 1.3 + d * 7));
      const length = Math.hypot(side, droop);
      blob.axisX = side / length;
      blob.axisY = droop / length;
      blob.long = LEAF_M * (1.15 - 0.55 * up) * 0.95 * scale;
      blob.wide = blob.long * (0.5 + 0.25 * Math.abs(Math.sin(i + b * 5)));
      blob.x = rootX + lean * up * up + blob.axisX * blob.long * 1.1;
      blob.y = rootY - tall * up + blob.axisY * blob.long * 0.7;
      blob.point = 0.65;
      const shade = leaves[Math.min(3, Math.floor(up * 4))]!;
      const own = 0.65 + 0.6 * Math.abs(Math.sin(i * 3.7 + c * 11));
      shadePlant(blob.fromColour, shade, towards, lit * 0.8, own);
      shadePlant(blob.toColour, shade, towards, lit, own * 0.78);
      hazeColour(blob.fromColour, air.colour, at, haze);
      hazeColour(blob.toColour, air.colour, at, haze);
      drawBlob(canvas, blob);
    }
    const gain = 0.85 + 0.25 * c;
    shadePlant(petal, shades.petal, towards, lit, gain);
    shadePlant(petalFoot, shades.foot, towards, lit * 0.8, gain * 0.85);
    shadePlant(seeds, shades.seeds, towards, lit, 1);
    shadePlant(rim, shades.rim, towards, lit, 1);
    shadePlant(heart, shades.heart, towards, lit, 1);
    for (const colour of [petal, petalFoot, seeds, rim, heart]) hazeColour(colour, air.colour, at, haze);
    drawHead(brush, {
      x: rootX + lean,
      y: rootY - tall - HEAD_M * 0.4 * scale,
      radius: HEAD_M * (0.78 + 0.4 * d) * scale,
      turn: (b - 0.5) * 1.2,
      nod: 0.72 + 0.26 * a,
    });
  };
  return { widthM: 0.44, density: 0.5, leastPx: 2.2, farM: 200, heightM: HEIGHT_M * 1.25, draw };
}

interface Head {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Turned to the side, radians; height of the head as part of its width. */
  readonly turn: number;
  readonly nod: number;
}

function drawHead({ canvas, blob }: PlantBrush, { x, y, radius, turn, nod }: Head): void {
  const flatX = Math.cos(turn);
  blob.opacity = 1;
  if (radius < SIMPLE_PX) {
    blob.point = 0;
    blob.axisX = 0;
    blob.axisY = -1;
    blob.x = x;
    blob.y = y;
    blob.long = radius * nod;
    blob.wide = radius * flatX;
    blob.fromColour.set(petal);
    blob.toColour.set(petal);
    drawBlob(canvas, blob);
    blob.long *= 0.42;
    blob.wide *= 0.42;
    blob.fromColour.set(rim);
    blob.toColour.set(seeds);
    return drawBlob(canvas, blob);
  }
  const count = Math.round(Math.min(24, 11 + radius * 0.35));
  for (let layer = 0; layer < 2; layer++)
    for (let i = 0; i < count; i++) {
      const angle = ((i + layer * 0.5) / count) * 2 * Math.PI + 0.09 * Math.sin(i * 5.3 + x);
      const dx = Math.cos(angle) * flatX;
      const dy = Math.sin(angle) * nod;
      const length = Math.hypot(dx, dy);
      const reach = (layer === 0 ? 1.02 : 0.9) * (0.92 + 0.16 * Math.abs(Math.sin(i * 7.7 + y)));
      blob.x = x + dx * radius * 0.64 * reach;
      blob.y = y + dy * radius * 0.64 * reach;
      blob.long = radius * 0.4 * reach * length;
      blob.wide = radius * 0.125;
      blob.axisX = dx / length;
      blob.axisY = dy / length;
      blob.point = 0.55;
      const own = (layer === 0 ? 0.66 : 1) * (0.82 + 0.26 * Math.sin(i * 2.7 + x)) * (1 - 0.12 * Math.sin(angle));
      for (let c = 0; c < 3; c++) {
        blob.fromColour[c] = petalFoot[c]! * own;
        blob.toColour[c] = petal[c]! * own;
      }
      drawBlob(canvas, blob);
    }
  blob.point = 0;
  blob.axisX = 0;
  blob.axisY = -1;
  blob.x = x;
  blob.y = y;
  for (const [size, low, high] of [
    [0.46, rim, rim],
    [0.4, seeds, rim],
    [0.3, seeds, seeds],
    [0.17, heart, heart],
  ] as const) {
    blob.long = radius * size * nod;
    blob.wide = radius * size * flatX;
    blob.fromColour.set(low);
    blob.toColour.set(high);
    drawBlob(canvas, blob);
  }
  if (radius < 14) return;
  // Seeds in their spiral.
  const grains = Math.min(170, Math.round(radius * 3.2));
  for (let i = 0; i < grains; i++) {
    const out = Math.sqrt(i / grains) * 0.45;
    const angle = i * 2.39996;
    blob.x = x + Math.cos(angle) * out * radius * flatX;
    blob.y = y + Math.sin(angle) * out * radius * nod;
    blob.long = radius * 0.022;
    blob.wide = radius * 0.018;
    for (let c = 0; c < 3; c++) {
      const bright = out > 0.33 ? rim[c]! * 1.7 : out < 0.17 ? heart[c]! * 1.4 : seeds[c]! * 1.9;
      blob.fromColour[c] = bright * 0.7;
      blob.toColour[c] = bright;
    }
    drawBlob(canvas, blob);
  }
}
