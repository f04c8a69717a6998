import { createPlane, type Plane } from '@backlot/kernels';

interface WindowOptions {
  /** Panes across and up. */
  readonly columns: number;
  readonly rows: number;
  /** Height of the opening divided by its width. */
  readonly aspect: number;
  /** Thickness of the glazing bars in widths of the opening. */
  readonly bar: number;
  readonly roundHead: boolean;
}

const WIDTH_PX = 320;
/** Dark wall around the opening, in widths of the mask. */
const MARGIN = 0.06;

/** A window in a dark wall: panes between glazing bars. Transmission 0..1. */
export function paintWindowMask({ columns, rows, aspect, bar, roundHead }: WindowOptions): Plane {
  const heightPx = Math.round(WIDTH_PX * aspect);
  const mask = createPlane(WIDTH_PX, heightPx);
  const inner = 1 - 2 * MARGIN;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < WIDTH_PX; x++) {
      const u = ((x + 0.5) / WIDTH_PX - MARGIN) / inner;
      const v = ((y + 0.5) / heightPx - MARGIN) / inner;
      if (u <= 0 || u >= 1 || v <= 0 || v >= 1) continue;
      const fromHead = 0.5 - v * aspect;
      if (roundHead && fromHead > 0 && (u - 0.5) ** 2 + fromHead ** 2 > 0.25) continue;
      const alongColumn = Math.abs(u * columns - Math.round(u * columns)) / columns;
      const alongRow = (Math.abs(v * rows - Math.round(v * rows)) / rows) * aspect;
      if (Math.min(alongColumn, alongRow) < bar / 2) continue;
      mask.data[y * WIDTH_PX + x] = 1;
    }
  }
  return mask;
}
