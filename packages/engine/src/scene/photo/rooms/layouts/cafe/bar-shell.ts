import { BLACK_METAL } from '../../finishes/basic.ts';
import { roomShell } from '../../parts/room-shell.ts';
import type { WallName } from '../../parts/shell.ts';
import type { Piece } from '../../piece.ts';
import type { RoomPlan } from '../../room.ts';

interface BarShellOptions {
  /** Half the width, the back wall's z and the height of the room, m. */
  readonly half: number;
  readonly back: number;
  readonly height: number;
  /** The window in a side wall, m. */
  readonly window: {
    readonly wall: WallName;
    readonly sillHeight: number;
    readonly width: number;
    readonly height: number;
  };
}

/** The room around a bar seen straight ahead: one window of three columns in a side wall, between the bar and the guests. */
export function barShell(plan: RoomPlan, { half, back, height, window }: BarShellOptions): Piece {
  return roomShell(plan, {
    x: [-half, half],
    z: [back, 3],
    height,
    windows: [{ ...window, middle: -0.6, columns: 3, frame: BLACK_METAL }],
  });
}
