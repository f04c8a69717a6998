import type { RenderRequest } from '../../family.ts';
import { lumaOfHex, mixHex } from '../hex-colour.ts';
import { circle, polygon, rectangle } from '../outlines.ts';
import { drawBlob, drawPool, drawSprig, fillFloor, fillFrame, scatterMarks } from '../parts/backdrop.ts';
import { drawMonogram } from '../parts/monogram.ts';
import { setColours, type SetColours } from '../parts/set-colours.ts';
import { drawLuminary, drawStars } from '../parts/sky.ts';
import type { Point } from '../pen.ts';
import { mirroredFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';
import type { VectorScene } from '../vector-scene.ts';

/** Where the ground under a subject lies, part of the height. */
const FOOT = 0.8;
/** What an icon stands on: nothing. */
const PAPER = '#ffffff';

/** A size that no two seeds share. */
function swell(sketch: Sketch, sizePx: number): number {
  return sizePx * (0.94 + 0.12 * sketch.random('swell')());
}

type Backdrop = (sketch: Sketch, colours: SetColours) => void;

const BACKDROPS: readonly Backdrop[] = [disc, arch, blobs, rays, rings, window];

/** A tasteful backdrop for one subject, in six layouts; for an icon plain paper, and a mark if there is nothing to show. */
export function illustrateSpot(request: RenderRequest): VectorScene {
  const sketch = createSketch(request, mirroredFraming(request));
  const { spec } = sketch;
  const colours = setColours(spec);
  if (spec.place === 'icon') {
    fillFrame(sketch, 'paper', PAPER);
    if (spec.objects.length === 0)
      drawMonogram(sketch, iconColours(spec.palette.named.length > 0, spec.palette.hex, colours));
    return sketch.finish();
  }
  if (spec.time === 'night') nightBackdrop(sketch, colours);
  else sketch.pick('layout', BACKDROPS)(sketch, colours);
  return sketch.finish();
}

function iconColours(isNamed: boolean, hex: readonly string[], { accents }: SetColours): readonly string[] {
  return isNamed ? [...hex, ...accents].slice(0, 3) : accents;
}

function disc(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  fillFrame(sketch, 'backdrop', ground, mixHex(ground, shape, 0.35));
  const radius = swell(sketch, Math.min(widthPx, heightPx) * 0.38);
  sketch.add('disc', 'far', circle(sketch.pen(), widthPx / 2, heightPx * 0.48, radius), shape, {
    plain: true,
    fadesTo: mixHex(shape, accents[2], 0.35),
  });
  drawPool(sketch, widthPx / 2, heightPx * (FOOT + 0.02), radius * 0.78, deep);
  scatterMarks(sketch, accents, 9);
}

function arch(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const floorY = heightPx * 0.72;
  fillFrame(sketch, 'backdrop', ground);
  const half = swell(sketch, Math.min(widthPx * 0.34, heightPx * 0.34));
  for (const [grow, colour] of [
    [1.22, mixHex(ground, shape, 0.5)],
    [1, shape],
  ] as const) {
    const reach = half * grow;
    const top = floorY - reach * 1.75;
    const outline = sketch
      .pen()
      .move(widthPx / 2 - reach, floorY)
      .line(widthPx / 2 - reach, top + reach)
      .cubic([widthPx / 2 - reach, top + reach * 0.45], [widthPx / 2 - reach * 0.55, top], [widthPx / 2, top])
      .cubic(
        [widthPx / 2 + reach * 0.55, top],
        [widthPx / 2 + reach, top + reach * 0.45],
        [widthPx / 2 + reach, top + reach],
      )
      .line(widthPx / 2 + reach, floorY)
      .close();
    sketch.add('arch', 'far', outline, colour, { plain: true });
  }
  fillFloor(sketch, floorY, deep, mixHex(deep, ground, 0.45));
  drawPool(sketch, widthPx / 2, heightPx * (FOOT + 0.02), half * 0.95, mixHex(deep, '#2a2030', 0.25));
  const leaf = accents[1];
  for (const [x, angle, size] of [
    [0.14, -0.28, 30],
    [0.1, 0.12, 24],
    [0.88, 0.22, 32],
  ] as const)
    drawSprig(sketch, {
      x: widthPx * x,
      y: floorY + heightPx * 0.06,
      size: unitPx * size,
      angle,
      colour: leaf,
      vein: mixHex(leaf, '#10241c', 0.4),
      layer: 'mid',
    });
}

function blobs(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const measure = Math.min(widthPx, heightPx);
  fillFrame(sketch, 'backdrop', mixHex(ground, '#ffffff', 0.35));
  const at = { wobble: 0.34, layer: 'far' } as const;
  drawBlob(sketch, {
    ...at,
    x: widthPx * 0.53,
    y: heightPx * 0.47,
    radius: measure * 0.43,
    colour: ground,
    name: 'large',
  });
  drawBlob(sketch, {
    ...at,
    x: widthPx * 0.48,
    y: heightPx * 0.49,
    radius: measure * 0.34,
    colour: shape,
    name: 'small',
  });
  drawPool(sketch, widthPx / 2, heightPx * (FOOT + 0.02), measure * 0.3, deep);
  for (const [x, y, angle, size] of [
    [0.1, 0.86, 0.35, 34],
    [0.2, 0.9, -0.15, 25],
    [0.91, 0.84, -0.4, 36],
  ] as const)
    drawSprig(sketch, {
      x: widthPx * x,
      y: heightPx * y,
      size: unitPx * size,
      angle,
      colour: accents[1],
      vein: mixHex(accents[1], '#16202e', 0.4),
      layer: 'mid',
    });
  scatterMarks(sketch, [accents[0], accents[2]], 6);
}

function rays(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  fillFrame(sketch, 'backdrop', ground);
  const reach = Math.hypot(widthPx, heightPx);
  const centre: Point = [widthPx / 2, heightPx * 0.52];
  const count = 14;
  const beams = sketch.pen();
  const at = (angle: number): Point => [centre[0] + Math.cos(angle) * reach, centre[1] + Math.sin(angle) * reach];
  for (let i = 0; i < count; i++) {
    const from = (i / count) * Math.PI * 2 + 0.12;
    polygon(beams, [centre, at(from), at(from + Math.PI / count)]);
  }
  sketch.add('ray', 'sky', beams, mixHex(ground, shape, 0.6), { plain: true });
  const radius = swell(sketch, Math.min(widthPx, heightPx) * 0.33);
  sketch.add('disc', 'far', circle(sketch.pen(), centre[0], heightPx * 0.49, radius * 1.08), accents[2], {
    plain: true,
  });
  sketch.add('disc', 'far', circle(sketch.pen(), centre[0], heightPx * 0.49, radius), mixHex(shape, accents[2], 0.4), {
    plain: true,
  });
  drawPool(sketch, centre[0], heightPx * (FOOT + 0.01), radius * 0.8, deep);
}

function rings(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  fillFrame(sketch, 'backdrop', ground);
  const reach = swell(sketch, Math.hypot(widthPx, heightPx) * 0.62);
  const count = 6;
  for (let i = 0; i < count; i++)
    sketch.add(
      'ring',
      'far',
      circle(sketch.pen(), widthPx / 2, heightPx * 0.5, reach * (1 - (i + 0.6) / (count + 0.6))),
      mixHex(ground, shape, (i + 1) / count),
      { plain: true },
    );
  drawPool(sketch, widthPx / 2, heightPx * (FOOT + 0.02), Math.min(widthPx, heightPx) * 0.27, deep);
  scatterMarks(sketch, [accents[0], accents[1]], 5);
}

/** A wall with a low horizon, a framed window of colour and leaves from the side. */
function window(sketch: Sketch, { ground, shape, deep, accents }: SetColours): void {
  const { widthPx, heightPx, unitPx } = sketch;
  const floorY = heightPx * 0.76;
  fillFrame(sketch, 'backdrop', ground);
  const width = swell(sketch, Math.min(widthPx * 0.66, heightPx * 0.66));
  const left = (widthPx - width) / 2;
  const top = heightPx * 0.14;
  const view = rectangle(sketch.pen(), left, top, width, floorY - top);
  sketch.add('view', 'far', view, shape, { plain: true, fadesTo: mixHex(shape, accents[2], 0.5) });
  const sun = circle(sketch.pen(), left + width * 0.7, top + (floorY - top) * 0.36, width * 0.15);
  sketch.add('view-sun', 'far', sun, mixHex(accents[2], '#ffffff', 0.25), { plain: true });
  fillFloor(sketch, floorY, deep, mixHex(deep, ground, 0.3));
  drawPool(sketch, widthPx / 2, heightPx * (FOOT + 0.04), width * 0.42, mixHex(deep, '#201828', 0.3));
  for (const [x, angle, size] of [
    [0.07, 0.3, 46],
    [0.02, 0.75, 34],
    [0.95, -0.34, 40],
  ] as const)
    drawSprig(sketch, {
      x: widthPx * x,
      y: heightPx * 0.98,
      size: unitPx * size,
      angle,
      colour: accents[1],
      vein: mixHex(accents[1], '#121a24', 0.4),
      layer: 'mid',
    });
}

function nightBackdrop(sketch: Sketch, { accents }: SetColours): void {
  const { widthPx, heightPx, unitPx, palette } = sketch;
  fillFrame(sketch, 'sky', palette.sky[0], palette.sky[3]);
  drawStars(sketch, heightPx * 0.8, 90);
  const side = sketch.pick('moon-manner', [0.22, 0.78] as const);
  drawLuminary(sketch, { x: widthPx * side, y: heightPx * 0.2, radiusPx: unitPx * 8 });
  const hillTop = heightPx * 0.74;
  const hill = sketch
    .pen()
    .move(-sketch.bleedPx, heightPx + sketch.bleedPx)
    .line(-sketch.bleedPx, hillTop + heightPx * 0.08)
    .quad(widthPx * 0.5, hillTop - heightPx * 0.08, widthPx + sketch.bleedPx, hillTop + heightPx * 0.06)
    .line(widthPx + sketch.bleedPx, heightPx + sketch.bleedPx)
    .close();
  const dark = lumaOfHex(accents[0]) < 0.5 ? accents[0] : palette.hill[2];
  sketch.add('ground', 'far', hill, mixHex(palette.hill[3], dark, 0.2), { plain: true, fadesTo: palette.hill[2] });
}
