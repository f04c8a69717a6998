import type { Dab } from '../../plane/paint-segment.ts';
import type { Effect, ToolEvent, ToolSettings, Turn } from './tool.ts';

/** A brush in the air, having touched last at `last`; or on the picture. */
export interface StrokeState {
  readonly isDown: boolean;
  readonly last?: Dab;
}

/** A brush that has not touched yet. */
export const STROKE_START: StrokeState = { isDown: false };

/** A pen that presses least still paints so much of the size. */
const LEAST_PRESSURE_SHARE = 0.15;

/** Paints from touch to touch; with Shift straight from where the last stroke ended. */
export function reactToStroke(isErasing: boolean) {
  return (state: StrokeState, event: ToolEvent, settings: ToolSettings): Turn<StrokeState> => {
    const here = dabOf(event, settings);
    const paint = (from: Dab): Effect => ({
      kind: 'apply',
      command: { kind: 'stroke', from, to: here, style: { hardness: settings.hardness, isErasing } },
    });
    switch (event.kind) {
      case 'down':
        return {
          state: { isDown: true, last: here },
          effects: [paint(event.isStraight && state.last ? state.last : here)],
        };
      case 'move':
        if (!state.isDown) return { state };
        return { state: { isDown: true, last: here }, effects: [paint(state.last ?? here)] };
      case 'up':
      case 'finish':
        return state.isDown ? { state: { ...state, isDown: false }, effects: [{ kind: 'commit' }] } : { state };
      case 'cancel':
        return state.isDown ? { state: STROKE_START, effects: [{ kind: 'abort' }] } : { state };
      case 'back':
        return { state };
    }
  };
}

function dabOf({ at, pressure }: ToolEvent, { sizePx, usesPressure }: ToolSettings): Dab {
  const share = usesPressure ? LEAST_PRESSURE_SHARE + (1 - LEAST_PRESSURE_SHARE) * pressure : 1;
  return { ...at, radiusPx: (sizePx / 2) * share };
}
