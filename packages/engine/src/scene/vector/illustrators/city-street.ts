import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { rectangle } from '../outlines.ts';
import { drawTowers } from '../parts/buildings.ts';
import { drawClouds } from '../parts/cloud.ts';
import { drawHouse, drawStreetLamp, type HouseOptions } from '../parts/houses.ts';
import { drawLuminary, drawSky, drawStars } from '../parts/sky.ts';
import { drawLeafTree, drawPine } from '../parts/trees.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

interface Layout {
  /** What stands on the ground floors. */
  readonly ground: 'shops' | 'doors' | 'mixed';
  readonly gables: readonly HouseOptions['gable'][];
  /** Heights of houses, parts of the street's height. */
  readonly heights: readonly [number, number];
  readonly storeys: number;
  readonly trees: boolean;
  readonly towers: boolean;
}

const LAYOUTS: readonly Layout[] = [
  {
    ground: 'shops',
    gables: ['mansard', 'flat', 'mansard'],
    heights: [0.5, 0.62],
    storeys: 2,
    trees: true,
    towers: false,
  },
  {
    ground: 'doors',
    gables: ['point', 'stepped', 'point'],
    heights: [0.46, 0.6],
    storeys: 3,
    trees: false,
    towers: false,
  },
  {
    ground: 'mixed',
    gables: ['flat', 'flat', 'mansard'],
    heights: [0.42, 0.56],
    storeys: 3,
    trees: true,
    towers: true,
  },
  {
    ground: 'shops',
    gables: ['stepped', 'flat', 'point'],
    heights: [0.4, 0.5],
    storeys: 2,
    trees: false,
    towers: true,
  },
  {
    ground: 'mixed',
    gables: ['point', 'point', 'mansard'],
    heights: [0.36, 0.46],
    storeys: 1,
    trees: true,
    towers: false,
  },
];

/** A street seen from across it: houses wall to wall, pavement, lamps and road. */
export function illustrateCityStreet(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { widthPx, heightPx, unitPx, spec, palette } = sketch;
  const layout = spec.place === 'village' ? LAYOUTS[4]! : sketch.pick('layout', LAYOUTS);
  const pavementY = heightPx * 0.8;
  const random = sketch.random('jitter');
  const light = { x: widthPx * (0.2 + 0.6 * random()), y: heightPx * (0.14 + 0.06 * random()), radiusPx: unitPx * 6 };
  drawSky(sketch, pavementY, light);
  if (spec.time === 'night') drawStars(sketch, heightPx * 0.4, 50);
  drawLuminary(sketch, light);
  drawClouds(sketch, heightPx * 0.42, 3);
  if (layout.towers) {
    const haze = [mixHex(palette.hill[1], palette.sky[3], 0.5), mixHex(palette.hill[1], palette.sky[3], 0.35)];
    drawTowers(sketch, {
      y: pavementY,
      widths: [unitPx * 9, unitPx * 15],
      heights: [heightPx * 0.5, heightPx * 0.7],
      colours: haze,
      layer: 'far',
      name: 'behind',
      pitch: 1.25,
    });
  }
  drawRow(sketch, layout, pavementY);
  drawStreet(sketch, pavementY);
  const drawTree = spec.weather.includes('snow') ? drawPine : drawLeafTree;
  const step = Math.max(widthPx / 3, unitPx * 34);
  const tall = Math.min(heightPx * 0.4, widthPx * 0.5);
  for (let x = step * (0.3 + 0.3 * random()), i = 0; x < widthPx; x += step, i++) {
    drawStreetLamp(sketch, x, pavementY + unitPx * 3, tall);
    if (layout.trees && !sketch.forbids('tree'))
      drawTree(sketch, {
        x: x + step * 0.48,
        y: pavementY + unitPx * 2.4,
        size: tall * 0.78,
        layer: 'near',
        name: `street-${i}`,
      });
  }
  return sketch.finish();
}

function drawRow(sketch: Sketch, layout: Layout, pavementY: number): void {
  const { widthPx, heightPx, bleedPx, palette, spec } = sketch;
  const random = sketch.random('row');
  const isLit = spec.time === 'night' || spec.time === 'sunset';
  const glass = isLit ? palette.light : mixHex(palette.sky[2], '#ffffff', 0.25);
  const walls = [
    palette.wall[0],
    mixHex(palette.accent[0], palette.wall[0], 0.55),
    palette.wall[1],
    mixHex(palette.accent[2], palette.wall[0], 0.55),
    mixHex(palette.accent[1], palette.wall[0], 0.5),
  ];
  const isWhite = spec.weather.includes('snow');
  const roofs = isWhite
    ? [palette.snow[0], palette.snow[1]]
    : [mixHex(palette.accent[0], palette.trunk[1], 0.55), palette.rock[1], palette.trunk[1]];
  let x = -bleedPx * 1.5;
  for (let i = 0; x < widthPx + bleedPx; i++) {
    const height = heightPx * (layout.heights[0] + (layout.heights[1] - layout.heights[0]) * random());
    const width = Math.min(widthPx * 0.5, height * (0.5 + 0.25 * random()));
    const isShop = layout.ground === 'shops' || (layout.ground === 'mixed' && random() < 0.5);
    drawHouse(sketch, {
      x,
      y: pavementY,
      width,
      height,
      colour: walls[(i + Math.floor(random() * 2)) % walls.length]!,
      roof: roofs[i % roofs.length]!,
      trim: mixHex(palette.white, palette.wall[0], 0.2),
      glass: isLit && random() < 0.3 ? mixHex(palette.hill[3], palette.sky[1], 0.4) : glass,
      layer: 'mid',
      storeys: layout.storeys,
      ground: isShop ? 'shop' : 'door',
      awning: palette.accent[i % 3]!,
      gable: layout.gables[i % layout.gables.length]!,
    });
    x += width;
  }
}

function drawStreet(sketch: Sketch, pavementY: number): void {
  const { widthPx, heightPx, bleedPx, unitPx, palette, spec } = sketch;
  const wide = widthPx + 2 * bleedPx;
  const isWhite = spec.weather.includes('snow');
  const stone = isWhite ? palette.snow[0] : mixHex(palette.rock[0], palette.wall[0], 0.45);
  const kerbY = pavementY + heightPx * 0.06;
  sketch.add(
    'pavement',
    'mid',
    rectangle(sketch.pen(), -bleedPx, pavementY, wide, heightPx - pavementY + bleedPx),
    stone,
    { plain: true },
  );
  const joints = sketch.pen();
  for (let x = 0; x < widthPx; x += unitPx * 9) joints.move(x, pavementY).line(x - unitPx * 2, kerbY);
  sketch.add('joint', 'mid', joints, mixHex(stone, palette.ink, 0.16), { linePx: unitPx * 0.22, plain: true });
  sketch.add(
    'kerb',
    'mid',
    rectangle(sketch.pen(), -bleedPx, kerbY, wide, unitPx * 1.3),
    mixHex(stone, palette.ink, 0.25),
    { plain: true },
  );
  const road = isWhite ? mixHex(palette.snow[1], palette.rock[0], 0.25) : mixHex(palette.rock[2], palette.ink, 0.2);
  sketch.add(
    'road',
    'mid',
    rectangle(sketch.pen(), -bleedPx, kerbY + unitPx * 1.3, wide, heightPx + bleedPx - kerbY),
    road,
    {
      plain: true,
      fadesTo: spec.weather.includes('rain') ? mixHex(road, palette.sky[3], 0.4) : mixHex(road, palette.ink, 0.2),
    },
  );
  const dashes = sketch.pen();
  const dashY = kerbY + (heightPx - kerbY) * 0.55;
  for (let x = -unitPx * 3; x < widthPx; x += unitPx * 16) rectangle(dashes, x, dashY, unitPx * 9, unitPx * 1.1);
  sketch.add('dash', 'mid', dashes, mixHex(palette.white, road, 0.15), { plain: true });
}
