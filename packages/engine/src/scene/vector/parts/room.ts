import { mixHex } from '../hex-colour.ts';
import { circle, ellipse, polygon, rectangle } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import type { LayerName } from '../vector-scene.ts';
import { drawHeap } from './cloud.ts';

/** Colours of a room by day and by lamplight. */
export interface RoomColours {
  readonly wall: string;
  readonly wallLow: string;
  readonly floor: string;
  readonly board: string;
  readonly wood: string;
  readonly darkWood: string;
  readonly cloth: readonly [string, string, string];
  readonly leaf: string;
  readonly trim: string;
  readonly ink: string;
  readonly lamp: string;
  readonly isLit: boolean;
}

/** Walls that suit a room where the prompt names no colour, from warm to cool. */
const WALLS = ['#f3dcc0', '#e9d3cf', '#d7e3d8', '#d5e2ea', '#efe6d4', '#e6d9ea'];
/** Three cloths that go together: small things, large things, lamps and rugs. */
const CLOTHS: readonly (readonly [string, string, string])[] = [
  ['#f2604d', '#2fa39c', '#fbc04b'],
  ['#e9a23b', '#3f6c9e', '#e2725b'],
  ['#d98c5f', '#5f8a64', '#f0c27b'],
  ['#3f8fa3', '#d9695f', '#f3c969'],
  ['#5b7f95', '#e0a458', '#c8553d'],
  ['#e8918f', '#7a6bb0', '#f6cf7a'],
];
const NIGHT_SHADE = '#241c3a';

/** The colours of a room: named colours lead walls and cloths, night dims everything but the lamps. */
export function roomColours(sketch: Sketch, walls: readonly string[] = WALLS): RoomColours {
  const { spec } = sketch;
  const cloths = sketch.pick('cloth', CLOTHS);
  const [first, second, third] = spec.palette.named.length > 0 ? spec.palette.hex : [];
  const isLit = spec.time === 'night' || spec.light.key === 'candle';
  const dim = (hex: string, amount = 0.34): string => (isLit ? mixHex(hex, NIGHT_SHADE, amount) : hex);
  const mooded = (hex: string): string =>
    spec.palette.mood === 'dark' || spec.palette.mood === 'luxury' ? mixHex(hex, '#2a2732', 0.55) : hex;
  const wall = first === undefined ? sketch.pick('wall', walls) : mixHex(first, '#ffffff', 0.35);
  return {
    wall: dim(mooded(wall)),
    wallLow: dim(mixHex(mooded(wall), '#5a4036', 0.16)),
    floor: dim('#c99b6d'),
    board: dim('#b07f52'),
    wood: dim('#a8703f', 0.25),
    darkWood: dim('#6d452c', 0.25),
    cloth: [dim(first ?? cloths[0], 0.2), dim(second ?? cloths[1], 0.2), dim(third ?? cloths[2], 0.2)],
    leaf: dim('#4f8f5b', 0.25),
    trim: dim('#fbf3e6', 0.25),
    ink: '#3a2b33',
    lamp: '#ffd98a',
    isLit,
  };
}

/** Wall, skirting and floorboards that run towards the eye. */
export function drawRoom(sketch: Sketch, floorY: number, room: RoomColours): void {
  const { widthPx, heightPx, bleedPx, unitPx } = sketch;
  const wide = widthPx + 2 * bleedPx;
  sketch.add(
    'wall',
    'sky',
    rectangle(sketch.pen(), -bleedPx, -bleedPx, wide, heightPx + 2 * bleedPx),
    mixHex(room.wall, '#ffffff', room.isLit ? 0 : 0.12),
    {
      plain: true,
      fadesTo: room.wall,
    },
  );
  sketch.add('floor', 'far', rectangle(sketch.pen(), -bleedPx, floorY, wide, heightPx - floorY + bleedPx), room.floor, {
    plain: true,
    fadesTo: mixHex(room.floor, room.darkWood, 0.3),
  });
  const boards = sketch.pen();
  const count = 11;
  for (let i = -2; i <= count + 2; i++) {
    const top = widthPx * (i / count);
    boards.move(top, floorY).line(widthPx / 2 + (top - widthPx / 2) * 1.9, heightPx + bleedPx);
  }
  sketch.add('floor-joint', 'far', boards, mixHex(room.floor, room.darkWood, 0.35), {
    plain: true,
    linePx: unitPx * 0.25,
  });
  sketch.add(
    'skirting',
    'far',
    rectangle(sketch.pen(), -bleedPx, floorY - unitPx * 2.2, wide, unitPx * 2.2),
    room.trim,
    { plain: true },
  );
}

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

/** A lamp that hangs from the ceiling, glowing when the room is lit. */
export function drawPendant(
  sketch: Sketch,
  x: number,
  y: number,
  size: number,
  { lamp, ink, cloth, isLit }: RoomColours,
): void {
  if (sketch.forbids('lamp', 'light')) return;
  if (isLit)
    for (const [grow, opacity] of [
      [1.9, 0.1],
      [1.2, 0.16],
    ] as const)
      sketch.add('glow', 'mid', circle(sketch.pen(), x, y + size * 0.2, size * grow), lamp, { plain: true, opacity });
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
  const pot = polygon(sketch.pen(), [
    [x - size * 0.17, y - size * 0.32],
    [x + size * 0.17, y - size * 0.32],
    [x + size * 0.12, y],
    [x - size * 0.12, y],
  ]);
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
