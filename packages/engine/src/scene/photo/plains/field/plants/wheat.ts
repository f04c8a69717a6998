import { drawBlob } from '../../brush/blob.ts';
import { drawStroke } from '../../brush/stroke.ts';
import type { CountryLight } from '../../country/country-light.ts';
import { hazeColour, plantShade, shadePlant, type PlantTissue } from '../plant-light.ts';
import type { Plant, PlantBrush, PlantSite } from '../plant.ts';
import { columnOf } from './grass.ts';

interface WheatOptions {
  readonly tissue: PlantTissue;
  readonly heightM: number;
  /** Stiff hairs on the ears (barley, bearded wheat): their length, m. */
  readonly awnM: number;
}

const EAR_M = 0.042;
const EAR_WIDE_M = 0.0085;
const STALK_M = 0.0045;
const CLOSENESS = 1;
/** Ears smaller than this are drawn without hairs, px. */
const AWN_FROM_PX = 5;
const AWNS = 5;
const GOLDEN_ANGLE = 2.399;

/** Stalks of grain with their ears. */
export function wheat({ tissue, heightM, awnM }: WheatOptions, light: CountryLight): Plant {
  const part = (height: number) => plantShade(tissue, { light, height, closeness: CLOSENESS });
  const [foot, neck, tip] = [part(0.25), part(0.85), part(1)];
  const draw = (
    { canvas, stroke, blob, air }: PlantBrush,
    { rootX, rootY, scale, wind, towards, haze, lit, z, chance }: PlantSite,
  ): void => {
    const a = chance[0]!;
    const b = chance[1]!;
    const c = chance[2]!;
    const d = chance[3]!;
    const tall = heightM * (0.84 + 0.22 * a) * scale;
    const lean = tall * (0.16 * (b - 0.5) + 0.22 * wind);
    const at = columnOf(rootX, air.colour) * 3;
    const gain = 0.66 + 0.6 * c;
    const sunlight = lit * (d < 0.3 ? 0.35 : 1);
    stroke.rootX = rootX;
    stroke.rootY = rootY;
    stroke.tipX = rootX + lean;
    stroke.tipY = rootY - tall;
    stroke.width = Math.max(0.7, STALK_M * scale);
    stroke.taper = 0.7;
    stroke.z = z;
    shadePlant(stroke.rootColour, foot, towards, lit, gain);
    shadePlant(stroke.tipColour, neck, towards, sunlight, gain);
    hazeColour(stroke.rootColour, air.colour, at, haze);
    hazeColour(stroke.tipColour, air.colour, at, haze);
    drawStroke(canvas, stroke);
    // The ear nods with the wind and its own weight.
    const nod = Math.sign(lean || 1) * (0.25 + 0.7 * Math.abs(b - 0.5)) + 0.5 * wind;
    const length = Math.hypot(1, nod);
    blob.axisX = nod / length;
    blob.axisY = -1 / length;
    blob.long = EAR_M * (0.8 + 0.4 * c) * scale;
    blob.wide = Math.max(0.6, EAR_WIDE_M * (0.85 + 0.3 * d) * scale);
    blob.x = rootX + lean + blob.axisX * blob.long * 0.8;
    blob.y = rootY - tall + blob.axisY * blob.long * 0.8;
    blob.point = 0.35;
    blob.opacity = 1;
    blob.z = z;
    shadePlant(blob.fromColour, neck, towards, sunlight, gain * 0.8);
    shadePlant(blob.toColour, tip, towards, sunlight, gain * 1.1);
    hazeColour(blob.fromColour, air.colour, at, haze);
    hazeColour(blob.toColour, air.colour, at, haze);
    const hasHairs = awnM > 0 && blob.long > AWN_FROM_PX;
    if (hasHairs) drawAwns({ canvas, stroke, blob }, awnM * scale);
    drawBlob(canvas, blob);
    if (blob.wide > 3) drawGrains(canvas, blob);
  };
  return { widthM: 0.016, density: 0.62, leastPx: 1.7, farM: 190, heightM: heightM + 2 * EAR_M + awnM, draw };
}

function drawAwns({ canvas, stroke, blob }: Pick<PlantBrush, 'canvas' | 'stroke' | 'blob'>, lengthPx: number): void {
  stroke.width = Math.max(0.42, blob.wide * 0.13);
  stroke.taper = 0.2;
  stroke.rootColour.set(blob.toColour);
  stroke.tipColour.set(blob.toColour);
  for (let i = 0; i < AWNS; i++) {
    const along = (i / (AWNS - 1)) * 1.5 - 0.6;
    const spread = (i % 2 === 0 ? 1 : -1) * (0.1 + 0.16 * Math.abs(Math.sin(i * GOLDEN_ANGLE)));
    stroke.rootX = blob.x + blob.axisX * blob.long * along;
    stroke.rootY = blob.y + blob.axisY * blob.long * along;
    stroke.tipX = stroke.rootX + (blob.axisX + spread) * lengthPx;
    stroke.tipY = stroke.rootY + blob.axisY * lengthPx;
    drawStroke(canvas, stroke);
  }
}

/** The grains of an ear near the camera: pairs of small husks along it. */
function drawGrains(canvas: PlantBrush['canvas'], ear: PlantBrush['blob']): void {
  const { x, y, axisX, axisY, long, wide } = ear;
  const from = ear.fromColour.slice();
  const to = ear.toColour.slice();
  const pairs = 7;
  for (let i = 0; i < pairs * 2; i++) {
    const along = (Math.floor(i / 2) / (pairs - 1)) * 1.7 - 0.85;
    const side = i % 2 === 0 ? 1 : -1;
    ear.x = x + axisX * long * along + side * -axisY * wide * 0.55;
    ear.y = y + axisY * long * along + side * axisX * wide * 0.55;
    ear.long = long * 0.2;
    ear.wide = wide * 0.5;
    ear.point = 0.5;
    for (let c = 0; c < 3; c++) {
      ear.fromColour[c] = from[c]! * 0.55;
      ear.toColour[c] = to[c]! * (side > 0 ? 1.12 : 0.95);
    }
    drawBlob(canvas, ear);
  }
}
