import { createRandom, deriveSeed, type Random } from '@backlot/kernels';
import { ground, prop, type Body } from '../path-tracer/body.ts';
import { box } from '../path-tracer/shapes/box.ts';
import { cylinder } from '../path-tracer/shapes/cylinder.ts';
import { drum } from '../path-tracer/shapes/drum.ts';
import { floor } from '../path-tracer/shapes/floor.ts';
import { sideWall } from '../path-tracer/shapes/side-wall.ts';
import { sweep } from '../path-tracer/shapes/sweep.ts';
import { wall } from '../path-tracer/shapes/wall.ts';
import { decorate } from './studio-decorations.ts';
import { podiumRadius, type Backing, type StudioLayout, type Support } from './studio-layouts.ts';
import type { SetPalette } from './set-palette.ts';
import { depthOfRow, distanceScale, halfWidthAt, type Stage } from './stage.ts';

/** A built set. */
export interface StudioSet {
  readonly bodies: readonly Body[];
  readonly wallDepth: number;
  /** Height of the floor; 0 when the subject stands on it. */
  readonly floorY: number;
}

/** What the builders of parts go by. */
export interface SetContext {
  readonly stage: Stage;
  readonly palette: SetPalette;
  readonly random: Random;
  readonly wallDepth: number;
  readonly floorY: number;
  /** -1 or 1: to which side the arrangement leans. */
  readonly side: number;
}

interface StudioSetOptions {
  readonly seed: number;
  readonly stage: Stage;
  readonly palette: SetPalette;
  readonly layout: StudioLayout;
  /** Picture row where floor and wall should meet. */
  readonly junctionRow: number;
}

const NEAREST_WALL = 1.75;
const FURTHEST_WALL = 5.5;
/** Seen from high up the wall is out of the picture or just in it. */
const HIGH_VIEW = 0.35;
const HIGH_VIEW_WALL = 3.4;
const PORTRAIT_WALL = 1.5;

/** Puts backing, support and decorations together round the origin. */
export function buildStudioSet({ seed, stage, palette, layout, junctionRow }: StudioSetOptions): StudioSet {
  const random = createRandom(deriveSeed(seed, 'studio-set'));
  const floorY = stage.stance === 'portrait' ? -3 : -supportHeight(layout.support, random);
  const wallDepth =
    stage.stance === 'portrait'
      ? PORTRAIT_WALL
      : stage.viewDown > HIGH_VIEW
        ? HIGH_VIEW_WALL
        : depthOfRow(stage, junctionRow, { level: floorY, nearest: NEAREST_WALL, furthest: FURTHEST_WALL });
  const context: SetContext = { stage, palette, random, wallDepth, floorY, side: random() < 0.5 ? -1 : 1 };
  const bodies = [...backing(layout.backing, context), ...support(layout.support, context)];
  if (stage.stance !== 'portrait')
    for (const decoration of layout.decorations) bodies.push(...decorate(decoration, layout, context));
  return { bodies, wallDepth, floorY };
}

function supportHeight(name: Support, random: Random): number {
  switch (name) {
    case 'ground':
      return 0;
    case 'slab':
      return 0.16 + 0.1 * random();
    case 'round':
    case 'square':
      return 0.24 + 0.2 * random();
    case 'double':
      return 0.42 + 0.1 * random();
  }
}

const SWEEP_RADIUS = 0.9;
const NICHE_DEPTH = 0.75;

function backing(name: Backing, context: SetContext): Body[] {
  const { palette, wallDepth, floorY, stage, random, side } = context;
  const z = -wallDepth;
  const flatFloor = ground(floor({ y: floorY }), palette.floor);
  switch (name) {
    case 'sweep':
      return [ground(sweep({ y: floorY, z, radius: SWEEP_RADIUS }), palette.sweep)];
    case 'wall':
      return [flatFloor, ground(wall({ z }), palette.wall)];
    case 'corner': {
      const x = side * halfWidthAt(stage, z) * (0.5 + 0.22 * random());
      return [flatFloor, ground(wall({ z }), palette.wall), ground(sideWall({ x }), palette.wall)];
    }
    case 'panels':
      return [flatFloor, ground(wall({ z }), palette.wall), ...panels(context)];
    case 'layered':
      return [flatFloor, ground(wall({ z }), palette.wall), layer(context)];
    case 'niche':
      return [flatFloor, ...niche(context)];
  }
}

/** A second wall in front of the first that ends within the picture: one upright line and its shadow. */
function layer({ stage, palette, random, wallDepth, floorY, side }: SetContext): Body {
  const thickness = 0.38;
  const reach = halfWidthAt(stage, -wallDepth);
  const edge = reach * (0.3 + 0.3 * random());
  const far = reach * 3;
  const tall = 6;
  return prop(
    box(
      [side * (edge + far) * 0.5, floorY + tall / 2, thickness / 2 - wallDepth],
      [(far - edge) / 2, tall / 2, thickness / 2],
    ),
    palette.layer,
  );
}

/** Boards of different heights and tones, one behind the other, the lower one with a round head. */
function panels({ stage, palette, random, wallDepth, floorY, side }: SetContext): Body[] {
  const reach = halfWidthAt(stage, -wallDepth);
  const tall = Math.max(1.25, stage.subjectHeight * 1.2) * (1 + 0.2 * random());
  const half = reach * (0.24 + 0.1 * random());
  const z = -wallDepth + 0.16;
  const x = -side * reach * (0.1 + 0.2 * random());
  const radius = reach * (0.2 + 0.06 * random());
  const spring = floorY + Math.max(0.35, tall * 0.36);
  const front = z + 0.26;
  const arm = side * reach * (0.22 + 0.2 * random());
  return [
    prop(box([x, floorY + tall / 2, z], [half, tall / 2, 0.05]), palette.panel),
    prop(box([arm, (floorY + spring) / 2, front], [radius, (spring - floorY) / 2, 0.05]), palette.block),
    prop(drum({ x: arm, y: spring, radius, z: [front - 0.05, front + 0.05], above: spring }), palette.block),
  ];
}

/** A wall with an arched opening into a shallow room. */
function niche({ stage, palette, random, wallDepth, floorY, side }: SetContext): Body[] {
  const z = -wallDepth;
  const away = distanceScale(stage, z);
  const halfWidth = Math.max(0.72, Math.min((stage.subjectWidth * 0.6 + 0.42) * away, halfWidthAt(stage, z) * 0.72));
  const x = stage.subjectWidth > stage.across * 0.4 ? 0 : side * 0.12 * random() * halfWidthAt(stage, z);
  const springY = Math.max(0.62, stage.subjectHeight * 0.72 * away) + 0.18 * random();
  const depth = [z - NICHE_DEPTH, z] as const;
  return [
    // The wall with the opening throws shadows into it.
    prop(wall({ z, opening: { x, halfWidth, springY } }), palette.wall),
    ground(wall({ z: z - NICHE_DEPTH }), palette.panel),
    prop(sideWall({ x: x - halfWidth, y: [floorY, springY], z: depth }), palette.block),
    prop(sideWall({ x: x + halfWidth, y: [floorY, springY], z: depth }), palette.block),
    prop(drum({ x, y: springY, radius: halfWidth, z: depth, above: springY, open: true }), palette.block),
  ];
}

const BEVEL = 0.012;

function support(name: Support, { stage, palette, floorY, random, side }: SetContext): Body[] {
  const radius = podiumRadius(stage);
  // The subject's foot rests in front of the middle: its own middle lies behind the origin.
  const z = -Math.min(stage.subjectWidth, stage.subjectHeight) * 0.3 * Math.cos(stage.viewDown);
  switch (name) {
    case 'ground':
      return [];
    case 'round':
      return [prop(cylinder({ x: 0, z, radius, y: [floorY, 0], bevel: BEVEL }), palette.podium)];
    case 'double': {
      const step = floorY * (0.45 + 0.1 * random());
      const wide = radius * (1.4 + 0.16 * random());
      return [
        prop(cylinder({ x: 0, z, radius, y: [step, 0], bevel: BEVEL }), palette.podium),
        prop(cylinder({ x: side * 0.06, z: z - 0.06, radius: wide, y: [floorY, step], bevel: BEVEL }), palette.block),
      ];
    }
    case 'square':
      return [
        prop(
          box([0, floorY / 2, z], [radius * 0.98, -floorY / 2, radius * 0.92], side * 0.14 * random()),
          palette.podium,
        ),
      ];
    case 'slab': {
      const half = Math.max(radius * 1.25, stage.across * 0.72);
      return [prop(box([0, floorY / 2, z - 0.15], [half, -floorY / 2, Math.max(0.85, radius * 0.9)]), palette.podium)];
    }
  }
}
