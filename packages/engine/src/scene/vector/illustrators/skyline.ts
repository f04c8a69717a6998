import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { ground, lens, rectangle } from '../outlines.ts';
import { drawTowers } from '../parts/buildings.ts';
import { drawClouds } from '../parts/cloud.ts';
import { drawHills } from '../parts/hills.ts';
import { drawSea } from '../parts/sea.ts';
import { drawGulls, drawSailboat } from '../parts/seaside.ts';
import { drawLuminary, drawSky, drawStars, type Luminary } from '../parts/sky.ts';
import { drawLeafTree } from '../parts/trees.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

type Foreground = 'river' | 'park' | 'bridge' | 'rooftops' | 'hill';
const FOREGROUNDS: readonly Foreground[] = ['river', 'park', 'bridge', 'rooftops', 'hill'];

/** A city seen from outside: three rows of towers behind water, a park, a bridge, roofs or a hill. */
export function illustrateSkyline(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { widthPx, heightPx, unitPx, spec } = sketch;
  const foreground = spec.place === 'rooftop' ? 'rooftops' : sketch.pick('layout', FOREGROUNDS);
  const random = sketch.random('jitter');
  const baseY = heightPx * (0.7 + 0.04 * random());
  const low = spec.time === 'sunset' || spec.time === 'dawn';
  const light: Luminary = {
    x: widthPx * (0.22 + 0.56 * random()),
    y: baseY * (low ? 0.62 : 0.24 + 0.12 * random()),
    radiusPx: unitPx * (low ? 13 : 6.5),
  };
  drawSky(sketch, baseY, light);
  if (spec.time === 'night') drawStars(sketch, baseY * 0.7, 70);
  drawLuminary(sketch, light);
  drawClouds(sketch, baseY * 0.75, 3);
  drawGround(sketch, baseY);
  drawCity(sketch, baseY);
  drawForeground(sketch, foreground, baseY, light);
  return sketch.finish();
}

/** What the city stands on, wherever its foreground leaves a gap. */
function drawGround(sketch: Sketch, baseY: number): void {
  const { widthPx, heightPx, palette, bleedPx, unitPx } = sketch;
  const whole = rectangle(sketch.pen(), -bleedPx, baseY - unitPx, widthPx + 2 * bleedPx, heightPx + bleedPx - baseY);
  sketch.add('ground', 'far', whole, palette.hill[3], { plain: true, fadesTo: palette.hill[2] });
}

function drawCity(sketch: Sketch, baseY: number): void {
  const { heightPx, unitPx, palette, spec } = sketch;
  const isNight = spec.time === 'night';
  const measure = Math.min(heightPx, sketch.widthPx * 1.15);
  const glass = isNight || spec.time === 'sunset' ? palette.light : mixHex(palette.sky[3], '#ffffff', 0.35);
  const haze = (hex: string, amount: number): string => mixHex(hex, palette.sky[3], amount);
  drawTowers(sketch, {
    y: baseY,
    widths: [unitPx * 7, unitPx * 11],
    heights: [measure * 0.26, measure * 0.52],
    colours: [haze(palette.hill[1], 0.55), haze(palette.hill[1], 0.45)],
    layer: 'far',
    name: 'far',
    pitch: 1.1,
  });
  drawTowers(sketch, {
    y: baseY,
    widths: [unitPx * 8, unitPx * 13],
    heights: [measure * 0.2, measure * 0.42],
    colours: [haze(palette.rock[1], 0.3), haze(palette.hill[2], 0.3), haze(palette.wall[2], 0.3)],
    layer: 'mid',
    name: 'mid',
    window: mixHex(glass, palette.sky[3], 0.15),
    pitch: 1.12,
  });
  drawTowers(sketch, {
    y: baseY,
    widths: [unitPx * 9, unitPx * 15],
    heights: [measure * 0.1, measure * 0.26],
    colours: [palette.rock[2], palette.hill[3], palette.wall[1], mixHex(palette.accent[0], palette.rock[2], 0.45)],
    layer: 'near',
    name: 'near',
    window: glass,
  });
}

function drawForeground(sketch: Sketch, kind: Foreground, baseY: number, light: Luminary): void {
  switch (kind) {
    case 'river':
      return drawRiver(sketch, baseY, light);
    case 'park':
      return drawPark(sketch, baseY);
    case 'bridge':
      drawRiver(sketch, baseY, light);
      return drawBridge(sketch, baseY);
    case 'rooftops':
      return drawRoofs(sketch, baseY);
    case 'hill':
      return drawHill(sketch, baseY);
  }
}

/** The sea is drawn in the layer `far`; here the river lies before the city, so its bands are drawn again in front. */
function drawRiver(sketch: Sketch, baseY: number, light: Luminary): void {
  const { widthPx, heightPx, palette, bleedPx, unitPx } = sketch;
  const floor = heightPx + bleedPx;
  const depth = heightPx - baseY;
  drawSea(sketch, baseY, heightPx);
  const quay = rectangle(sketch.pen(), -bleedPx, baseY - unitPx * 1.2, widthPx + 2 * bleedPx, unitPx * 2.6);
  sketch.add('quay', 'near', quay, palette.rock[2], { plain: true });
  const random = sketch.random('river');
  [0, 0.3, 0.62].forEach((at, i) => {
    const line: Point[] = Array.from({ length: 9 }, (_, k) => [
      -bleedPx + (k / 8) * (widthPx + 2 * bleedPx),
      baseY + unitPx * 1.4 + depth * at + Math.sin(k * 1.9 + i * 2) * unitPx * 0.6 * i,
    ]);
    sketch.add('river', 'near', ground(sketch.pen(), line, floor), palette.sea[i]!, {
      plain: true,
      fadesTo: palette.sea[i + 1]!,
    });
  });
  const glints = sketch.pen();
  for (let i = 0; i < 30; i++) {
    const nearLight = i % 2 === 0;
    const x = nearLight ? light.x + (random() - 0.5) * widthPx * 0.14 : random() * widthPx;
    lens(glints, x, baseY + depth * (0.12 + 0.85 * random()), unitPx * (1 + 3.4 * random()), unitPx * 0.22);
  }
  sketch.add('glint', 'near', glints, palette.light, { plain: true, opacity: 0.75 });
  if (!sketch.forbids('boat', 'ship')) {
    const boat = createBoatSketch(sketch);
    drawSailboat(boat, widthPx * (0.25 + 0.5 * random()), baseY + depth * 0.62, unitPx * 12);
  }
}

/** The boat belongs to the layer of the sea by nature: here it must lie on the river in front. */
function createBoatSketch(sketch: Sketch): Sketch {
  return { ...sketch, add: (role, _layer, pen, colour, look) => sketch.add(role, 'front', pen, colour, look) };
}

function drawPark(sketch: Sketch, baseY: number): void {
  const { widthPx, heightPx, palette, bleedPx } = sketch;
  const random = sketch.random('park');
  const floorY = heightPx + bleedPx;
  const back = { peakPx: heightPx * 0.05, layer: 'near', floorY } as const;
  drawHills(sketch, {
    ...back,
    role: 'meadow',
    baseY: baseY + heightPx * 0.03,
    humps: 2,
    colour: palette.leaf[1],
    fadesTo: palette.leaf[0],
    name: 'park-back',
  });
  const spots = [0.04, 0.14, 0.3, 0.46, 0.6, 0.74, 0.86, 0.97];
  for (const [i, at] of spots.entries())
    drawLeafTree(sketch, {
      x: widthPx * (at + 0.03 * random()),
      y: baseY + heightPx * (0.04 + 0.06 * random()),
      size: Math.min(heightPx, widthPx) * (0.13 + 0.06 * random()),
      layer: 'near',
      name: `park-${i}`,
    });
  drawHills(sketch, {
    ...back,
    role: 'meadow',
    baseY: heightPx * 0.9,
    humps: 2,
    colour: palette.leaf[0],
    fadesTo: palette.leaf[1],
    layer: 'front',
    name: 'park-front',
  });
}

function drawBridge(sketch: Sketch, baseY: number): void {
  const { widthPx, heightPx, palette, bleedPx, unitPx } = sketch;
  const deckY = baseY + (heightPx - baseY) * 0.34;
  const steel = sketch.spec.palette.hex[0] ?? palette.accent[0];
  const towers = [0.24, 0.76].map((at) => widthPx * at);
  const topY = deckY - Math.min(heightPx * 0.34, widthPx * 0.3);
  const cable = sketch.pen().move(-bleedPx, deckY - unitPx * 6);
  cable.quad(towers[0]! * 0.5, deckY - unitPx * 4, towers[0]!, topY);
  cable.quad(widthPx / 2, deckY * 2 - topY - unitPx * 4, towers[1]!, topY);
  cable.quad(widthPx - towers[0]! * 0.5, deckY - unitPx * 4, widthPx + bleedPx, deckY - unitPx * 6);
  sketch.add('cable', 'front', cable, steel, { linePx: unitPx * 0.7 });
  const hangers = sketch.pen();
  for (let i = 1; i < 24; i++) {
    const t = i / 24;
    const x = towers[0]! + (towers[1]! - towers[0]!) * t;
    const sag = (1 - t) ** 2 * topY + 2 * t * (1 - t) * (deckY * 2 - topY - unitPx * 4) + t * t * topY;
    hangers.move(x, sag).line(x, deckY);
  }
  sketch.add('hanger', 'front', hangers, steel, { linePx: unitPx * 0.25, plain: true });
  for (const x of towers) {
    sketch.add(
      'pylon',
      'front',
      rectangle(sketch.pen(), x - unitPx * 1.5, topY - unitPx * 2, unitPx * 3, heightPx + bleedPx - topY),
      steel,
      {
        fadesTo: mixHex(steel, palette.ink, 0.35),
      },
    );
  }
  const deck = rectangle(sketch.pen(), -bleedPx, deckY, widthPx + 2 * bleedPx, unitPx * 2.6);
  sketch.add('deck', 'front', deck, mixHex(steel, palette.ink, 0.2));
}

function drawRoofs(sketch: Sketch, baseY: number): void {
  const { heightPx, palette, unitPx, spec, bleedPx } = sketch;
  const isLit = spec.time === 'night' || spec.time === 'sunset';
  const glass = isLit ? palette.light : mixHex(palette.sky[3], '#ffffff', 0.3);
  drawTowers(sketch, {
    y: heightPx + bleedPx,
    widths: [unitPx * 16, unitPx * 26],
    heights: [heightPx - baseY - unitPx * 4, heightPx - baseY + unitPx * 6],
    colours: [palette.wall[1], palette.wall[2], mixHex(palette.accent[0], palette.wall[1], 0.5), palette.trunk[1]],
    layer: 'front',
    name: 'roofs',
    window: glass,
    pitch: 1,
  });
}

function drawHill(sketch: Sketch, baseY: number): void {
  const { widthPx, heightPx, palette, bleedPx } = sketch;
  const floorY = heightPx + bleedPx;
  drawHills(sketch, {
    role: 'meadow',
    baseY: baseY + heightPx * 0.06,
    peakPx: heightPx * 0.07,
    humps: 2,
    colour: palette.hill[2],
    fadesTo: palette.hill[3],
    layer: 'near',
    floorY,
    name: 'hill-back',
  });
  drawHills(sketch, {
    role: 'meadow',
    baseY: heightPx * 0.92,
    peakPx: heightPx * 0.09,
    humps: 2,
    colour: palette.leaf[1],
    fadesTo: palette.leaf[2],
    layer: 'front',
    floorY,
    name: 'hill-front',
  });
  const size = Math.min(widthPx, heightPx) * 0.34;
  drawLeafTree(sketch, { x: widthPx * 0.12, y: heightPx * 0.9, size, layer: 'front', name: 'lone' });
  drawGulls(sketch, widthPx * 0.6, heightPx * 0.3, 4);
}
