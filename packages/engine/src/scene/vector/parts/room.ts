import type { RenderRequest } from '../../family.ts';
import { mixHex } from '../hex-colour.ts';
import { rectangle } from '../outlines.ts';
import { wanderingFraming } from '../framing.ts';
import { createSketch, type Sketch } from '../sketch.ts';

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
function drawRoom(sketch: Sketch, floorY: number, room: RoomColours): void {
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

/** A room to be furnished. */
export interface RoomPlan {
  readonly sketch: Sketch;
  readonly room: RoomColours;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Where wall and floor meet, px. */
  readonly floorY: number;
  /** What furniture is measured by, px: by the lesser of width and height, so that it never leaves a narrow picture. */
  readonly measure: number;
}

/** How much wider than high a room is for its furniture to grow with the width alone. */
const ROOM_ASPECT = 1.1;

/** Begins the drawing of a room: its wall, and its floor from `floor` (part of the height) on. */
export function openRoom(request: RenderRequest, floor: number, walls?: readonly string[]): RoomPlan {
  const sketch = createSketch(request, wanderingFraming(request));
  const { widthPx, heightPx } = sketch;
  const room = roomColours(sketch, walls);
  const floorY = heightPx * floor;
  drawRoom(sketch, floorY, room);
  return { sketch, room, widthPx, heightPx, floorY, measure: Math.min(widthPx, heightPx * ROOM_ASPECT) };
}
