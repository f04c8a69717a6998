import { drawStroke } from '../../brush/stroke.ts';
import type { CountryLight } from '../../country/country-light.ts';
import { hazeColour, plantShade, shadePlant, type PlantTissue } from '../plant-light.ts';
import type { Plant, PlantBrush, PlantSite } from '../plant.ts';
import { TISSUES } from '../tissues.ts';

interface GrassOptions {
  readonly heightM: number;
  readonly bladeM: number;
  readonly tissue: PlantTissue;
  /** Dead blades among the green, 0..1. */
  readonly dry: number;
  readonly density: number;
  /** Bend of the blades, 0 = upright. */
  readonly bend: number;
}

const CLOSENESS = 0.9;
/** Blades that others keep the sun from, and what still reaches them. */
const SHADED = 0.42;
const SHADED_LIGHT = 0.22;
/** The youngest blades are lighter and yellower than the rest. */
const YOUNG = 0.22;

/** Blades of grass. */
export function grass(options: GrassOptions, light: CountryLight): Plant {
  const { heightM, bladeM, tissue, dry, density, bend } = options;
  const foot = { light, height: 0.1, closeness: CLOSENESS };
  const tip = { light, height: 1, closeness: CLOSENESS };
  const young: PlantTissue = {
    albedo: [tissue.albedo[0] * 1.5, tissue.albedo[1] * 1.28, tissue.albedo[2] * 1.15],
    through: [tissue.through[0] * 1.3, tissue.through[1] * 1.15, tissue.through[2]],
  };
  const shades = [tissue, young, TISSUES.straw].map((kind) => [plantShade(kind, foot), plantShade(kind, tip)] as const);
  const draw = (
    { canvas, stroke, air }: PlantBrush,
    { rootX, rootY, scale, wind, growth, towards, haze, lit, z, chance }: PlantSite,
  ): void => {
    const a = chance[0]!;
    const b = chance[1]!;
    const c = chance[2]!;
    const d = chance[3]!;
    const tall = heightM * (0.5 + 0.8 * a * a) * scale * growth;
    const side = (b - 0.5) * 1.7 + wind * 0.7;
    stroke.rootX = rootX;
    stroke.rootY = rootY + 1;
    stroke.tipX = rootX + tall * bend * side;
    stroke.tipY = rootY - tall * (1 - 0.3 * bend * Math.min(1, Math.abs(side)));
    stroke.width = Math.max(0.8, bladeM * (0.55 + 0.9 * c) * scale);
    stroke.taper = 0.1;
    stroke.z = z;
    const [low, high] = shades[d < dry ? 2 : d > 1 - YOUNG ? 1 : 0]!;
    const gain = 0.68 + 0.64 * c;
    const sunlight = lit * (a < SHADED ? SHADED_LIGHT + 0.5 * a : 1);
    shadePlant(stroke.rootColour, low, towards, lit * 0.8, gain);
    shadePlant(stroke.tipColour, high, towards, sunlight, gain);
    const at = columnOf(rootX, air.colour) * 3;
    hazeColour(stroke.rootColour, air.colour, at, haze);
    hazeColour(stroke.tipColour, air.colour, at, haze);
    drawStroke(canvas, stroke);
  };
  return { widthM: bladeM, density, leastPx: 1.15, farM: 170, heightM: heightM * 1.3, draw };
}

/** Column of the air's colours for a place in the picture. */
export function columnOf(x: number, colours: Float32Array): number {
  return Math.min(colours.length / 3 - 1, Math.max(0, x | 0));
}
