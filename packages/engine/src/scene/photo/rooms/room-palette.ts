import { createRandom, deriveSeed } from '@backlot/kernels';
import type { Material, SceneSpec } from '../../spec.ts';
import { createMaterial } from '../materials/support/create-material.ts';
import { blend } from '../materials/support/material.ts';
import type { Surface } from '../path-tracer/surface.ts';
import { luminance } from '../path-tracer/vector.ts';
import { hueOf, linearOfHex, paintable } from '../sets/colour.ts';
import { createDraw, type Draw } from './draw.ts';
import { takeTurns } from './take-turns.ts';
import { JOINERY, thingColour, UPHOLSTERED } from './thing-colour.ts';
import { bareMetal, BLACK_METAL, BRASS, lacquer, matt, STEEL, tiles, timber, wallPaint } from './finishes/basic.ts';
import type { RoomKind } from './layouts-for.ts';
import type { RoomPalette } from './room.ts';
import { CAFE_SCHEMES, DARK_SCHEMES, LIGHT_SCHEMES, WHITE, type Scheme } from './schemes.ts';

const NATURAL: ReadonlySet<Material> = new Set<Material>([
  'marble',
  'wood',
  'stone',
  'concrete',
  'terrazzo',
  'metal',
  'brick',
]);

const CHROMATIC = 0.15;

/** Colours and materials of a room: a tried scheme by seed, then what the prompt says. */
export function roomPalette(spec: SceneSpec, kind: RoomKind): RoomPalette {
  const draw = createDraw(createRandom(deriveSeed(spec.seed, 'room-palette')));
  const { palette, material } = spec;
  const isDark = palette.mood === 'dark' || palette.mood === 'luxury';
  const isCafe = kind === 'cafe' || kind === 'restaurant' || kind === 'bar';
  const isAiry = palette.mood === 'pastel' || spec.light.key === 'window';
  const schemes = isDark ? DARK_SCHEMES : isCafe && !(isAiry && draw.chance(0.4)) ? CAFE_SCHEMES : LIGHT_SCHEMES;
  const scheme = schemes[takeTurns(spec.seed, schemes.length, 'room-scheme')] ?? draw.pick(schemes);
  const said = palette.hex.map((hex) => paintable(linearOfHex(hex)));
  const frontSaid = thingColour(spec, JOINERY) ?? said.at(0);
  const wallColour = said.at(1) ?? (frontSaid && luminance(frontSaid) < 0.05 && !isDark ? WHITE : scheme.wall);
  const front: Scheme['front'] = frontSaid ?? scheme.front;
  const accent = said.at(2) ?? said.at(0) ?? scheme.accent;
  const clothSaid = thingColour(spec, UPHOLSTERED) ?? said.find((colour) => hueOf(colour).saturation > CHROMATIC);
  const woodSeed = draw.count(2, 5);
  return {
    wall: material.wall
      ? createMaterial(material.wall, { seed: 3, shade: isDark ? 'dark' : 'light', scale: 1 })
      : wallPaint(wallColour, 2),
    wallColour,
    ceiling: matt(scheme.ceiling ?? blend(wallColour, WHITE, 0.6)),
    floor: floorOf(scheme.floor, draw),
    front: frontOf(front),
    isFrontUpright: typeof front === 'string',
    top: material.surface && NATURAL.has(material.surface) ? topSaid(material.surface, isDark) : topOf(scheme.top),
    splash: splashOf(scheme, material.wall),
    wood: timber({ seed: woodSeed, shade: scheme.wood, board: 2 }),
    planks: timber({ seed: woodSeed, shade: scheme.wood, board: 0.11 }),
    metal: scheme.metal === 'brass' ? BRASS : scheme.metal === 'steel' ? STEEL : BLACK_METAL,
    trim: isDark ? lacquer([0.05, 0.05, 0.05]) : lacquer([0.72, 0.71, 0.69]),
    textile: clothSaid ?? scheme.textile,
    accent,
  };
}

function frontOf(front: Scheme['front']): Surface {
  if (front === 'oak') return timber({ seed: 2, shade: 'light', board: 0.6 });
  return front === 'walnut' ? timber({ seed: 4, shade: 'dark', board: 0.6 }) : lacquer(front);
}

function floorOf(kind: Scheme['floor'], draw: Draw): Surface {
  switch (kind) {
    case 'oak':
      return timber({ seed: 2 + draw.count(0, 1), shade: 'middle', board: 0.16, unbroken: false });
    case 'pale':
      return timber({ seed: 2, shade: 'light', board: 0.18, unbroken: false });
    case 'dark':
      return timber({ seed: 4, shade: 'dark', board: 0.16, unbroken: false });
    case 'tile':
      return tiles({
        colour: [0.42, 0.24, 0.15],
        grout: [0.42, 0.37, 0.31],
        size: [0.3, 0.3],
        roughness: 0.3,
        variation: 0.18,
      });
    case 'concrete':
      return {
        ...createMaterial('concrete', { seed: 3, shade: 'light', scale: 1 }),
        specular: [0.03, 0.03, 0.03],
        roughness: 0.3,
      };
    case 'terrazzo':
      return createMaterial('terrazzo', { seed: 3, shade: 'light', scale: 1 });
  }
}

function topOf(kind: Scheme['top']): Surface {
  switch (kind) {
    case 'oak':
      return timber({ seed: 2, shade: 'middle', board: 0.12, scale: 0.7 });
    case 'walnut':
      return timber({ seed: 4, shade: 'dark', board: 0.14, scale: 0.7 });
    case 'dark-stone':
      return createMaterial('stone', { seed: 3, shade: 'dark', scale: 1 });
    case 'marble':
    case 'stone':
    case 'terrazzo':
      return createMaterial(kind, { seed: 5, shade: 'light', scale: 1 });
  }
}

function topSaid(material: Material, isDark: boolean): Surface {
  if (material === 'wood') return timber({ seed: 3, shade: isDark ? 'dark' : 'middle', board: 0.13, scale: 0.7 });
  if (material === 'metal') return bareMetal([0.58, 0.58, 0.59], 0.22);
  return createMaterial(material, { seed: 5, shade: isDark ? 'dark' : 'light', scale: 1 });
}

function splashOf({ splash, splashColour, wall }: Scheme, said: Material | undefined): Surface {
  if (said) return createMaterial(said, { seed: 3, shade: 'light', scale: 1 });
  switch (splash) {
    case 'subway':
      return tiles({ colour: splashColour ?? [0.75, 0.74, 0.72], size: [0.2, 0.1], isBonded: true, variation: 0.05 });
    case 'square':
      return tiles({ colour: splashColour ?? [0.7, 0.67, 0.6], size: [0.13, 0.13], variation: 0.1 });
    case 'zellige':
      return tiles({
        colour: splashColour ?? [0.68, 0.66, 0.6],
        size: [0.1, 0.1],
        variation: 0.26,
        grout: [0.6, 0.57, 0.52],
      });
    case 'slab':
      return splashColour
        ? lacquer(splashColour, 0.2)
        : createMaterial('marble', { seed: 9, shade: 'light', scale: 1 });
    case 'brick':
      return createMaterial('brick', { seed: 4, shade: 'light', scale: 1 });
    case 'paint':
      return wallPaint(wall);
  }
}
