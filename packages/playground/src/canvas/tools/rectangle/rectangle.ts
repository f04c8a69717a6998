import { SquareDashed } from 'lucide';
import type { Point } from '../../plane/point.ts';
import { outlineEffects } from '../shared/outline-effects.ts';
import { defineTool, type ToolEvent, type ToolSettings, type Turn } from '../shared/tool.ts';

/** The corner where it began and the one that follows the pointer, while it is drawn. */
type RectangleState = { readonly from: Point; readonly to: Point } | undefined;

/** Marks a rectangle of whole pixels. */
export const rectangle = defineTool<RectangleState>({
  name: 'rectangle',
  label: 'Rectangle',
  hint: 'Drag from corner to corner. Shift keeps the sides equal.',
  icon: SquareDashed,
  key: 'R',
  options: ['mode'],
  start: undefined,
  react: reactToRectangle,
  preview: (state) => state && { points: cornersOf(state.from, state.to), isClosed: true },
});

function reactToRectangle(state: RectangleState, event: ToolEvent, settings: ToolSettings): Turn<RectangleState> {
  const here = { x: Math.round(event.at.x), y: Math.round(event.at.y) };
  switch (event.kind) {
    case 'down':
      return { state: { from: here, to: here } };
    case 'move':
      return { state: state && { from: state.from, to: event.isStraight ? squared(state.from, here) : here } };
    case 'up':
    case 'finish': {
      if (state === undefined || state.from.x === state.to.x || state.from.y === state.to.y)
        return { state: undefined };
      return { state: undefined, effects: outlineEffects(cornersOf(state.from, state.to), settings) };
    }
    case 'cancel':
      return { state: undefined };
    case 'back':
      return { state };
  }
}

function cornersOf(from: Point, to: Point): Point[] {
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}

/** The corner of a square, as large as the longer side. */
function squared(from: Point, to: Point): Point {
  const side = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  return { x: from.x + side * Math.sign(to.x - from.x || 1), y: from.y + side * Math.sign(to.y - from.y || 1) };
}
