import { createMask, type Mask, type Rect } from '@backlot/kernels';
import { combineMasks } from '../plane/combine-masks.ts';
import { fillPolygon } from '../plane/fill-polygon.ts';
import { paintSegment } from '../plane/paint-segment.ts';
import { unionRects, wholeOf } from '../plane/rects.ts';
import type { Command } from './command.ts';
import { applyDifference, differenceOf } from './difference.ts';
import { NO_HISTORY, redone, undone, withStep, type HistoryLimits, type Step } from './history.ts';

/** A mask being edited. */
export interface MaskSession {
  /** As it is now; what reads it must not write it. */
  readonly mask: Mask;
  /** Changes it; it is no step to undo before {@link commit}. */
  readonly apply: (command: Command) => void;
  /** Makes everything since the last one a step. Whether it changed anything. */
  readonly commit: (label: string) => boolean;
  /** Takes everything since the last commit back. */
  readonly abort: () => void;
  /** The label of what was undone, if anything. */
  readonly undo: () => string | undefined;
  readonly redo: () => string | undefined;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Mean weight of all pixels as of the last commit, 0 to 1. */
  readonly coverage: () => number;
  /** What may have changed since it was last asked. */
  readonly takeDirty: () => Rect | undefined;
}

/** A hundred steps, and what a phone has to spare. */
const LIMITS: HistoryLimits = { steps: 100, bytes: 64 * 1024 * 1024 };
const FULL = 255;

/** Opens a mask for editing; it is kept, and written. */
export function createMaskSession(mask: Mask, limits = LIMITS): MaskSession {
  const settled = createMask(mask.width, mask.height, mask.data.slice());
  let history = NO_HISTORY;
  let open: Rect | undefined;
  let dirty: Rect | undefined = wholeOf(mask);
  let sum = sumWithin(mask, wholeOf(mask));

  const touch = (rect: Rect | undefined): void => {
    open = unionRects(open, rect);
    dirty = unionRects(dirty, rect);
  };
  const flip = ({ label, difference }: Step): string => {
    sum -= sumWithin(mask, difference.rect);
    applyDifference(mask, difference);
    applyDifference(settled, difference);
    sum += sumWithin(mask, difference.rect);
    dirty = unionRects(dirty, difference.rect);
    return label;
  };
  const abort = (): void => {
    if (open !== undefined) copyWithin(settled, mask, open);
    open = undefined;
  };

  return {
    mask,
    apply: (command) => touch(applyCommand(mask, command)),
    commit(label) {
      const difference = open && differenceOf(settled, mask, open);
      open = undefined;
      if (difference === undefined) return false;
      sum += sumWithin(mask, difference.rect) - sumWithin(settled, difference.rect);
      copyWithin(mask, settled, difference.rect);
      history = withStep(history, { label, difference }, limits);
      return true;
    },
    abort,
    undo() {
      abort();
      const back = undone(history);
      if (back === undefined) return undefined;
      history = back.history;
      return flip(back.step);
    },
    redo() {
      abort();
      const forth = redone(history);
      if (forth === undefined) return undefined;
      history = forth.history;
      return flip(forth.step);
    },
    canUndo: () => history.done.length > 0,
    canRedo: () => history.undone.length > 0,
    coverage: () => sum / (FULL * mask.data.length),
    takeDirty() {
      const rect = dirty;
      dirty = undefined;
      return rect;
    },
  };
}

function applyCommand(mask: Mask, command: Command): Rect | undefined {
  switch (command.kind) {
    case 'stroke':
      return paintSegment(mask, command.from, command.to, command.style);
    case 'polygon': {
      if (command.mode === 'replace') mask.data.fill(0);
      const filled = fillPolygon(mask, command.corners, command.mode === 'subtract' ? 0 : FULL);
      return command.mode === 'replace' ? wholeOf(mask) : filled;
    }
    case 'region':
      combineMasks(mask, command.region, command.mode);
      return wholeOf(mask);
    case 'invert':
      for (let i = 0; i < mask.data.length; i++) mask.data[i] = FULL - mask.data[i]!;
      return wholeOf(mask);
    case 'fill':
      mask.data.fill(command.value);
      return wholeOf(mask);
  }
}

function copyWithin(from: Mask, to: Mask, { x, y, width, height }: Rect): void {
  for (let row = y; row < y + height; row++) {
    const start = row * from.width + x;
    to.data.set(from.data.subarray(start, start + width), start);
  }
}

function sumWithin({ data, width: stride }: Mask, { x, y, width, height }: Rect): number {
  let sum = 0;
  for (let row = y; row < y + height; row++)
    for (let i = row * stride + x, end = i + width; i < end; i++) sum += data[i]!;
  return sum;
}
