/** A stretch of the stage, CSS px. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** What the arrow keys move it by. */
const STEP = 0.02;
/** What Page Up and Page Down move it by. */
const LEAP = 0.1;

/** Where a slider stands, 0..1 of the span, when it is dragged to `x`. */
export function positionAt(x: number, { from, to }: Span): number {
  return to <= from ? 0 : withinSpan((x - from) / (to - from));
}

/** The x of a slider at `position`, CSS px. */
export function xOfPosition(position: number, { from, to }: Span): number {
  return from + position * (to - from);
}

/** Where a key moves the slider; undefined for keys that do not. */
export function positionAfterKey(position: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return withinSpan(position - STEP);
    case 'ArrowRight':
    case 'ArrowUp':
      return withinSpan(position + STEP);
    case 'PageDown':
      return withinSpan(position - LEAP);
    case 'PageUp':
      return withinSpan(position + LEAP);
    case 'Home':
      return 0;
    case 'End':
      return 1;
    default:
      return undefined;
  }
}

function withinSpan(position: number): number {
  return Math.min(1, Math.max(0, position));
}
