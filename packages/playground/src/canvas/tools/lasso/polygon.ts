import { distanceBetween } from '../../plane/point.ts';
import { outlineEffects } from '../shared/outline-effects.ts';
import type { ToolEvent, ToolSettings, Turn } from '../shared/tool.ts';
import { LASSO_START, type LassoState } from './lasso-state.ts';

/** Corners set one by one; the first one again, or `finish`, closes the line. */
export function reactToPolygon(state: LassoState, event: ToolEvent, settings: ToolSettings): Turn<LassoState> {
  const { corners } = state;
  const [first] = corners;
  switch (event.kind) {
    case 'down': {
      const closes = first !== undefined && corners.length > 2 && distanceBetween(first, event.at) <= event.reachPx;
      return closes ? close(state, settings) : { state: { corners: [...corners, event.at], hover: event.at } };
    }
    case 'move':
      return { state: corners.length === 0 ? state : { corners, hover: event.at } };
    case 'up':
      return { state };
    case 'finish':
      return close(state, settings);
    case 'back':
      return { state: corners.length < 2 ? LASSO_START : { corners: corners.slice(0, -1), hover: event.at } };
    case 'cancel':
      return { state: LASSO_START };
  }
}

function close({ corners }: LassoState, settings: ToolSettings): Turn<LassoState> {
  return { state: LASSO_START, effects: corners.length < 3 ? [] : outlineEffects(corners, settings) };
}
