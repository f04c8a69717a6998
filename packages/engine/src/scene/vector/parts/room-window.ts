import { mixHex } from '../hex-colour.ts';
import { circle, rectangle } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';
import { drawHeap } from './cloud.ts';
import type { RoomColours } from './room.ts';

/** A window with what is outside: sky, a cloud or the moon, hills or roofs. (x, y) is its upper left corner. */
export function drawWindow(
  sketch: Sketch,
  options: {
    x: number;
    y: number;
    width: number;
    height: number;
    room: RoomColours;
    panes: readonly [number, number];
    curtains: boolean;
  },
): void {
  const { x, y, width, height, room, panes, curtains } = options;
  const { palette, unitPx, spec } = sketch;
  const layer: LayerName = 'far';
  const frame = unitPx * 1.3;
  sketch.add(
    'frame',
    layer,
    rectangle(sketch.pen(), x - frame, y - frame, width + 2 * frame, height + 2 * frame),
    room.trim,
  );
  sketch.add('frame-view', layer, rectangle(sketch.pen(), x, y, width, height), palette.sky[1], {
    plain: true,
    fadesTo: palette.sky[4],
  });
  if (spec.time === 'night')
    sketch.add(
      'frame-moon',
      layer,
      circle(sketch.pen(), x + width * 0.7, y + height * 0.28, Math.min(width, height) * 0.1),
      palette.sun,
      { plain: true },
    );
  else
    drawHeap(
      {
        ...sketch,
        add: (_role, _layer, pen, colour) => sketch.add('frame-cloud', layer, pen, colour, { plain: true }),
      },
      {
        x: x + width * 0.5,
        y: y + height * 0.4,
        width: width * 0.5,
        colours: [palette.cloud[0], palette.cloud[0]],
        random: sketch.random('window-cloud'),
      },
    );
  const hills = sketch
    .pen()
    .move(x, y + height)
    .line(x, y + height * 0.7)
    .quad(x + width * 0.3, y + height * 0.48, x + width * 0.58, y + height * 0.7)
    .quad(x + width * 0.8, y + height * 0.55, x + width, y + height * 0.66)
    .line(x + width, y + height)
    .close();
  sketch.add('frame-hill', layer, hills, palette.hill[2], { plain: true });
  const bars = sketch.pen();
  for (let i = 1; i < panes[0]; i++)
    bars.move(x + (width * i) / panes[0], y).line(x + (width * i) / panes[0], y + height);
  for (let i = 1; i < panes[1]; i++)
    bars.move(x, y + (height * i) / panes[1]).line(x + width, y + (height * i) / panes[1]);
  sketch.add('frame-bar', layer, bars, room.trim, { linePx: frame * 0.62, plain: true });
  sketch.add(
    'sill',
    layer,
    rectangle(sketch.pen(), x - frame * 2, y + height + frame, width + frame * 4, frame),
    mixHex(room.trim, room.ink, 0.1),
  );
  if (!curtains) return;
  sketch.add(
    'rod',
    layer,
    rectangle(sketch.pen(), x - frame * 5, y - frame * 3, width + frame * 10, frame * 0.6),
    room.darkWood,
  );
  for (const side of [-1, 1]) {
    const edge = side < 0 ? x - frame * 4 : x + width + frame * 4;
    const inner = edge - side * (width * 0.2 + frame * 3);
    const cloth = sketch
      .pen()
      .move(edge, y - frame * 2.4)
      .line(inner, y - frame * 2.4)
      .quad(inner + side * width * 0.02, y + height * 0.6, edge - side * width * 0.1, y + height + frame * 5)
      .line(edge, y + height + frame * 5)
      .close();
    sketch.add('curtain', layer, cloth, room.cloth[1], { fadesTo: mixHex(room.cloth[1], room.ink, 0.2) });
  }
}
