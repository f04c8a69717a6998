import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { circle, ellipse, ground, polygon } from '../outlines.ts';
import { fillFrame } from '../parts/backdrop.ts';
import { drawHills } from '../parts/hills.ts';
import { drawBranchCoral, drawFanCoral, drawKelp, drawLittleFish, drawSponge } from '../parts/reef.ts';
import { drawRock } from '../parts/seaside.ts';
import { waveLine } from '../parts/sea.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

interface Water {
  readonly top: string;
  readonly deep: string;
  readonly far: string;
  readonly sand: string;
}

const WATERS: Readonly<Record<'bright' | 'dusk' | 'night', Water>> = {
  bright: { top: '#7fe0e6', deep: '#0f6fa8', far: '#2f9ac4', sand: '#f0dca8' },
  dusk: { top: '#f2b3a0', deep: '#35307a', far: '#7a4f97', sand: '#d9a98f' },
  night: { top: '#2a5c9c', deep: '#081a45', far: '#153a73', sand: '#5d78a8' },
};
const GROWTH = ['#ff7f6b', '#ffb14d', '#e0559b', '#8f6fd8', '#f7d15c', '#3fb8a6'];

/** Places on the bed that grow things, parts of the width; the middle stays free for a subject. */
const LAYOUTS: readonly (readonly number[])[] = [
  [0.04, 0.13, 0.22, 0.8, 0.88, 0.97],
  [0.05, 0.16, 0.28, 0.36, 0.92],
  [0.1, 0.7, 0.79, 0.88, 0.97],
  [0.02, 0.11, 0.3, 0.66, 0.85, 0.95],
];

/** Under water: light from above, a reef at the sides, kelp, bubbles and small fish. */
export function illustrateUnderwater(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { widthPx, heightPx, bleedPx, spec, unitPx } = sketch;
  const spots = sketch.pick('layout', LAYOUTS);
  const water = WATERS[spec.time === 'night' ? 'night' : spec.time === 'sunset' ? 'dusk' : 'bright'];
  const tint = spec.palette.named.length > 0 ? spec.palette.hex[0] : undefined;
  const deep = tint === undefined ? water.deep : mixHex(water.deep, tint, 0.4);
  fillFrame(sketch, 'water', water.top, deep);
  drawDepths(sketch, water.top, deep);
  drawBeams(sketch, mixHex(water.top, '#ffffff', 0.6));
  drawHills(sketch, {
    role: 'reef',
    baseY: heightPx * 0.82,
    peakPx: heightPx * 0.22,
    humps: 3,
    colour: mixHex(water.far, deep, 0.3),
    fadesTo: deep,
    layer: 'far',
    floorY: heightPx + bleedPx,
    name: 'far-reef',
  });
  drawHills(sketch, {
    role: 'reef',
    baseY: heightPx * 0.9,
    peakPx: heightPx * 0.17,
    humps: 2,
    colour: mixHex(deep, water.far, 0.35),
    fadesTo: mixHex(deep, '#02101f', 0.2),
    layer: 'far',
    floorY: heightPx + bleedPx,
    name: 'near-reef',
  });
  const bed = waveLine(sketch, heightPx * 0.87, heightPx * 0.015, { waves: 1.4, phase: sketch.random('bed')() * 6 });
  sketch.add('sand', 'mid', ground(sketch.pen(), bed, heightPx + bleedPx), mixHex(water.sand, deep, 0.12), {
    fadesTo: mixHex(water.sand, deep, 0.45),
    plain: true,
  });
  drawReef(sketch, spots, deep);
  drawShoal(sketch);
  drawBubbles(sketch, mixHex(water.top, '#ffffff', 0.6));
  drawRock(sketch, { x: widthPx * 0.6, y: heightPx * 0.95, size: unitPx * 4, layer: 'near' });
  return sketch.finish();
}

function drawDepths(sketch: Sketch, top: string, deep: string): void {
  const { heightPx, bleedPx } = sketch;
  const random = sketch.random('depths');
  for (let i = 1; i < 5; i++) {
    const line = waveLine(sketch, heightPx * (0.1 + 0.17 * i), heightPx * 0.02, {
      waves: 1 + random(),
      phase: random() * 6,
    });
    sketch.add('water', 'sky', ground(sketch.pen(), line, heightPx + bleedPx), mixHex(top, deep, i / 4.4), {
      plain: true,
      fadesTo: mixHex(top, deep, (i + 1) / 5),
    });
  }
}

function drawBeams(sketch: Sketch, colour: string): void {
  const { widthPx, heightPx, bleedPx } = sketch;
  const random = sketch.random('beams');
  const origin = widthPx * (0.3 + 0.4 * random());
  for (let i = 0; i < 6; i++) {
    const at = (i - 2.5) / 5;
    const wide = widthPx * (0.03 + 0.05 * random());
    const foot = origin + at * widthPx * 1.7;
    const beam = polygon(sketch.pen(), [
      [origin + at * widthPx * 0.5 - wide * 0.3, -bleedPx],
      [origin + at * widthPx * 0.5 + wide * 0.3, -bleedPx],
      [foot + wide, heightPx * 0.9],
      [foot - wide, heightPx * 0.9],
    ]);
    sketch.add('beam', 'sky', beam, colour, { plain: true, opacity: 0.14 });
  }
}

function drawReef(sketch: Sketch, spots: readonly number[], deep: string): void {
  const { widthPx, heightPx } = sketch;
  const random = sketch.random('reef');
  const measure = Math.min(widthPx, heightPx);
  spots.forEach((at, i) => {
    const colour = mixHex(
      GROWTH[Math.floor(random() * GROWTH.length)]!,
      deep,
      sketch.spec.time === 'night' ? 0.4 : 0.06,
    );
    const growth = {
      x: widthPx * (at + 0.03 * (random() - 0.5)),
      y: heightPx * (0.9 + 0.07 * random()),
      size: measure * (0.15 + 0.12 * random()),
      colour,
      layer: 'near' as const,
      name: String(i),
    };
    const kind = i % 4;
    if (kind === 0) drawKelp(sketch, { ...growth, size: growth.size * 2.1, colour: mixHex('#2f9d6a', deep, 0.15) });
    else if (kind === 1) drawBranchCoral(sketch, growth);
    else if (kind === 2) drawFanCoral(sketch, growth);
    else drawSponge(sketch, growth);
  });
}

function drawShoal(sketch: Sketch): void {
  if (sketch.forbids('fish')) return;
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random('shoal');
  const facing = random() < 0.5 ? 1 : -1;
  const centreX = widthPx * (facing === 1 ? 0.7 : 0.3);
  const centreY = heightPx * (0.24 + 0.12 * random());
  for (let i = 0; i < 9; i++)
    drawLittleFish(sketch, {
      x: centreX + (random() - 0.5) * widthPx * 0.34,
      y: centreY + (random() - 0.5) * heightPx * 0.2,
      size: unitPx * (3.6 + 2 * random()),
      colour: i % 3 === 0 ? '#ffd25c' : '#ff9455',
      stripe: '#fff7e6',
      facing,
      layer: 'mid',
    });
}

function drawBubbles(sketch: Sketch, colour: string): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const random = sketch.random('bubbles');
  for (let column = 0; column < 3; column++) {
    const x = widthPx * (0.15 + 0.35 * column + 0.1 * random());
    for (let i = 0; i < 6; i++) {
      const size = unitPx * (0.5 + 1.1 * random());
      const px = x + (random() - 0.5) * unitPx * 6;
      const py = heightPx * (0.8 - 0.12 * i - 0.05 * random());
      sketch.add('bubble', 'front', circle(sketch.pen(), px, py, size), colour, {
        plain: true,
        linePx: size * 0.24,
        opacity: 0.75,
      });
      sketch.add(
        'bubble',
        'front',
        ellipse(sketch.pen(), px - size * 0.35, py - size * 0.35, size * 0.24, size * 0.16),
        colour,
        { plain: true, opacity: 0.9 },
      );
    }
  }
}
