import { outlineEffects } from '../shared/outline-effects.ts';
import type { ToolEvent, ToolSettings, Turn } from '../shared/tool.ts';
import { LASSO_START, type LassoState } from './lasso-state.ts';

/** A line that follows the pointer while it is down; lifting it closes the line. */
export function reactToFreehand(state: LassoState, event: ToolEvent, settings: ToolSettings): Turn<LassoState> {
  switch (event.kind) {
    case 'down':
      return { state: { corners: [event.at] } };
    case 'move':
      return { state: state.corners.length === 0 ? state : { corners: [...state.corners, event.at] } };
    case 'up':
    case 'finish':
      return {
        state: LASSO_START,
        effects: state.corners.length < 3 ? [] : outlineEffects(state.corners, settings),
      };
    case 'cancel':
      return { state: LASSO_START };
    case 'back':
      return { state };
  }
}
