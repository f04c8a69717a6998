import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import type { FamilyName, Material, SceneSpec } from '../../spec.ts';
import { createMaterial } from '../materials/support/create-material.ts';
import { createWood } from '../materials/wood.ts';
import { ground, prop, type Body } from '../path-tracer/body.ts';
import { box } from '../path-tracer/shapes/box.ts';
import { cylinder } from '../path-tracer/shapes/cylinder.ts';
import { floor } from '../path-tracer/shapes/floor.ts';
import type { Shape } from '../path-tracer/shapes/shape.ts';
import type { Surface } from '../path-tracer/surface.ts';
import { luminance, type Vec3 } from '../path-tracer/vector.ts';
import { hueOf, linearOfHex, paintable } from './colour.ts';
import { depthOfRow, halfWidthAt, type Stage } from './stage.ts';

/** Arrangements of a table top. */
const LAYOUTS = ['boards', 'lengthwise', 'round', 'corner', 'served', 'runner'] as const;

/** A built table. */
export interface TableSet {
  readonly bodies: readonly Body[];
  /** Mean reflectance of the top, luminance. */
  readonly reflectance: number;
  /** Depth of the far edge, units behind the origin. */
  readonly farEdge: number;
}

const NEAREST_EDGE = 0.7;
const FURTHEST_EDGE = 4.5;
const CLEAR_OF_FOOT = 0.1;
/** In front of the camera nothing of the table is missing. */
const NEAR_EDGE = 6;
/** A serving board or a runner lies this high on the table. */
const BOARD = 0.065;
/** Tables stand askew by so much, radians. */
const LEAST_TURN = 0.012;
const TURN_RANGE = 0.045;
const THICKNESS = 0.1;
const CLOTH = 0.008;
/** A cloth ends so far before the far edge. */
const CLOTH_SHORT = 0.25;
const WIDEST_ON_BOARD = 0.45;
/** Slabs are cut so that a table shows a few veins. */
const MARBLE_SCALE = 0.62;

/** Builds a table top whose far edge lies on the horizon asked for, well above the subject's foot. */
export function buildTableSet(spec: SceneSpec, stage: Stage): TableSet {
  const random = createRandom(deriveSeed(spec.seed, 'table-set'));
  const drawn = LAYOUTS[Math.floor(random() * LAYOUTS.length)]!;
  // A board under something wide would be the table.
  const layout = drawn === 'served' && stage.subjectWidth > stage.across * WIDEST_ON_BOARD ? 'boards' : drawn;
  const top = tableSurface(spec, layout === 'lengthwise' || layout === 'corner', random);
  const edgeRow = Math.min(spec.camera.horizon * stage.heightPx, stage.baseY - CLEAR_OF_FOOT * stage.heightPx);
  const level = layout === 'served' ? -BOARD : layout === 'runner' ? -CLOTH : 0;
  const farEdge =
    stage.stance === 'flat'
      ? 40
      : depthOfRow(stage, edgeRow, { level, nearest: NEAREST_EDGE, furthest: FURTHEST_EDGE });
  const side = random() < 0.5 ? -1 : 1;
  const z = [-farEdge, stage.stance === 'flat' ? 40 : NEAR_EDGE] as const;
  const bodies: Body[] = [];
  const half = halfWidthAt(stage, -farEdge);
  if (layout === 'round' && stage.stance !== 'flat') {
    // The edge bends across the frame and drops towards its sides.
    const radius = half * (1.25 + 0.4 * random());
    bodies.push(prop(cylinder({ x: side * 0.15, z: radius - farEdge, radius, y: [-0.09, 0], bevel: 0.015 }), top));
  } else {
    const reach = 1.3 * halfWidthAt(stage, -farEdge);
    const cut = half * (0.62 + 0.2 * random());
    const isWide = stage.subjectWidth / 2 > cut * 0.7;
    const x =
      layout !== 'corner' || isWide || stage.stance === 'flat'
        ? ([-reach * 3, reach * 3] as const)
        : side > 0
          ? ([-reach * 3, cut] as const)
          : ([-cut, reach * 3] as const);
    const isTurned = x[0] === -reach * 3 && x[1] === reach * 3 && stage.stance !== 'flat';
    bodies.push(ground(isTurned ? turnedTop(level, { reach, farEdge, side }, random) : floor({ y: level, x, z }), top));
  }
  const middle = -Math.min(stage.subjectWidth, stage.subjectHeight) * 0.3 * Math.cos(stage.viewDown);
  if (layout === 'served') bodies.push(servingBoard(spec, stage, middle, random));
  if (layout === 'runner') bodies.push(runner(spec, stage, { side, farEdge }, random));
  return { bodies, reflectance: luminance(top.average), farEdge };
}

interface TopPlace extends RunnerPlace {
  readonly reach: number;
}

/** A table that stands a little askew: nobody sees its far edge as level as the horizon. */
function turnedTop(level: number, { reach, farEdge, side }: TopPlace, random: Random): Shape {
  const turn = side * (LEAST_TURN + TURN_RANGE * random());
  const half = (NEAR_EDGE + farEdge) / 2;
  return box([0, level - THICKNESS / 2, NEAR_EDGE - half], [reach * 3, THICKNESS / 2, half], turn);
}

function tableSurface(spec: SceneSpec, lengthwise: boolean, random: Random): Surface {
  const name = topMaterial(spec);
  const colour = spec.palette.named.length > 0 && spec.palette.hex[0] ? linearOfHex(spec.palette.hex[0]) : undefined;
  const shade = shadeOf(spec, name, colour, random);
  const seed = deriveSeed(spec.seed, 'table-top') & 0xffff;
  if (name === 'wood')
    return createWood({ seed, shade, scale: 1.15, board: 0.5 + 0.4 * random(), lengthwise, unbroken: true });
  const isNatural = name === 'marble' || name === 'stone' || name === 'sand' || name === 'metal';
  const paint = colour && (!isNatural || hueOf(colour).saturation > 0.2) ? paintable(colour) : undefined;
  const surface = createMaterial(name, {
    seed,
    shade: name === 'metal' && !paint ? metalShade(spec.prompt) : shade,
    scale: name === 'marble' ? MARBLE_SCALE : 1,
    ...(paint ? { colour: paint } : {}),
  });
  // A softbox in a worktop is a white patch, not a reflection that anyone expects.
  return { ...surface, showsLights: false };
}

/** Worktops are of steel unless another metal is named. */
function metalShade(prompt: string): 'light' | 'middle' | 'dark' {
  if (/brass|gold|copper|bronze/i.test(prompt)) return 'middle';
  return /iron|dark|black|gun/i.test(prompt) ? 'dark' : 'light';
}

const OUTDOORS: ReadonlySet<FamilyName> = new Set<FamilyName>([
  'beach',
  'desert',
  'field',
  'forest',
  'lake',
  'mountain',
  'place',
  'sea',
  'skyline',
  'snow',
]);
/** What tables are made of where nothing is said: worktops of stone too, slabs of concrete in the street, decks by the water, rocks in the wild. */
const USUAL_TOPS: Readonly<Partial<Record<FamilyName, readonly Material[]>>> = {
  kitchen: ['wood', 'marble', 'wood', 'stone'],
  'city-street': ['concrete'],
  place: ['wood', 'stone'],
  lake: ['wood', 'wood', 'stone'],
  mountain: ['stone', 'wood'],
  desert: ['stone'],
  snow: ['wood', 'stone'],
  skyline: ['concrete', 'stone'],
  sky: ['concrete', 'marble'],
  space: ['stone', 'concrete'],
  underwater: ['stone'],
};

function topMaterial({ material, secondary, seed }: SceneSpec): Material {
  const tops = (secondary && USUAL_TOPS[secondary]) ?? ['wood'];
  const random = createRandom(deriveSeed(seed, 'table-material'));
  return material.surface ?? tops[Math.floor(random() * tops.length)] ?? 'wood';
}

/** Tone of the table: a word for it, the mood, else by seed and time. */
function shadeOf(
  spec: SceneSpec,
  name: Material,
  colour: Vec3 | undefined,
  random: Random,
): 'light' | 'middle' | 'dark' {
  const draw = random();
  if (colour && hueOf(colour).saturation < 0.2)
    return luminance(colour) > 0.4 ? 'light' : luminance(colour) < 0.12 ? 'dark' : 'middle';
  if (spec.palette.mood === 'dark' || spec.palette.mood === 'luxury') return 'dark';
  if (name === 'marble' || name === 'stone' || name === 'fabric') return 'light';
  if (spec.time === 'night') return draw < 0.5 ? 'dark' : 'middle';
  // Pale wood in the sun is burnt out before trees.
  const pale = spec.secondary && OUTDOORS.has(spec.secondary) ? 0 : 0.3;
  return draw < pale ? 'light' : draw < 0.85 ? 'middle' : 'dark';
}

/** A round board of another material under the subject. */
function servingBoard(spec: SceneSpec, stage: Stage, z: number, random: Random): Body {
  const radius = Math.max(0.62, stage.subjectWidth * 0.6 + 0.18);
  const seed = deriveSeed(spec.seed, 'board') & 0xffff;
  const isWood = topMaterial(spec) === 'wood';
  const surface = isWood
    ? createMaterial(random() < 0.5 ? 'marble' : 'stone', { seed, shade: 'light', scale: 0.8 })
    : createWood({ seed, shade: 'middle', scale: 0.8, board: 3 });
  return prop(cylinder({ x: 0, z, radius, y: [-BOARD, 0], bevel: 0.012 }), surface);
}

/** A linen cloth laid on the table under the subject, from before the camera to short of the far edge. */
function runner(spec: SceneSpec, stage: Stage, { side, farEdge }: RunnerPlace, random: Random): Body {
  const surface = createMaterial('fabric', {
    seed: deriveSeed(spec.seed, 'cloth') & 0xffff,
    shade: 'light',
    scale: 1,
  });
  const half = Math.max(0.55, stage.subjectWidth * 0.5 + 0.22);
  const turn = side * (0.06 + 0.14 * random());
  const end = -farEdge + CLOTH_SHORT + half * Math.sin(Math.abs(turn));
  const reach = (NEAR_EDGE - end) / 2;
  return prop(box([side * 0.05, -CLOTH / 2, end + reach], [half, CLOTH / 2, reach], turn), surface);
}

interface RunnerPlace {
  readonly side: number;
  readonly farEdge: number;
}
