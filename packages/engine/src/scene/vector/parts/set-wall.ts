import { mixHex } from '../hex-colour.ts';
import { polygon, rectangle } from '../outlines.ts';
import type { Sketch } from '../sketch.ts';
import { fillFrame } from './backdrop.ts';
import type { SetColours } from './set-colours.ts';

/** Bricks or boards over the wall, where the prompt names them. */
export function drawWallMaterial(sketch: Sketch, floorY: number): void {
  const { wall, surface } = sketch.spec.material;
  const material = wall ?? (sketch.spec.place === 'wall' ? surface : undefined);
  if (material === 'brick') drawBricks(sketch, floorY);
  if (material === 'wood') drawBoards(sketch, floorY);
}

function drawBricks(sketch: Sketch, floorY: number): void {
  const { widthPx, unitPx, spec, palette } = sketch;
  const named = spec.palette.named.length > 0 ? spec.palette.hex[0] : undefined;
  const dim = (hex: string): string => (spec.time === 'night' ? mixHex(hex, palette.ink, 0.4) : hex);
  const brick = dim(named ?? '#bf6a52');
  fillFrame(sketch, 'wall', mixHex(brick, '#fff3e6', 0.42));
  const random = sketch.random('bricks');
  const high = unitPx * 5.4;
  const wide = high * 2.5;
  const joint = unitPx * 0.55;
  const tones = [brick, mixHex(brick, '#5e2c22', 0.16), mixHex(brick, '#ffd9c2', 0.14)].map((tone) => ({
    tone,
    pen: sketch.pen(),
  }));
  for (let row = 0; row * high < floorY; row++)
    for (let x = row % 2 === 0 ? -wide : -wide / 2; x < widthPx + wide; x += wide)
      rectangle(
        tones[Math.floor(random() * 3)]!.pen,
        x + joint / 2,
        floorY - (row + 1) * high + joint / 2,
        wide - joint,
        high - joint,
      );
  for (const { tone, pen } of tones) sketch.add('brick', 'sky', pen, tone, { plain: true });
}

function drawBoards(sketch: Sketch, floorY: number): void {
  const { widthPx, unitPx, bleedPx } = sketch;
  fillFrame(sketch, 'wall', '#c08a58', '#b27a4a');
  const joints = sketch.pen();
  for (let x = 0; x < widthPx; x += unitPx * 11) joints.move(x, -bleedPx).line(x, floorY);
  sketch.add('joint', 'sky', joints, '#8a5a35', { plain: true, linePx: unitPx * 0.4 });
}

/** Light that falls through a window onto the wall. */
export function drawWindowLight(sketch: Sketch, { ground }: SetColours): void {
  const { widthPx, heightPx } = sketch;
  const lit = mixHex(ground, '#fffdf2', 0.6);
  for (const [row, column] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    const x = widthPx * (0.14 + 0.17 * column);
    const y = heightPx * (0.12 + 0.23 * row + 0.05 * column);
    const pane = polygon(sketch.pen(), [
      [x, y],
      [x + widthPx * 0.15, y + heightPx * 0.045],
      [x + widthPx * 0.15, y + heightPx * 0.25],
      [x, y + heightPx * 0.205],
    ]);
    sketch.add('beam', 'sky', pane, lit, { plain: true, opacity: 0.75 });
  }
}
