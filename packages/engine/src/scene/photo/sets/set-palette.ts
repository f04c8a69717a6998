import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { Material, SceneSpec } from '../../spec.ts';
import { createMaterial } from '../materials/support/create-material.ts';
import type { Surface } from '../path-tracer/surface.ts';
import { luminance, type Vec3 } from '../path-tracer/vector.ts';
import { hueOf, linearOfHex, paintable, toned } from './colour.ts';

/** What the parts of a set are made of. */
export interface SetPalette {
  readonly wall: Surface;
  readonly floor: Surface;
  readonly podium: Surface;
  /** The second step of a podium, plinths at the side. */
  readonly block: Surface;
  readonly panel: Surface;
  /** A wall before the wall. */
  readonly layer: Surface;
  /** Small decoration: balls, cubes. */
  readonly trinket: Surface;
  /** Paper for a seamless sweep. */
  readonly sweep: Surface;
  /** Linear colour of the wall, for lights that should match. */
  readonly wallColour: Vec3;
  readonly accent: Vec3;
  readonly isDark: boolean;
}

/** Materials whose colours nature gives; a chromatic colour word then belongs to the walls instead. */
const NATURAL: ReadonlySet<Material> = new Set(['marble', 'wood', 'stone', 'sand', 'metal', 'brick']);
const NEUTRAL_WALLS: readonly Vec3[] = [
  [0.72, 0.69, 0.64],
  [0.62, 0.62, 0.61],
  [0.66, 0.58, 0.49],
  [0.5, 0.53, 0.5],
];
const DARK_WALL: Vec3 = [0.05, 0.05, 0.056];
const BRASS: Vec3 = [0.86, 0.55, 0.23];
const CHROMATIC = 0.16;

/** Chooses colours and materials from what was understood: named colours first, then the mood, then neutral greys by seed. */
export function setPalette(spec: SceneSpec): SetPalette {
  const random = createRandom(deriveSeed(spec.seed, 'set-palette'));
  const colours = spec.palette.hex.map((hex) => paintable(linearOfHex(hex)));
  const isMoody = spec.palette.mood === 'dark' || spec.palette.mood === 'luxury';
  const { surface: surfaceName, wall: wallName } = spec.material;
  const wallColour = colours[0] ?? (isMoody ? DARK_WALL : pick(NEUTRAL_WALLS, random));
  // Naming a natural material and a tone ("black marble", "white oak") tones the material.
  const named = spec.palette.named.length > 0;
  const tone = named ? colours.find((colour) => hueOf(colour).saturation < CHROMATIC || isBrown(colour)) : undefined;
  const shade = shadeOf(surfaceName, tone, isMoody, random);
  const chromatic = colours.find((colour) => colour !== tone) ?? wallColour;
  const isMaterialTone =
    surfaceName !== undefined && NATURAL.has(surfaceName) && tone !== undefined && colours.length > 1;
  const wallPaint = isMaterialTone ? chromatic : wallColour;
  const accent = colours[1] !== undefined && colours[1] !== wallPaint ? colours[1] : complement(wallPaint, random);
  const isDark = luminance(wallPaint) < 0.12;
  const brickShade = random() < 0.6 ? 'middle' : 'light';
  const make = (material: Material, colour: Vec3 | undefined, purpose: string, scale = 1): Surface =>
    createMaterial(material, {
      seed: deriveSeed(spec.seed, purpose) & 0xffff,
      shade: material === surfaceName ? shade : isDark ? 'dark' : material === 'brick' ? brickShade : 'light',
      scale,
      ...(colour ? { colour } : {}),
    });
  const natural = surfaceName !== undefined && isNatural(surfaceName, named);
  const isGold = spec.palette.mood === 'luxury' || spec.palette.named.some((name) => /gold|brass|bronze/.test(name));
  const wall = wallName
    ? make(
        wallName,
        isNatural(wallName, named) && (!named || surfaceName !== undefined) ? undefined : wallPaint,
        'wall',
      )
    : make(isMoody ? 'concrete' : 'plaster', wallPaint, 'wall');
  // A metal podium stands on a dark polished floor: a whole floor of metal is a factory.
  const isMetal = surfaceName === 'metal' && spec.props.length > 0;
  const floorName = isMetal ? (isMoody ? 'glass' : 'concrete') : (surfaceName ?? 'paper');
  const floor = make(floorName, natural && !isMetal ? undefined : wallPaint, 'floor');
  const podiumPaint = toned(wallPaint, isDark ? 0.02 : spec.palette.mood === 'vivid' ? 0.16 : 0.38);
  const podiumColour = natural
    ? surfaceName === 'metal' && isGold
      ? BRASS
      : undefined
    : toned(wallPaint, isDark ? 0.02 : 0.12);
  const podium = surfaceName
    ? make(surfaceName, podiumColour, 'podium', 0.8)
    : glossy(make(isMoody ? 'concrete' : 'paper', podiumPaint, 'podium'));
  return {
    wall,
    floor,
    podium,
    block: make('plaster', toned(wallPaint, isDark ? 0.04 : 0.2), 'block', 0.8),
    panel: make('plaster', toned(accent, isDark ? 0 : 0.05), 'panel'),
    layer: wallName
      ? wall
      : make(
          isMoody ? 'concrete' : 'plaster',
          spec.palette.named.length > 1 ? accent : toned(wallPaint, isDark ? 0.02 : 0.12),
          'layer',
        ),
    trinket: isGold ? make('metal', BRASS, 'trinket', 0.6) : ball(toned(accent, 0.25)),
    sweep: make(surfaceName && !natural ? surfaceName : 'paper', wallPaint, 'sweep'),
    wallColour: wallPaint,
    accent,
    isDark,
  };
}

/** Concrete is painted only on request. */
function isNatural(material: Material, named: boolean): boolean {
  return NATURAL.has(material) || (material === 'concrete' && !named);
}

function shadeOf(
  material: Material | undefined,
  tone: Vec3 | undefined,
  isMoody: boolean,
  random: Random,
): 'light' | 'middle' | 'dark' {
  if (tone) return luminance(tone) < 0.1 ? 'dark' : luminance(tone) > 0.4 ? 'light' : 'middle';
  if (isMoody) return 'dark';
  if (material === 'wood' || material === 'brick') return random() < 0.35 ? 'light' : 'middle';
  if (material === 'concrete') return random() < 0.5 ? 'light' : 'middle';
  return 'light';
}

function isBrown(colour: Vec3): boolean {
  const { hue, value } = hueOf(colour);
  return hue > 14 && hue < 42 && value < 0.72;
}

/** A colour that goes with another: deeper, paler, or a neighbour on the wheel. */
function complement(colour: Vec3, random: Random): Vec3 {
  const choice = random();
  if (hueOf(colour).saturation < CHROMATIC) return toned(colour, choice < 0.5 ? -0.3 : 0.42);
  if (choice < 0.4) return toned(colour, -0.3);
  if (choice < 0.75) return toned(colour, 0.48);
  return [colour[1] * 0.35 + colour[0] * 0.65, colour[2] * 0.3 + colour[1] * 0.7, colour[0] * 0.15 + colour[2] * 0.85];
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

function ball(colour: Vec3): Surface {
  return {
    ...createMaterial('paper', { seed: 1, shade: 'light', scale: 1, colour }),
    specular: [0.04, 0.04, 0.04],
    roughness: 0.14,
    showsLights: true,
  };
}

function glossy(surface: Surface): Surface {
  return surface.specular[1] > 0 ? surface : { ...surface, specular: [0.025, 0.025, 0.025], roughness: 0.3 };
}
