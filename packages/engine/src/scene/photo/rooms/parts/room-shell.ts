import type { Vec3 } from '../../path-tracer/vector.ts';
import { shell, type ShellOptions } from './shell.ts';
import { windowIn, type WindowOptions } from './window.ts';
import { joined, type Piece } from '../piece.ts';
import type { RoomPalette, RoomPlan } from '../room.ts';
import type { WallName } from './shell.ts';

interface WindowPlace extends Partial<WindowOptions> {
  readonly wall: WallName;
  readonly middle: number;
  readonly sillHeight: number;
  readonly width: number;
  readonly height: number;
}

interface RoomShellOptions extends Partial<ShellOptions> {
  readonly x: readonly [number, number];
  readonly z: readonly [number, number];
  readonly height: number;
  readonly windows: readonly WindowPlace[];
}

/** Walls, floor, ceiling and windows in the palette of a plan. */
export function roomShell({ palette, light }: RoomPlan, options: RoomShellOptions): Piece {
  const { x, z, windows } = options;
  const fitted = windows.map((place) =>
    windowIn(
      place.wall,
      { at: wallAt(place.wall, x, z), middle: place.middle, sillHeight: place.sillHeight },
      windowOptions(palette, light.window, place),
    ),
  );
  return joined(
    shell({
      walls: palette.wall,
      floor: palette.floor,
      ceiling: palette.ceiling,
      ...options,
      openings: fitted.map(({ opening }) => opening),
    }),
    ...fitted.map(({ piece }) => piece),
  );
}

function windowOptions({ trim }: RoomPalette, light: Vec3, place: WindowPlace): WindowOptions {
  return { columns: 2, rows: 1, frame: trim, sill: trim, light, ...place };
}

function wallAt(wall: WallName, x: readonly [number, number], z: readonly [number, number]): number {
  switch (wall) {
    case 'left':
      return x[0];
    case 'right':
      return x[1];
    case 'back':
      return z[0];
    case 'front':
      return z[1];
  }
}
