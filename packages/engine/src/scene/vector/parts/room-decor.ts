import { mixHex } from '../hex-colour.ts';
import { circle, ellipse, rectangle, trapezium } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';
import { drawGlow } from './glow.ts';
import type { RoomColours } from './room.ts';

/** A lamp that hangs from the ceiling, glowing when the room is lit. */
export function drawPendant(
  sketch: Sketch,
  x: number,
  y: number,
  size: number,
  { lamp, ink, cloth, isLit }: RoomColours,
): void {
  if (sketch.forbids('lamp', 'light')) return;
  if (isLit) {
    const glow = { x, y: y + size * 0.2, radius: size, colour: lamp, layer: 'mid' } as const;
    drawGlow(sketch, glow, [
      [1.9, 0.1],
      [1.2, 0.16],
    ]);
  }
  const cord = sketch
    .pen()
    .move(x, -sketch.bleedPx)
    .line(x, y - size * 0.4);
  sketch.add('cord', 'mid', cord, ink, { linePx: Math.max(1, size * 0.05), plain: true });
  sketch.add('bulb', 'mid', circle(sketch.pen(), x, y + size * 0.14, size * 0.16), isLit ? lamp : '#fff3d6');
  const shade = sketch
    .pen()
    .move(x - size * 0.1, y - size * 0.42)
    .line(x + size * 0.1, y - size * 0.42)
    .quad(x + size * 0.44, y - size * 0.3, x + size * 0.5, y + size * 0.1)
    .line(x - size * 0.5, y + size * 0.1)
    .quad(x - size * 0.44, y - size * 0.3, x - size * 0.1, y - size * 0.42)
    .close();
  sketch.add('shade', 'mid', shade, cloth[2], { fadesTo: mixHex(cloth[2], ink, 0.2) });
}

/** A plant with big leaves in a pot; (x, y) is the middle of the pot's foot. */
export function drawPottedPlant(
  sketch: Sketch,
  x: number,
  y: number,
  size: number,
  room: RoomColours,
  layer: LayerName,
): void {
  if (sketch.forbids('plant', 'leaf')) return;
  const random = sketch.random(`pot-${Math.round(x)}`);
  const rootY = y - size * 0.3;
  for (let i = 0; i < 7; i++) {
    const angle = -1.15 + (2.3 * i) / 6 + (random() - 0.5) * 0.12;
    const long = size * (0.5 + 0.22 * (1 - Math.abs(i - 3) / 3) + 0.06 * random());
    const tipX = x + Math.sin(angle) * long;
    const tipY = rootY - Math.cos(angle) * long;
    const side = size * 0.11;
    const nx = Math.cos(angle) * side;
    const ny = Math.sin(angle) * side;
    const midX = x + Math.sin(angle) * long * 0.62;
    const midY = rootY - Math.cos(angle) * long * 0.62;
    const leaf = sketch
      .pen()
      .move(x, rootY)
      .quad(midX - nx * 1.6, midY - ny * 1.6, tipX, tipY)
      .quad(midX + nx * 1.6, midY + ny * 1.6, x, rootY)
      .close();
    sketch.add('leaf', layer, leaf, i % 2 === 0 ? room.leaf : mixHex(room.leaf, '#173a2c', 0.28));
    const vein = sketch
      .pen()
      .move(x, rootY)
      .line(x + (tipX - x) * 0.85, rootY + (tipY - rootY) * 0.85);
    sketch.add('leaf-vein', layer, vein, mixHex(room.leaf, '#ffffff', 0.25), { linePx: size * 0.012 });
  }
  const pot = trapezium(sketch.pen(), x, [y - size * 0.32, size * 0.17], [y, size * 0.12]);
  sketch.add('pot', layer, pot, room.cloth[0], { fadesTo: mixHex(room.cloth[0], room.ink, 0.2) });
  sketch.add(
    'pot-rim',
    layer,
    rectangle(sketch.pen(), x - size * 0.19, y - size * 0.36, size * 0.38, size * 0.07),
    mixHex(room.cloth[0], '#ffffff', 0.15),
  );
}

/** Framed pictures on the wall. */
export function drawPictures(
  sketch: Sketch,
  frames: readonly (readonly [number, number, number, number])[],
  room: RoomColours,
): void {
  if (sketch.forbids('painting', 'picture')) return;
  frames.forEach(([x, y, width, height], i) => {
    sketch.add('picture', 'far', rectangle(sketch.pen(), x, y, width, height), room.darkWood);
    sketch.add(
      'picture-paper',
      'far',
      rectangle(sketch.pen(), x + width * 0.07, y + width * 0.07, width * 0.86, height - width * 0.14),
      room.trim,
      { plain: true },
    );
    const art = room.cloth[i % 3]!;
    if (i % 2 === 0) {
      sketch.add('picture-art', 'far', circle(sketch.pen(), x + width / 2, y + height * 0.42, width * 0.22), art, {
        plain: true,
      });
      const hill = sketch
        .pen()
        .move(x + width * 0.14, y + height - width * 0.14)
        .quad(x + width * 0.5, y + height * 0.45, x + width * 0.86, y + height - width * 0.14)
        .close();
      sketch.add('picture-art', 'far', hill, room.cloth[(i + 1) % 3]!, { plain: true });
    } else {
      const stem = sketch
        .pen()
        .move(x + width / 2, y + height * 0.82)
        .line(x + width / 2, y + height * 0.24);
      sketch.add('picture-art', 'far', stem, art, { plain: true, linePx: width * 0.04 });
      for (const [dy, side] of [
        [0.36, -1],
        [0.48, 1],
        [0.6, -1],
      ] as const)
        sketch.add(
          'picture-art',
          'far',
          ellipse(sketch.pen(), x + width * (0.5 + side * 0.13), y + height * dy, width * 0.12, width * 0.06),
          art,
          { plain: true },
        );
    }
  });
}

/** A shelf with books, jars and a small plant; (x, y) is its left end. */
export function drawShelf(
  sketch: Sketch,
  x: number,
  y: number,
  width: number,
  room: RoomColours,
  kind: 'books' | 'jars',
  name: string,
): void {
  const random = sketch.random(`shelf-${name}`);
  const tall = width * 0.2;
  const inks = [...room.cloth, room.leaf, room.trim, room.wood];
  for (let at = x + width * 0.05; at < x + width * 0.86;) {
    const colour = inks[Math.floor(random() * inks.length)]!;
    if (kind === 'books') {
      const wide = width * (0.035 + 0.03 * random());
      const high = tall * (0.7 + 0.3 * random());
      sketch.add('book', 'far', rectangle(sketch.pen(), at, y - high, wide, high), colour);
      at += wide * (random() < 0.12 ? 2.4 : 1.04);
    } else {
      const wide = width * (0.08 + 0.04 * random());
      const high = tall * (0.5 + 0.35 * random());
      sketch.add('jar', 'far', rectangle(sketch.pen(), at, y - high, wide, high), colour);
      sketch.add(
        'jar-lid',
        'far',
        rectangle(sketch.pen(), at + wide * 0.1, y - high - tall * 0.09, wide * 0.8, tall * 0.11),
        room.darkWood,
        { plain: true },
      );
      sketch.add(
        'jar-label',
        'far',
        rectangle(sketch.pen(), at + wide * 0.15, y - high * 0.7, wide * 0.7, high * 0.34),
        room.trim,
        { plain: true },
      );
      at += wide * 1.5;
    }
  }
  sketch.add('shelf', 'far', rectangle(sketch.pen(), x, y, width, width * 0.03), room.wood);
}
