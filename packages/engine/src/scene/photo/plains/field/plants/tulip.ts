import { drawBlob } from '../../brush/blob.ts';
import { drawStroke } from '../../brush/stroke.ts';
import type { CountryLight } from '../../country/country-light.ts';
import { hazeColour, plantShade, shadePlant, type PlantTissue } from '../plant-light.ts';
import type { Plant, PlantBrush, PlantSite } from '../plant.ts';
import { TISSUES } from '../tissues.ts';
import { columnOf } from './grass.ts';

type Triple = readonly [number, number, number];

const HEIGHT_M = 0.42;
const CUP_M = 0.036;
const LEAF_M = 0.035;
const CLOSENESS = 0.8;
const SIMPLE_PX = 2.2;

/** Tulips; the colour goes by the place, as beds are planted in bands. */
export function tulip(
  colours: readonly Triple[],
  bandAt: (x: number, z: number) => number,
  light: CountryLight,
): Plant {
  const part = (kind: PlantTissue, height: number) => plantShade(kind, { light, height, closeness: CLOSENESS });
  const cups = colours.map((albedo) =>
    part({ albedo, through: [albedo[0] * 0.9, albedo[1] * 0.9, albedo[2] * 0.9] }, 1),
  );
  const [foot, tip] = [part(TISSUES.greyLeaf, 0.1), part(TISSUES.cropLeaf, 0.9)];
  const draw = ({ canvas, stroke, blob, air }: PlantBrush, site: PlantSite): void => {
    const { rootX, rootY, scale, wind, towards, haze, lit, z, chance } = site;
    const a = chance[0]!;
    const b = chance[1]!;
    const c = chance[2]!;
    const at = columnOf(rootX, air.colour) * 3;
    const tall = HEIGHT_M * (0.82 + 0.28 * a) * scale;
    const lean = tall * (0.22 * (b - 0.5) + 0.1 * wind);
    stroke.z = z;
    shadePlant(stroke.rootColour, foot, towards, lit, 0.8);
    shadePlant(stroke.tipColour, tip, towards, lit, 0.75 + 0.5 * c);
    hazeColour(stroke.rootColour, air.colour, at, haze);
    hazeColour(stroke.tipColour, air.colour, at, haze);
    stroke.rootX = rootX;
    stroke.rootY = rootY;
    if (tall > 4) {
      // Two leaves and the stalk.
      for (const side of [-1, 1]) {
        stroke.tipX = rootX + side * tall * (0.16 + 0.2 * c);
        stroke.tipY = rootY - tall * (0.55 + 0.25 * b);
        stroke.width = Math.max(0.9, LEAF_M * scale);
        stroke.taper = 0.05;
        drawStroke(canvas, stroke);
      }
    }
    stroke.tipX = rootX + lean;
    stroke.tipY = rootY - tall;
    stroke.width = Math.max(0.7, 0.007 * scale);
    stroke.taper = 0.9;
    drawStroke(canvas, stroke);
    const shade = cups[Math.min(cups.length - 1, Math.max(0, Math.floor(bandAt(site.x, site.z))))]!;
    const radius = CUP_M * (0.85 + 0.3 * c) * scale;
    const gain = 0.8 + 0.35 * c;
    blob.z = z;
    blob.opacity = 1;
    blob.point = 0.12;
    blob.axisX = 0.25 * (b - 0.5);
    blob.axisY = -1;
    shadePlant(blob.toColour, shade, towards, lit, gain);
    shadePlant(blob.fromColour, shade, towards, lit * 0.6, gain * 0.62);
    hazeColour(blob.toColour, air.colour, at, haze);
    hazeColour(blob.fromColour, air.colour, at, haze);
    blob.x = rootX + lean;
    blob.y = rootY - tall - radius * 0.5;
    blob.long = radius;
    blob.wide = radius * 0.66;
    drawBlob(canvas, blob);
    if (radius > SIMPLE_PX) drawPetals(canvas, blob, radius);
  };
  return { widthM: 0.07, density: 0.9, leastPx: 1.7, farM: 180, heightM: HEIGHT_M * 1.3, draw };
}

/** Three petals in front of the cup. */
function drawPetals(canvas: PlantBrush['canvas'], cup: PlantBrush['blob'], radius: number): void {
  const { x, y } = cup;
  const to = cup.toColour.slice();
  const from = cup.fromColour.slice();
  for (const [side, gain] of [
    [-0.36, 0.86],
    [0.36, 1.0],
    [0.02, 1.14],
  ] as const) {
    cup.x = x + side * radius;
    cup.y = y + radius * (Math.abs(side) > 0.1 ? 0 : 0.1);
    cup.long = radius * (Math.abs(side) > 0.1 ? 0.94 : 0.86);
    cup.wide = radius * 0.36;
    cup.point = 0.3;
    cup.axisX = side * 0.3;
    for (let c = 0; c < 3; c++) {
      cup.toColour[c] = to[c]! * gain;
      cup.fromColour[c] = from[c]! * gain * 0.85;
    }
    drawBlob(canvas, cup);
  }
}
