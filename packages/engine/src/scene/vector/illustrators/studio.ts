import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { circle } from '../outlines.ts';
import { drawPool, fillFloor, fillFrame } from '../parts/backdrop.ts';
import { drawArch, drawBlock, drawCylinder, drawSphere, drawVase } from '../parts/props.ts';
import { setColours, type SetColours } from '../parts/set-colours.ts';
import { drawWallMaterial, drawWindowLight } from '../parts/set-wall.ts';
import { createSketch, isMirrored, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

/** Where wall and floor meet, and where things stand, parts of the height. */
const FLOOR = 0.68;
const STAND = 0.82;
/** Where the top of a podium lies when something is to stand on it. */
const SUBJECT_STAND = 0.83;

type Set = (sketch: Sketch, colours: SetColours) => void;

const SETS: readonly Set[] = [podiumAndDisc, archAndSteps, blocks, shelf, sweep];

/** A product set: wall, floor and a few solids, in five layouts. */
export function illustrateStudio(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, isMirrored(request));
  const colours = setColours(sketch.spec);
  const { heightPx } = sketch;
  fillFrame(sketch, 'wall', mixHex(colours.ground, '#ffffff', 0.12), colours.ground);
  drawWallMaterial(sketch, heightPx * FLOOR);
  if (['window', 'leaf', 'hard'].includes(sketch.spec.light.key)) drawWindowLight(sketch, colours);
  fillFloor(
    sketch,
    heightPx * FLOOR,
    mixHex(colours.ground, colours.deep, 0.65),
    mixHex(colours.ground, '#ffffff', 0.1),
  );
  setFor(sketch)(sketch, colours);
  return sketch.finish();
}

function setFor(sketch: Sketch): Set {
  const { props } = sketch.spec;
  if (props.includes('arch') || props.includes('steps')) return archAndSteps;
  if (props.includes('cube')) return blocks;
  if (props.includes('podium')) return sketch.pick('layout', [podiumAndDisc, archAndSteps]);
  const { wall } = sketch.spec.material;
  return sketch.pick('layout', wall === undefined ? SETS : [shelf, bare]);
}

/** The measure of a set; no two seeds share it. */
function measureOf(sketch: Sketch): number {
  return Math.min(sketch.widthPx, sketch.heightPx) * (0.95 + 0.1 * sketch.random('measure')());
}

/** Where a set stands whose top is so much higher: lower when something is to stand on it, so that its foot meets the top. */
function standY({ heightPx, spec }: Sketch, risePx: number): number {
  return spec.objects.length === 0 ? heightPx * STAND : heightPx * SUBJECT_STAND + risePx;
}

function podiumAndDisc(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx } = sketch;
  const measure = measureOf(sketch);
  const x = widthPx / 2;
  const y = standY(sketch, measure * 0.14);
  sketch.add('disc', 'far', circle(sketch.pen(), x, y - measure * 0.36, measure * 0.29), shape, {
    fadesTo: mixHex(shape, accents[0], 0.3),
  });
  drawPool(sketch, x, y + measure * 0.09, measure * 0.4, mixHex(deep, '#1a1526', 0.3));
  drawCylinder(sketch, {
    x,
    y: y + measure * 0.03,
    width: measure * 0.62,
    height: measure * 0.09,
    colour: shape,
    layer: 'mid',
  });
  drawCylinder(sketch, {
    x,
    y: y - measure * 0.07,
    width: measure * 0.4,
    height: measure * 0.07,
    colour: mixHex(ground, '#ffffff', 0.4),
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x - measure * 0.4,
    y: y + measure * 0.06,
    width: measure * 0.12,
    colour: accents[0],
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x + measure * 0.4,
    y: y + measure * 0.02,
    width: measure * 0.08,
    colour: accents[2],
    layer: 'mid',
  });
}

function archAndSteps(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  const measure = measureOf(sketch);
  const x = widthPx / 2;
  const y = standY(sketch, measure * 0.115);
  drawArch(sketch, {
    x: x + measure * 0.05,
    y: heightPx * FLOOR + measure * 0.02,
    width: measure * 0.5,
    height: measure * 0.56,
    colour: shape,
    layer: 'far',
  });
  drawArch(sketch, {
    x: x - measure * 0.3,
    y: heightPx * FLOOR + measure * 0.03,
    width: measure * 0.26,
    height: measure * 0.36,
    colour: mixHex(shape, accents[0], 0.45),
    layer: 'far',
  });
  drawPool(sketch, x + measure * 0.04, y + measure * 0.05, measure * 0.4, mixHex(deep, '#1a1526', 0.3));
  const step = { x, layer: 'mid', colour: mixHex(ground, '#ffffff', 0.35) } as const;
  drawBlock(sketch, { ...step, y: y + measure * 0.04, width: measure * 0.6, height: measure * 0.07 });
  drawBlock(sketch, {
    ...step,
    x: x + measure * 0.03,
    y: y - measure * 0.045,
    width: measure * 0.42,
    height: measure * 0.07,
  });
  drawVase(sketch, {
    x: x + measure * 0.4,
    y: y + measure * 0.05,
    size: measure * 0.19,
    colour: accents[0],
    leaf: accents[1],
    layer: 'mid',
  });
}

function blocks(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx } = sketch;
  const measure = measureOf(sketch);
  const x = widthPx / 2;
  const y = standY(sketch, measure * 0.08);
  drawPool(sketch, x, y + measure * 0.05, measure * 0.46, mixHex(deep, '#1a1526', 0.3));
  drawBlock(sketch, {
    x: x - measure * 0.3,
    y: y - measure * 0.03,
    width: measure * 0.2,
    height: measure * 0.42,
    colour: shape,
    layer: 'far',
  });
  drawBlock(sketch, {
    x: x + measure * 0.27,
    y: y - measure * 0.02,
    width: measure * 0.22,
    height: measure * 0.28,
    colour: accents[0],
    layer: 'far',
  });
  drawBlock(sketch, {
    x,
    y: y + measure * 0.04,
    width: measure * 0.36,
    height: measure * 0.12,
    colour: mixHex(ground, '#ffffff', 0.4),
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x + measure * 0.29,
    y: y - measure * 0.34,
    width: measure * 0.15,
    colour: accents[2],
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: x - measure * 0.34,
    y: y + measure * 0.08,
    width: measure * 0.1,
    colour: accents[1],
    layer: 'near',
  });
}

function shelf(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  const measure = measureOf(sketch);
  const y = standY(sketch, measure * 0.02);
  sketch.add(
    'disc',
    'far',
    circle(sketch.pen(), widthPx * 0.66, heightPx * 0.36, measure * 0.2),
    mixHex(shape, accents[2], 0.4),
    {
      plain: true,
    },
  );
  drawPool(sketch, widthPx / 2, y + measure * 0.07, measure * 0.5, mixHex(deep, '#1a1526', 0.3));
  drawBlock(sketch, {
    x: widthPx / 2,
    y: y + measure * 0.06,
    width: Math.min(widthPx * 0.8, measure),
    height: measure * 0.08,
    colour: mixHex(ground, '#ffffff', 0.4),
    layer: 'mid',
  });
  drawVase(sketch, {
    x: widthPx / 2 - measure * 0.36,
    y: y - measure * 0.02,
    size: measure * 0.22,
    colour: accents[0],
    leaf: accents[1],
    layer: 'mid',
  });
  drawSphere(sketch, {
    x: widthPx / 2 + measure * 0.37,
    y: y - measure * 0.02,
    width: measure * 0.11,
    colour: shape,
    layer: 'mid',
  });
}

/** A wall and a floor, nothing else: where the wall itself was asked for. */
function bare(sketch: Sketch, { deep }: SetColours): void {
  drawPool(sketch, sketch.widthPx / 2, sketch.heightPx * STAND, measureOf(sketch) * 0.3, deep);
}

/** Seamless paper that rolls from the wall onto the floor. */
function sweep(sketch: Sketch, { ground, shape, deep }: SetColours): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const measure = measureOf(sketch);
  const left = widthPx / 2 - measure * 0.42;
  const right = widthPx / 2 + measure * 0.42;
  const floorY = heightPx * FLOOR;
  const paper = sketch
    .pen()
    .move(left, -bleedPx)
    .line(right, -bleedPx)
    .line(right, floorY - measure * 0.06)
    .quad(right, floorY + measure * 0.04, right + measure * 0.1, heightPx + bleedPx)
    .line(left - measure * 0.1, heightPx + bleedPx)
    .quad(left, floorY + measure * 0.04, left, floorY - measure * 0.06)
    .close();
  sketch.add('sweep', 'far', paper, shape, { fadesTo: mixHex(shape, '#ffffff', 0.4) });
  drawPool(sketch, widthPx / 2, heightPx * STAND, measure * 0.28, mixHex(mixHex(shape, deep, 0.5), ground, 0.1));
}
