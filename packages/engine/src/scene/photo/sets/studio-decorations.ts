import { prop, type Body } from '../path-tracer/body.ts';
import { box } from '../path-tracer/shapes/box.ts';
import { cylinder } from '../path-tracer/shapes/cylinder.ts';
import { drum } from '../path-tracer/shapes/drum.ts';
import { sphere } from '../path-tracer/shapes/sphere.ts';
import { distanceScale, halfWidthAt } from './stage.ts';
import { podiumRadius, type Decoration, type StudioLayout } from './studio-layouts.ts';
import type { SetContext } from './studio-set.ts';

/** Builds one kind of decoration so that it stays clear of the subject and inside the frame. */
export function decorate(name: Decoration, layout: StudioLayout, context: SetContext): Body[] {
  switch (name) {
    case 'disc':
      return disc(context);
    case 'arch':
      return arch(context);
    case 'balls':
      return balls(layout, context);
    case 'blocks':
      return blocks(layout, context);
    case 'steps':
      return steps(context);
    case 'column':
      return column(context);
  }
}

/** A sweep curves up before its wall: decorations keep off the curve. */
const CLEAR_OF_WALL = 0.3;

/** How far out the display reaches. */
function reachOf({ support }: StudioLayout, { stage }: SetContext): number {
  const radius = podiumRadius(stage);
  if (support === 'double') return radius * 1.55;
  if (support === 'ground') return stage.subjectWidth / 2 + 0.1;
  return support === 'slab' ? Math.min(stage.across * 0.36, radius * 1.2) : radius * 1.05;
}

function disc({ stage, palette, random, wallDepth, side }: SetContext): Body[] {
  const z = -wallDepth + 0.14;
  const away = distanceScale(stage, z);
  const radius = Math.max(0.82, (stage.subjectWidth * 0.5 + 0.42) * away) * (0.95 + 0.2 * random());
  const y = Math.max(0.62, stage.subjectHeight * 0.55) + 0.1 * random();
  return [prop(drum({ x: side * (0.05 + 0.28 * random()), y, radius, z: [z, z + 0.12] }), palette.panel)];
}

function arch({ stage, palette, random, wallDepth, floorY, side }: SetContext): Body[] {
  const z = -wallDepth + 0.06;
  const away = distanceScale(stage, z);
  const half = Math.max(0.66, (stage.subjectWidth * 0.5 + 0.34) * away) * (0.95 + 0.15 * random());
  const spring = Math.max(0.66, stage.subjectHeight * 0.7 * away) + 0.12 * random();
  const x = side * 0.3 * random();
  const depth = 0.16;
  const panel = (cx: number, halfWidth: number, springY: number, from: number, surface = palette.panel): Body[] => [
    prop(box([cx, (floorY + springY) / 2, from + depth / 2], [halfWidth, (springY - floorY) / 2, depth / 2]), surface),
    prop(drum({ x: cx, y: springY, radius: halfWidth, z: [from, from + depth], above: springY }), surface),
  ];
  if (random() < 0.5) return panel(x, half, spring, z);
  const small = half * 0.62;
  return [
    ...panel(x, half, spring, z),
    ...panel(x - side * (half + small * 0.35), small, spring * 0.62, z + 0.24, palette.block),
  ];
}

function balls(layout: StudioLayout, context: SetContext): Body[] {
  const { stage, palette, random, floorY, side, wallDepth } = context;
  const reach = reachOf(layout, context);
  const frame = halfWidthAt(stage, -0.6);
  const bodies: Body[] = [];
  const count = 2 + Math.floor(random() * 2);
  // Blocks and steps stand on one side: there the balls would run into them.
  const isShared = layout.decorations.some((name) => name === 'blocks' || name === 'steps');
  const outermost = new Map([
    [side, reach],
    [-side, reach],
  ]);
  for (let i = 0; i < count; i++) {
    const radius = (i === 0 ? 0.17 : 0.11) + 0.08 * random();
    const to = i % 2 === 0 && !isShared ? side : -side;
    const inner = (outermost.get(to) ?? reach) + 0.08 + (i < 2 ? 0.22 * random() : 0);
    const x = to * (inner + radius);
    if (Math.abs(x) + radius > frame * 0.97) continue;
    outermost.set(to, inner + 2 * radius);
    const z = -0.25 - 0.5 * random();
    bodies.push(
      prop(
        sphere([x, floorY + radius, Math.max(z, -wallDepth + 1)], radius),
        i === 0 ? palette.trinket : palette.block,
      ),
    );
  }
  return bodies;
}

function blocks(layout: StudioLayout, context: SetContext): Body[] {
  const { stage, palette, random, floorY, side, wallDepth } = context;
  const reach = reachOf(layout, context);
  const z = -Math.min(1.15, wallDepth - 0.55);
  const size = 0.24 + 0.1 * random();
  const x = side * Math.min(reach + size + 0.1 + 0.16 * random(), halfWidthAt(stage, z) * 0.9);
  const tall = 0.55 + 0.5 * random();
  const low = 0.2 + 0.14 * random();
  const turn = (random() - 0.5) * 0.9;
  return [
    prop(box([x, floorY + tall / 2, z], [size, tall / 2, size], turn), palette.block),
    prop(
      box([x - side * size * 1.3, floorY + low / 2, z + size * 1.5], [size * 0.62, low / 2, size * 0.62], turn - 0.4),
      palette.panel,
    ),
  ];
}

const STEP_COUNT = 4;

function steps({ stage, palette, random, floorY, side, wallDepth }: SetContext): Body[] {
  const z = -Math.min(1.5, wallDepth - 0.6);
  const width = 0.26 + 0.06 * random();
  const rise = 0.17 + 0.05 * random();
  const start = Math.max(podiumRadius(stage) * 0.55, stage.subjectWidth * 0.5) + 0.1;
  return Array.from({ length: STEP_COUNT }, (_, i) => {
    const height = rise * (i + 1);
    return prop(
      box([side * (start + width * (i + 0.5)), floorY + height / 2, z], [width / 2, height / 2, 0.42]),
      palette.block,
    );
  });
}

function column({ stage, palette, random, floorY, side, wallDepth }: SetContext): Body[] {
  const z = -Math.min(1.3, wallDepth - 0.5);
  const radius = 0.16 + 0.07 * random();
  const reach = Math.max(podiumRadius(stage), stage.subjectWidth / 2) + radius + 0.14;
  const tall = 0.7 + 0.65 * random();
  const other = 0.35 + 0.25 * random();
  return [
    prop(cylinder({ x: -side * reach, z, radius, y: [floorY, floorY + tall], bevel: 0.01 }), palette.block),
    prop(
      cylinder({
        x: -side * (reach + radius * 2.2),
        z: z + 0.35,
        radius: radius * 0.85,
        y: [floorY, floorY + other],
        bevel: 0.01,
      }),
      palette.panel,
    ),
    prop(
      sphere([-side * (reach + radius * 2.2), floorY + other + radius * 0.55, z + 0.35], radius * 0.55),
      palette.trinket,
    ),
  ].filter(() => reach < halfWidthAt(stage, z) + CLEAR_OF_WALL);
}
