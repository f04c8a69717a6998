import { polygon, rectangle } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';

/** A small house with a gabled roof, a door, lit windows and a chimney. `size` is its width in px. */
export function drawCottage(sketch: Sketch, x: number, y: number, size: number, layer: LayerName): void {
  if (sketch.forbids('house', 'cabin', 'cottage', 'building', 'barn')) return;
  const { palette } = sketch;
  const wall = size * 0.42;
  sketch.add('wall', layer, rectangle(sketch.pen(), x - size / 2, y - wall, size, wall), palette.wall[1]);
  sketch.add(
    'wall-shade',
    layer,
    rectangle(sketch.pen(), x + size * 0.14, y - wall, size * 0.36, wall),
    palette.wall[2],
    { plain: true },
  );
  sketch.add(
    'chimney',
    layer,
    rectangle(sketch.pen(), x + size * 0.2, y - wall - size * 0.42, size * 0.11, size * 0.3),
    palette.wall[2],
  );
  sketch.add(
    'roof',
    layer,
    polygon(sketch.pen(), [
      [x - size * 0.62, y - wall + size * 0.02],
      [x - size * 0.36, y - wall - size * 0.34],
      [x + size * 0.36, y - wall - size * 0.34],
      [x + size * 0.62, y - wall + size * 0.02],
    ]),
    palette.accent[0],
  );
  sketch.add(
    'door',
    layer,
    rectangle(sketch.pen(), x - size * 0.08, y - wall * 0.68, size * 0.17, wall * 0.68),
    palette.trunk[2],
  );
  for (const at of [-0.38, 0.22]) {
    sketch.add(
      'window',
      layer,
      rectangle(sketch.pen(), x + at * size, y - wall * 0.78, size * 0.17, wall * 0.4),
      palette.light,
    );
    const bars = sketch
      .pen()
      .move(x + (at + 0.085) * size, y - wall * 0.78)
      .line(x + (at + 0.085) * size, y - wall * 0.38);
    bars.move(x + at * size, y - wall * 0.58).line(x + (at + 0.17) * size, y - wall * 0.58);
    sketch.add('window-bar', layer, bars, palette.trunk[2], { linePx: size * 0.014 });
  }
}
