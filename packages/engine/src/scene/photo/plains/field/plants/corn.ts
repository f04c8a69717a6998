import { drawBlob } from '../../brush/blob.ts';
import { drawStroke } from '../../brush/stroke.ts';
import type { CountryLight } from '../../country/country-light.ts';
import { hazeColour, plantShade, shadePlant } from '../plant-light.ts';
import type { Plant, PlantBrush, PlantSite } from '../plant.ts';
import { TISSUES } from '../tissues.ts';
import { columnOf } from './grass.ts';

const HEIGHT_M = 2.1;
const LEAF_M = 0.34;
const LEAF_WIDE_M = 0.036;
const LEAVES = 9;
const TASSELS = 6;
const TASSEL_M = 0.24;
const CLOSENESS = 0.9;
const LEVELS = 4;

/** Maize: a stalk, long leaves that arch over, a tassel. */
export function corn(light: CountryLight): Plant {
  const levels = Array.from({ length: LEVELS }, (_, i) =>
    plantShade(TISSUES.cropLeaf, { light, height: 0.15 + (0.85 * i) / (LEVELS - 1), closeness: CLOSENESS }),
  );
  const straw = plantShade(TISSUES.straw, { light, height: 1, closeness: 0.3 });
  const draw = (brush: PlantBrush, site: PlantSite): void => {
    const { canvas, stroke, blob, air } = brush;
    const { rootX, rootY, scale, wind, towards, haze, lit, z, chance } = site;
    const a = chance[0]!;
    const b = chance[1]!;
    const c = chance[2]!;
    const at = columnOf(rootX, air.colour) * 3;
    const tall = HEIGHT_M * (0.86 + 0.2 * a) * scale;
    const lean = tall * (0.06 * (b - 0.5) + 0.03 * wind);
    stroke.z = z;
    stroke.rootX = rootX;
    stroke.rootY = rootY;
    stroke.tipX = rootX + lean;
    stroke.tipY = rootY - tall;
    stroke.width = Math.max(0.8, 0.03 * scale);
    stroke.taper = 0.35;
    shadePlant(stroke.rootColour, levels[0]!, towards, lit, 1);
    shadePlant(stroke.tipColour, levels[3]!, towards, lit, 1.1);
    hazeColour(stroke.rootColour, air.colour, at, haze);
    hazeColour(stroke.tipColour, air.colour, at, haze);
    drawStroke(canvas, stroke);
    blob.z = z;
    blob.opacity = 1;
    const count = LEAF_M * scale > 5 ? LEAVES : 4;
    for (let i = 0; i < count; i++) {
      const up = 0.16 + (0.78 * i) / count;
      const own = Math.abs(Math.sin(i * 12.9898 + a * 78.233));
      const side = (i % 2 === 0 ? 1 : -1) * (0.55 + 0.45 * Math.abs(Math.sin(i * 3.1 + b * 9)));
      const footX = rootX + lean * up * up;
      const footY = rootY - tall * up;
      const long = LEAF_M * (0.7 + 0.5 * own) * scale;
      const level = levels[Math.min(LEVELS - 1, Math.floor(up * LEVELS))]!;
      const gain = 0.6 + 0.75 * own;
      const sunlight = lit * (own < 0.35 ? 0.4 : 1);
      // Out and up, then over and down: two pieces make the arch.
      const kneeX = footX + side * long * 0.85;
      const kneeY = footY - long * 0.75;
      piece(brush, { fromX: footX, fromY: footY, toX: kneeX, toY: kneeY, wide: LEAF_WIDE_M * scale, point: 0 });
      shadePlant(blob.fromColour, level, towards, sunlight * 0.7, gain * 0.8);
      shadePlant(blob.toColour, level, towards, sunlight, gain * 1.1);
      hazeColour(blob.fromColour, air.colour, at, haze);
      hazeColour(blob.toColour, air.colour, at, haze);
      drawBlob(canvas, blob);
      const droop = 0.15 + 0.9 * own;
      piece(brush, {
        fromX: kneeX - side * long * 0.12,
        fromY: kneeY + long * 0.03,
        toX: kneeX + side * long * 0.8,
        toY: kneeY + long * droop,
        wide: LEAF_WIDE_M * 0.9 * scale,
        point: 0.8,
      });
      for (let k = 0; k < 3; k++) blob.fromColour[k] = blob.toColour[k]!;
      drawBlob(canvas, blob);
    }
    shadePlant(stroke.rootColour, straw, towards, lit, 0.7 + 0.3 * c);
    hazeColour(stroke.rootColour, air.colour, at, haze);
    stroke.tipColour.set(stroke.rootColour);
    stroke.rootX = rootX + lean;
    stroke.rootY = rootY - tall * 0.97;
    stroke.width = Math.max(0.6, 0.008 * scale);
    for (let i = 0; i < TASSELS; i++) {
      stroke.tipX = stroke.rootX + ((i / (TASSELS - 1)) * 2 - 1) * TASSEL_M * 0.55 * scale;
      stroke.tipY = stroke.rootY - TASSEL_M * (0.75 + 0.35 * Math.abs(Math.sin(i * 2.3 + a * 7))) * scale;
      drawStroke(canvas, stroke);
    }
  };
  return { widthM: 0.3, density: 0.75, leastPx: 1.8, farM: 170, heightM: HEIGHT_M * 1.25, draw };
}

interface Piece {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly wide: number;
  readonly point: number;
}

function piece({ blob }: PlantBrush, { fromX, fromY, toX, toY, wide, point }: Piece): void {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const length = Math.hypot(dx, dy) + 1e-6;
  blob.x = (fromX + toX) / 2;
  blob.y = (fromY + toY) / 2;
  blob.long = length * 0.56;
  blob.wide = wide;
  blob.axisX = dx / length;
  blob.axisY = dy / length;
  blob.point = point;
}
