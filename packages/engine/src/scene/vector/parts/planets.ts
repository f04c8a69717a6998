import { mixHex } from '../hex-colour.ts';
import { arcTo, circle, ellipse } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** A planet; `tilt` turns its bands and rings, radians. */
export interface PlanetOptions {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colours: readonly [light: string, middle: string, dark: string];
  readonly kind: 'bands' | 'craters' | 'land' | 'plain';
  readonly ring?: string;
  readonly layer: LayerName;
  readonly name: string;
}

const RING = { tilt: -0.32, flat: 0.27, inner: 1.35, outer: 1.95 };

/** A planet with bands, craters or continents, its night side, and rings that pass behind and before it. */
export function drawPlanet(sketch: Sketch, planet: PlanetOptions): void {
  const { x, y, radius, colours, layer, ring } = planet;
  sketch.add('glow', layer, circle(sketch.pen(), x, y, radius * 1.22), colours[0], { plain: true, opacity: 0.1 });
  sketch.add('glow', layer, circle(sketch.pen(), x, y, radius * 1.1), colours[0], { plain: true, opacity: 0.14 });
  if (ring !== undefined) drawRing(sketch, planet, ring, [Math.PI, Math.PI * 2]);
  sketch.add('planet', layer, circle(sketch.pen(), x, y, radius), colours[1], {
    fadesTo: mixHex(colours[1], colours[2], 0.5),
  });
  drawFace(sketch, planet);
  const night = sketch.pen().move(x + radius * Math.cos(-1.15), y + radius * Math.sin(-1.15));
  arcTo(night, [x, y], radius, [-1.15, 1.95]);
  night.quad(x + radius * 0.62, y + radius * 0.22, x + radius * Math.cos(-1.15), y + radius * Math.sin(-1.15)).close();
  sketch.add('planet-night', layer, night, mixHex(colours[2], '#05060f', 0.45), { plain: true, opacity: 0.55 });
  if (ring !== undefined) drawRing(sketch, planet, ring, [0, Math.PI]);
}

function drawFace(sketch: Sketch, { x, y, radius, colours, kind, layer, name }: PlanetOptions): void {
  const random = sketch.random(`planet-${name}`);
  if (kind === 'bands') {
    for (let i = 0; i < 5; i++) {
      const at = -0.72 + 0.34 * i + 0.08 * random();
      const thick = 0.08 + 0.09 * random();
      const from = Math.sqrt(Math.max(0, 1 - at * at)) * radius;
      const to = Math.sqrt(Math.max(0, 1 - (at + thick) ** 2)) * radius;
      const sag = radius * 0.12;
      const band = sketch
        .pen()
        .move(x - from, y + at * radius)
        .quad(x, y + at * radius + sag, x + from, y + at * radius)
        .line(x + to, y + (at + thick) * radius)
        .quad(x, y + (at + thick) * radius + sag, x - to, y + (at + thick) * radius)
        .close();
      sketch.add('planet-band', layer, band, i % 2 === 0 ? colours[0] : mixHex(colours[1], colours[2], 0.55), {
        plain: true,
      });
    }
    return;
  }
  const spots = kind === 'craters' ? 7 : kind === 'land' ? 5 : 0;
  for (let i = 0; i < spots; i++) {
    const angle = (i / spots) * Math.PI * 2 + random();
    const reach = radius * (0.25 + 0.42 * random());
    const size = radius * (kind === 'land' ? 0.2 + 0.12 * random() : 0.08 + 0.12 * random());
    const px = x + Math.cos(angle) * reach;
    const py = y + Math.sin(angle) * reach;
    if (kind === 'craters') {
      sketch.add('planet-crater', layer, circle(sketch.pen(), px, py, size), mixHex(colours[1], colours[2], 0.6), {
        plain: true,
      });
      sketch.add(
        'planet-crater',
        layer,
        circle(sketch.pen(), px + size * 0.14, py + size * 0.14, size * 0.78),
        mixHex(colours[1], colours[2], 0.3),
        { plain: true },
      );
    } else
      sketch.add('planet-land', layer, ellipse(sketch.pen(), px, py, size * 1.3, size * 0.75), colours[0], {
        plain: true,
      });
  }
}

/** Half of a flat ring, tilted: the far half goes behind the planet, the near half before it. */
function drawRing(
  sketch: Sketch,
  { x, y, radius, layer }: PlanetOptions,
  colour: string,
  [from, to]: readonly [number, number],
): void {
  const cos = Math.cos(RING.tilt);
  const sin = Math.sin(RING.tilt);
  const steps = 20;
  for (const [inner, outer, opacity] of [
    [RING.inner, 1.6, 0.95],
    [1.66, RING.outer, 0.6],
  ] as const) {
    const pen = sketch.pen();
    const point = (angle: number, reach: number): readonly [number, number] => {
      const dx = Math.cos(angle) * reach * radius;
      const dy = Math.sin(angle) * reach * radius * RING.flat;
      return [x + dx * cos - dy * sin, y + dx * sin + dy * cos];
    };
    for (let i = 0; i <= steps; i++) {
      const [px, py] = point(from + ((to - from) * i) / steps, outer);
      if (i === 0) pen.move(px, py);
      else pen.line(px, py);
    }
    for (let i = steps; i >= 0; i--) pen.line(...point(from + ((to - from) * i) / steps, inner));
    sketch.add('planet-ring', layer, pen.close(), colour, { plain: true, opacity });
  }
}
