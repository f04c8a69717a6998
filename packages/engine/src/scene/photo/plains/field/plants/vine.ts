import { drawBlob } from '../../brush/blob.ts';
import { drawStroke } from '../../brush/stroke.ts';
import type { CountryLight } from '../../country/country-light.ts';
import { hazeColour, plantShade, shadePlant, type PlantTissue } from '../plant-light.ts';
import type { Plant, PlantBrush, PlantSite } from '../plant.ts';
import { TISSUES } from '../tissues.ts';
import { columnOf } from './grass.ts';

interface HedgeOptions {
  /** Where the leaves begin and end, m. */
  readonly fromM: number;
  readonly toM: number;
  readonly leafM: number;
  readonly tissue: PlantTissue;
  readonly widthM: number;
}

/** Leaves larger than this show their lobes, px. */
const LOBES_FROM_PX = 4.5;
const LEAVES = 6;
const LEVELS = 5;
const CLOSENESS = 0.85;
/** Direction from the stalk, radians, and size of each lobe. */
const LOBES = [
  [2.1, 0.7],
  [-2.1, 0.7],
  [1.05, 0.9],
  [-1.05, 0.9],
  [0, 1.1],
] as const;
const TRUNK_SHARE = 0.05;

/** Leaves on wires: one piece of a row of vines (or of any clipped hedge). */
export function vine({ fromM, toM, leafM, tissue, widthM }: HedgeOptions, light: CountryLight): Plant {
  const levels = Array.from({ length: LEVELS }, (_, i) =>
    plantShade(tissue, { light, height: i / (LEVELS - 1), closeness: CLOSENESS }),
  );
  const bark = plantShade(TISSUES.bark, { light, height: 0.5, closeness: 0.5 });
  const draw = (
    { canvas, stroke, blob, air }: PlantBrush,
    { rootX, rootY, scale, towards, haze, lit, z, chance }: PlantSite,
  ): void => {
    const a = chance[0]!;
    const b = chance[1]!;
    const c = chance[2]!;
    const d = chance[3]!;
    const at = columnOf(rootX, air.colour) * 3;
    stroke.z = z;
    blob.z = z;
    if (d < TRUNK_SHARE) {
      shadePlant(stroke.rootColour, bark, towards, lit * 0.5, 0.8);
      hazeColour(stroke.rootColour, air.colour, at, haze);
      stroke.tipColour.set(stroke.rootColour);
      stroke.rootX = rootX;
      stroke.rootY = rootY;
      stroke.tipX = rootX + (a - 0.5) * 0.2 * scale;
      stroke.tipY = rootY - (fromM + 0.15) * scale;
      stroke.width = Math.max(0.7, 0.05 * scale);
      stroke.taper = 0.7;
      drawStroke(canvas, stroke);
    }
    // The dark inside of the row.
    const top = toM * (0.86 + 0.2 * a);
    shadePlant(stroke.rootColour, levels[0]!, towards, lit * 0.3, 0.8);
    shadePlant(stroke.tipColour, levels[2]!, towards, lit * 0.6, 0.9);
    hazeColour(stroke.rootColour, air.colour, at, haze);
    hazeColour(stroke.tipColour, air.colour, at, haze);
    stroke.rootX = rootX;
    stroke.tipX = rootX;
    stroke.rootY = rootY - (fromM + 0.25 * b) * scale;
    stroke.tipY = rootY - (top - 0.3) * scale;
    stroke.width = Math.max(1, widthM * 0.8 * scale);
    stroke.taper = 0.7;
    drawStroke(canvas, stroke);
    const count = leafM * scale > 1.2 ? LEAVES : 2;
    blob.opacity = 1;
    for (let i = 0; i < count; i++) {
      const own = Math.abs(Math.sin(i * 12.9898 + a * 78.233 + b * 3.1));
      const up = Math.min(1, (i + own) / count);
      const turn = own * 6.283 + c * 3;
      blob.x = rootX + (Math.sin(i * 7.1 + b * 20) * widthM * 0.75 + (c - 0.5) * 0.05) * scale;
      blob.y = rootY - (fromM + (top - fromM) * up) * scale;
      blob.long = Math.max(0.8, leafM * (0.6 + 0.6 * own) * scale);
      blob.wide = blob.long * (0.55 + 0.35 * c);
      blob.axisX = Math.cos(turn);
      blob.axisY = Math.abs(Math.sin(turn)) * 0.8;
      blob.point = 0.35;
      const level = levels[Math.min(LEVELS - 1, Math.round((0.3 + 0.7 * up) * (LEVELS - 1)))]!;
      const sunlight = lit * (own < 0.4 ? 0.3 : 1);
      const gain = 0.65 + 0.7 * Math.abs(Math.sin(own * 40));
      shadePlant(blob.fromColour, level, towards, sunlight, gain);
      shadePlant(blob.toColour, level, towards, sunlight, gain * 0.7);
      hazeColour(blob.fromColour, air.colour, at, haze);
      hazeColour(blob.toColour, air.colour, at, haze);
      if (blob.long > LOBES_FROM_PX) drawLobes(canvas, blob);
      else drawBlob(canvas, blob);
    }
  };
  return { widthM, density: 2.2, leastPx: 1.6, farM: 320, heightM: toM * 1.15, draw };
}

/** A leaf with five pointed lobes, folded a little along its middle. */
function drawLobes(canvas: PlantBrush['canvas'], leaf: PlantBrush['blob']): void {
  const { x, y, long, wide, axisX, axisY } = leaf;
  const from = leaf.fromColour.slice();
  const to = leaf.toColour.slice();
  const flat = Math.min(1, wide / long + 0.15);
  leaf.point = 0.55;
  for (const [angle, size] of LOBES) {
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const dx = axisX * cos - axisY * sin;
    const dy = (axisX * sin + axisY * cos) * flat;
    const length = Math.hypot(dx, dy);
    leaf.axisX = dx / length;
    leaf.axisY = dy / length;
    leaf.long = long * 0.6 * size * length;
    leaf.wide = long * 0.36 * size;
    leaf.x = x + dx * long * 0.42 * size;
    leaf.y = y + dy * long * 0.42 * size;
    const gain = 0.86 + 0.2 * sin;
    for (let c = 0; c < 3; c++) {
      leaf.fromColour[c] = from[c]! * gain;
      leaf.toColour[c] = (from[c]! + to[c]!) * 0.5 * gain;
    }
    drawBlob(canvas, leaf);
  }
}
